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
    if (!names) is_whole_ = false;
    if (names && names->empty() && at != ".") has_empty_folder_ = true;
    for (const std::string& name : names.value_or(std::vector<std::string>())) {
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
    const Descriptor open(::open(folders[i].c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    for (const std::string& name : names_in(folders[i]).value_or(std::vector<std::string>())) {
      struct stat status {};
      if (::fstatat(open.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
      if (S_ISDIR(status.st_mode))
        folders.push_back(join_path(folders[i], name));
      else
        ::unlinkat(open.get(), name.c_str(), 0);
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
    for (const std::string& name : names_in(at).value_or(std::vector<std::string>())) {
      std::string path = join_path(at, name);
      struct stat status {};
      if (::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) open.push_back(std::move(path));
    }
  }
}

}  // namespace asrmap
