// SPDX-License-Identifier: MIT
#include "source/folder_tree.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "source/descriptor.h"
#include "source/file_system.h"
#include "source/real_paths.h"
#include "source/staged_file.h"

namespace asrmap {

FolderTree::FolderTree(const std::string& folder) {
  std::vector<std::string> open{"."};
  while (!open.empty()) {
    const std::string at = std::move(open.back());
    open.pop_back();
    const auto names = names_in(join_path(folder, at));
    if (!names || ::access(join_path(folder, at).c_str(), W_OK) != 0) is_whole_ = false;
    if (names && names->empty() && at != ".") has_empty_folder_ = true;
    for (const std::string& name : names.value_or(std::vector<std::string>())) {
      std::string path = join_path(at, name);
      struct stat status {};
      if (::lstat(join_path(folder, path).c_str(), &status) != 0) continue;  // somebody has removed it just now
      if (S_ISDIR(status.st_mode))
        open.push_back(std::move(path));
      else
        files_.insert(std::move(path));
    }
  }
}

bool FolderTree::has_others(const std::set<std::string>& known) const {
  return !is_whole_ || has_empty_folder_ || !std::includes(known.begin(), known.end(), files_.begin(), files_.end());
}

namespace {

// A folder that is being emptied. It was opened from the folder around it, so that nobody can put a
// link in its way.
struct Emptied {
  Descriptor folder;
  std::string name;  // in the folder around it
  std::vector<std::string> left;
};

Descriptor open_in(const Descriptor& folder, const std::string& name) {
  return Descriptor(::openat(folder.get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

}  // namespace

void remove_tree(const std::string& folder) {
  constexpr std::size_t kDeepest = 100;  // no set is as deep: what is deeper stays
  const Descriptor around(::open(folder_of(folder).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  std::vector<Emptied> open;
  const auto enter = [&](const Descriptor& outer, const std::string& name) {
    Descriptor inner = open_in(outer, name);
    if (!inner.is_open() || open.size() == kDeepest) return;
    auto names = names_in(inner);
    open.push_back({std::move(inner), name, std::move(names).value_or(std::vector<std::string>())});
  };
  enter(around, folder.substr(folder.rfind('/') + 1));
  while (!open.empty()) {
    Emptied& at = open.back();
    if (at.left.empty()) {
      const std::string name = std::move(at.name);
      open.pop_back();
      ::unlinkat((open.empty() ? around : open.back().folder).get(), name.c_str(), AT_REMOVEDIR);
      continue;
    }
    const std::string name = std::move(at.left.back());
    at.left.pop_back();
    struct stat status {};
    if (::fstatat(at.folder.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    if (S_ISDIR(status.st_mode))
      enter(at.folder, name);
    else
      ::unlinkat(at.folder.get(), name.c_str(), 0);
  }
}

void remove_empty_folders(const std::string& folder, std::string path) {
  for (; path != "."; path = folder_of(path))
    if (::rmdir(join_path(folder, path).c_str()) != 0) return;
}

void keep_tree(const std::string& folder) {
  std::vector<std::string> open{folder};
  while (!open.empty()) {
    const std::string at = std::move(open.back());
    open.pop_back();
    keep_names(at);
    for (const std::string& name : names_in(at).value_or(std::vector<std::string>())) {
      std::string path = join_path(at, name);
      struct stat status {};
      if (::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) open.push_back(std::move(path));
    }
  }
}

}  // namespace asrmap
