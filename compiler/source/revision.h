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

// Paths are those of the working tree: "/" is its root, and relative paths start at the
// folder in which git runs. Links are followed inside the tree. Can't be written to.
class RevisionFileSystem final : public FileSystem {
 public:
  // `revision` is anything that git takes for one: a branch, a tag, `HEAD~2`. A failure, which
  // says what to do, if there is no such, no repository of the current folder, or no git that
  // runs.
  [[nodiscard]] static Result<std::unique_ptr<RevisionFileSystem>> open(Git git, const std::string& revision);

  // How a path from the root of the tree is written in the current folder.
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
  // False if a path in it is none that git could check out.
  [[nodiscard]] bool take_tree(std::string_view listing);
  // The content of objects, in their order; a failure if one can't be had.
  [[nodiscard]] Result<std::vector<std::string>> contents(const std::vector<std::string>& objects) const;
  // Each of them once, and as many as may be read before they are asked for.
  [[nodiscard]] std::vector<std::string> small_ones(std::vector<std::string> objects) const;
  // Reads all of them in one go, the first time that one is asked for; large ones later.
  void fetch_links_and_mapping_files() const;
  // Where a link leads to, as it is written; nothing if that can't be had.
  [[nodiscard]] const std::string* target_of(const Entry& link) const;
  [[nodiscard]] bool is_folder(const std::string& path) const;
  // Whether the revision has that name, be it a link that leads nowhere.
  [[nodiscard]] bool is_entry(const std::string& path) const;

  Git git_;
  std::string root_;  // the folder of the working tree, in which git is run
  std::string current_ = "/";
  std::map<std::string, Entry> entries_;              // by path from the root
  mutable std::map<std::string, std::string> texts_;  // by object
  mutable bool fetched_ = false;
};

}  // namespace asrmap
