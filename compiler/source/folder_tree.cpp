// SPDX-License-Identifier: MIT
#include "source/folder_tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "source/descriptor.h"
#include "source/file_system.h"
#include "source/staged_file.h"

namespace asrmap {
namespace {

// Names in an open folder, which it takes; nothing if they can't be read.
bool names_in(Descriptor folder, std::vector<std::string>& names) {
  const std::unique_ptr<DIR, int (*)(DIR*)> handle(::fdopendir(folder.get()), &::closedir);
  if (handle == nullptr) return false;
  (void)folder.release();
  while (const dirent* entry = ::readdir(handle.get())) {
    std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return true;
}

Descriptor open_folder(const std::string& path) {
  return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

}  // namespace

FolderTree::FolderTree(const std::string& folder) {
  std::vector<std::string> open{"."};
  while (!open.empty()) {
    const std::string at = std::move(open.back());
    open.pop_back();
    std::vector<std::string> names;
    if (!names_in(open_folder(join_path(folder, at)), names)) is_whole_ = false;
    if (names.empty() && at != ".") has_empty_folder_ = true;
    for (const std::string& name : names) {
      std::string path = join_path(at, name);
      struct stat status {};
      if (::lstat(join_path(folder, path).c_str(), &status) != 0) continue;  // just gone
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

void remove_tree(const std::string& folder) {
  // Each folder before those in it, so that the other way round they are empty.
  std::vector<std::string> folders{folder};
  for (std::size_t i = 0; i < folders.size(); ++i) {
    std::vector<std::string> names;
    Descriptor open = open_folder(folders[i]);
    if (!open.is_open()) continue;
    const int at = open.get();
    const Descriptor again(::openat(at, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!names_in(std::move(open), names)) continue;
    for (const std::string& name : names) {
      struct stat status {};
      if (::fstatat(again.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
      if (S_ISDIR(status.st_mode))
        folders.push_back(join_path(folders[i], name));
      else
        ::unlinkat(again.get(), name.c_str(), 0);
    }
  }
  for (auto each = folders.rbegin(); each != folders.rend(); ++each) ::rmdir(each->c_str());
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
    std::vector<std::string> names;
    if (!names_in(open_folder(at), names)) continue;
    for (const std::string& name : names) {
      std::string path = join_path(at, name);
      struct stat status {};
      if (::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) open.push_back(std::move(path));
    }
  }
}

}  // namespace asrmap
