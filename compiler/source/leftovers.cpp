// SPDX-License-Identifier: MIT
#include "source/leftovers.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "source/file_system.h"
#include "source/folder_tree.h"
#include "source/real_paths.h"

namespace asrmap {

void Leftovers::find(const std::string& path) {
  const std::string within = folder_of(path), start = temporary_prefix(path.substr(path.rfind('/') + 1));
  for (const std::string& name : names_in(within, true).value_or(std::vector<std::string>())) {
    if (!name.starts_with(start) || !is_temporary(name)) continue;
    std::string found = join_path(within, name);
    Descriptor dead;
    struct stat status {};
    if (!lock_folder(found, dead) || ::fstat(dead.get(), &status) != 0 || status.st_uid != ::geteuid()) continue;
    folders_.push_back(std::move(found));
    locks_.push_back(std::move(dead));
  }
}

void Leftovers::remove() {
  for (const std::string& folder : folders_) remove_tree(folder);
  folders_.clear();
  locks_.clear();
}

bool lock_folder(const std::string& path, Descriptor& folder) {
  folder = Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  // Some file systems have no locks. Then there is no build to wait for.
  return folder.is_open() && (::flock(folder.get(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK);
}

}  // namespace asrmap
