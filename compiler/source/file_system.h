// SPDX-License-Identifier: MIT
// The one seam between asrmap and the machine. The core is handed a FileSystem
// and does no input or output of its own; tests hand it one in memory.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace asrmap {

// Files to be written, one after the other and in pieces. Each stands under a name that
// nobody can know beforehand until commit(), so that all of them are put in place or none;
// without commit(), after a failure and after a signal everything is left as it was.
class NewFiles {
 public:
  virtual ~NewFiles() = default;
  // Begins a file, and ends the one before. Folders are made as needed.
  virtual void open(const std::string& path) = 0;
  // Adds to the file that was opened last.
  virtual void write(std::string_view bytes) = 0;
  // Puts the files in place. A failure if anything has failed since the first open(); it names
  // the file: "path: reason".
  [[nodiscard]] virtual Result<void> commit() = 0;
};

// What becomes of a file that stands where a new one is to come. Of several files that replace
// others the first may be in place when the last one fails; what is kept leaves all as it was.
enum class Existing { replaced, kept };

// The files of earlier sets, as paths from the folder: they go when a new set comes. It is asked
// while the folder is locked. `last_files` are paths of files that come last in a set (see
// new_set()) and that a killed build has left outside of their place.
using EarlierSet = std::function<std::set<std::string>(const std::vector<std::string>& last_files)>;

// Paths use '/' and are relative to the current folder unless they start at the
// root. No function throws; a failure is a short phrase ("no such file",
// "permission denied") without the path.
class FileSystem {
 public:
  enum class Kind { none, file, folder, other };

  virtual ~FileSystem() = default;

  // Of what a link leads to; one that leads nowhere is `other`: something of that name is there.
  [[nodiscard]] virtual Kind kind(const std::string& path) const = 0;
  // The bytes of a regular file. Devices, pipes and folders are refused without
  // waiting for them.
  [[nodiscard]] virtual Result<std::string> read(const std::string& path) const = 0;
  // The path from the root with every symbolic link resolved; nothing if it does
  // not exist.
  [[nodiscard]] virtual std::optional<std::string> canonical(const std::string& path) const = 0;
  // Names in a folder, sorted by bytes.
  [[nodiscard]] virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;
  // New files anywhere. No link is followed, neither at the last name of a path nor on the way
  // to it: commit() fails and names it.
  [[nodiscard]] virtual std::unique_ptr<NewFiles> new_files(Existing existing) = 0;
  // New files below `folder`, opened by their paths from it, that take the place of the
  // earlier set together: who reads the folder sees all old files or all new ones, whenever
  // the process ends. Other people's files in it stay. Where they are, or where the folder
  // can't be renamed, files move one by one: the last one that was opened is taken away first
  // and comes last, so that a set without it is known to be half. A link on the way to the
  // folder or in it is refused; a second set for the folder waits for the first one.
  [[nodiscard]] virtual std::unique_ptr<NewFiles> new_set(const std::string& folder, EarlierSet earlier) = 0;
};

class RealFileSystem final : public FileSystem {
 public:
  // How often a set looks whether another one for its folder is done, a tenth of a second apart.
  int tries = 100;

  [[nodiscard]] Kind kind(const std::string& path) const override;
  [[nodiscard]] Result<std::string> read(const std::string& path) const override;
  [[nodiscard]] std::optional<std::string> canonical(const std::string& path) const override;
  [[nodiscard]] Result<std::vector<std::string>> list(const std::string& folder) const override;
  [[nodiscard]] std::unique_ptr<NewFiles> new_files(Existing existing) override;
  [[nodiscard]] std::unique_ptr<NewFiles> new_set(const std::string& folder, EarlierSet earlier) override;
};

// Files by path from the root ("/site/prod.asrmap"); folders exist as prefixes.
class MemoryFileSystem final : public FileSystem {
 public:
  std::map<std::string, std::string> files;
  std::map<std::string, std::string> links;  // path → target, both from the root
  std::set<std::string> locked;              // folders that can't be listed
  std::string current = "/";                 // the folder that relative paths start at

  [[nodiscard]] Kind kind(const std::string& path) const override;
  [[nodiscard]] Result<std::string> read(const std::string& path) const override;
  [[nodiscard]] std::optional<std::string> canonical(const std::string& path) const override;
  [[nodiscard]] Result<std::vector<std::string>> list(const std::string& folder) const override;
  [[nodiscard]] std::unique_ptr<NewFiles> new_files(Existing existing) override;
  [[nodiscard]] std::unique_ptr<NewFiles> new_set(const std::string& folder, EarlierSet earlier) override;
};

// `a/./b/../c` → `a/c`, textually. Leading `..` of a relative path are kept.
[[nodiscard]] std::string normal_path(std::string_view path);
// The folder part (`.` when there is none), and both parts joined.
[[nodiscard]] std::string folder_of(std::string_view path);
[[nodiscard]] std::string join_path(std::string_view folder, std::string_view path);
// What the name of a temporary for a file or folder starts with; 16 random hexadecimal digits
// follow: ".dist.asrmap-new-".
[[nodiscard]] std::string temporary_prefix(std::string_view name);
// Whether a name is that of a temporary: what a killed build has left behind, if nobody
// builds just now.
[[nodiscard]] bool is_temporary(std::string_view name);
// How `path` is written in a file of `folder`, both normal and from one start; nothing
// if the names on the way are not known: from "../a" to "b".
[[nodiscard]] std::optional<std::string> path_from(std::string_view folder, std::string_view path);
// Whether `path` is `folder` or lies below it; both normal.
[[nodiscard]] bool is_inside(std::string_view path, std::string_view folder);

}  // namespace asrmap
