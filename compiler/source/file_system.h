// SPDX-License-Identifier: MIT
// Between asrmap and the machine there is only this interface. The core gets a FileSystem and does
// no input or output of its own; tests give it one in memory.
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

// Files to write, one after the other and in pieces. Until commit() each has a temporary name that
// nobody can know beforehand. commit() puts all of them in place or none. Without commit(), after a
// failure and after a signal, everything stays as it was.
class NewFiles {
 public:
  virtual ~NewFiles() = default;
  // Begins a file, and ends the one before. Folders are made as needed.
  virtual void open(const std::string& path) = 0;
  // Adds to the file that was opened last.
  virtual void write(std::string_view bytes) = 0;
  // Puts the files in place. Fails if anything has failed since the first open(). The reason names
  // the file: "path: reason".
  [[nodiscard]] virtual Result<void> commit() = 0;
};

// What happens to a file that stands where a new one is to come. With `replaced`, if the last file
// fails, files before it may be in place already. With `kept`, everything then is as it was.
enum class Existing { replaced, kept };

// The files of earlier sets, as paths from the folder. They go when a new set comes. The function
// is called while the folder is locked. `last_files` are paths of files that come last in a set
// (see new_set()), and that a killed build has left outside of their place.
using EarlierSet = std::function<std::set<std::string>(const std::vector<std::string>& last_files)>;

// Paths use '/' and are relative to the current folder unless they start at the
// root. No function throws; a failure is a short phrase ("no such file",
// "permission denied") without the path.
class FileSystem {
 public:
  enum class Kind { none, file, folder, other };

  virtual ~FileSystem() = default;

  // The kind of what a link leads to. A link that leads nowhere is `other`, because the name is
  // taken.
  [[nodiscard]] virtual Kind kind(const std::string& path) const = 0;
  // The bytes of a regular file. Devices, pipes and folders are refused without
  // waiting for them.
  [[nodiscard]] virtual Result<std::string> read(const std::string& path) const = 0;
  // The path from the root with every symbolic link resolved; nothing if it does
  // not exist.
  [[nodiscard]] virtual std::optional<std::string> canonical(const std::string& path) const = 0;
  // The names in a folder, sorted by bytes.
  [[nodiscard]] virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;
  // New files anywhere. Follows no link, neither at the last name of a path nor on the way to it:
  // commit() then fails and names the link.
  [[nodiscard]] virtual std::unique_ptr<NewFiles> new_files(Existing existing) = 0;
  // New files below `folder`; open() takes their paths from it. Together they take the place of the
  // earlier set: whoever reads the folder sees all old files or all new ones, whenever the process
  // ends. Other people's files in the folder stay. If there are such files, or if the folder can't
  // be renamed, the files move one by one. Then the file that was opened last is taken away first
  // and comes last, so a set without it is known to be incomplete. A link on the way to the folder
  // or in it is refused. A second set for the folder waits for the first one.
  [[nodiscard]] virtual std::unique_ptr<NewFiles> new_set(const std::string& folder, EarlierSet earlier) = 0;
};

class RealFileSystem final : public FileSystem {
 public:
  // How often a set looks whether another set for its folder is done. It looks every tenth of a
  // second.
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

// `a/./b/../c` → `a/c`, without a look at the disk. Leading `..` of a relative path stay.
[[nodiscard]] std::string normal_path(std::string_view path);
// The folder part of a path (`.` when there is none); join_path() puts both parts together.
[[nodiscard]] std::string folder_of(std::string_view path);
[[nodiscard]] std::string join_path(std::string_view folder, std::string_view path);
// The start of the name of a temporary file or folder for `name`: ".dist.asrmap-new-". 16 random
// hexadecimal digits follow it.
[[nodiscard]] std::string temporary_prefix(std::string_view name);
// Whether a name is that of a temporary. If no build runs just now, a killed build has left it.
[[nodiscard]] bool is_temporary(std::string_view name);
// How a file in `folder` writes `path`. Both must be normal, and relative to the same place.
// Nothing if a name on the way is not known, as from "../a" to "b".
[[nodiscard]] std::optional<std::string> path_from(std::string_view folder, std::string_view path);
// Whether `path` is `folder` or lies below it; both must be normal.
[[nodiscard]] bool is_inside(std::string_view path, std::string_view folder);

}  // namespace asrmap
