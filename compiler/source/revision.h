// SPDX-License-Identifier: MIT
// The files of a git revision, as a FileSystem: nothing is checked out.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/file_system.h"
#include "source/git.h"
#include "text/result.h"

namespace asrmap {

// Paths are those of the working tree: "/" is its root, and relative paths start at the folder in
// which git runs. Links are followed inside the tree. Nothing can be written: new_files() and
// new_set() return null.
class RevisionFileSystem final : public FileSystem {
 public:
  // `revision` is anything that git accepts: a branch, a tag, `HEAD~2`. Fails if there is no such
  // revision, if the current folder is in no repository, or if git does not run. The reason says
  // what to do.
  [[nodiscard]] static Result<std::unique_ptr<RevisionFileSystem>> open(Git git, const std::string& revision);

  // How to write a path from the root of the tree as a path from the current folder.
  [[nodiscard]] std::string from_here(const std::string& path) const;

  [[nodiscard]] Kind kind(const std::string& path) const override;
  [[nodiscard]] Result<std::string> read(const std::string& path) const override;
  [[nodiscard]] std::optional<std::string> canonical(const std::string& path) const override;
  [[nodiscard]] Result<std::vector<std::string>> list(const std::string& folder) const override;
  [[nodiscard]] std::unique_ptr<NewFiles> new_files(Existing) override { return nullptr; }
  [[nodiscard]] std::unique_ptr<NewFiles> new_set(const std::string&, EarlierSet) override { return nullptr; }

 private:
  struct Entry {
    std::string object;  // git's name of the content
    bool is_link = false;
  };

  RevisionFileSystem(Git git, std::string root) : git_(std::move(git)), root_(std::move(root)) {}
  // Reads the list of files. False if git could not check out one of its paths.
  [[nodiscard]] bool take_tree(std::string_view listing);
  // The contents of objects, in the same order. Fails if one can't be had.
  [[nodiscard]] Result<std::vector<std::string>> contents(const std::vector<std::string>& objects) const;
  // These objects, each once, as far as they are small enough to be read before anybody asks for
  // them.
  [[nodiscard]] std::vector<std::string> small_ones(std::vector<std::string> objects) const;
  // The first time that one of them is asked for, reads all of them in one go. Large ones are read
  // later.
  void fetch_links_and_mapping_files() const;
  // The text of a link: where it leads to. Nothing if that can't be read.
  [[nodiscard]] const std::string* target_of(const Entry& link) const;
  [[nodiscard]] bool is_folder(const std::string& path) const;
  // Whether the revision has that name. It may be a link that leads nowhere.
  [[nodiscard]] bool is_entry(const std::string& path) const;

  Git git_;
  std::string root_;  // the root folder of the working tree; git runs in it
  std::string current_ = "/";
  std::map<std::string, Entry> entries_;              // by path from the root
  mutable std::map<std::string, std::string> texts_;  // by object
  mutable bool fetched_ = false;
};

}  // namespace asrmap
