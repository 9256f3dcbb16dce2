// SPDX-License-Identifier: MIT
#include "source/real_paths.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "source/descriptor.h"

namespace asrmap {

std::optional<std::string> real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
  return real == nullptr ? std::nullopt : std::optional<std::string>(real.get());
}

std::optional<std::vector<std::string>> names_in(const std::string& folder, bool through_link) {
  const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (through_link ? 0 : O_NOFOLLOW);
  const Descriptor open(::open(folder.c_str(), flags));
  return open.is_open() ? names_in(open) : std::nullopt;
}

std::optional<std::vector<std::string>> names_in(const Descriptor& folder) {
  // A descriptor of its own, which closedir() closes.
  Descriptor own(::openat(folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  const std::unique_ptr<DIR, int (*)(DIR*)> handle(own.is_open() ? ::fdopendir(own.get()) : nullptr, &::closedir);
  if (handle == nullptr) return std::nullopt;
  (void)own.release();
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = ::readdir(handle.get())) {
    std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(std::move(name));
    errno = 0;
  }
  if (errno != 0) return std::nullopt;
  std::sort(names.begin(), names.end());
  return names;
}

bool rename_new(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  if (errno != EINVAL && errno != ENOSYS) return false;
  // This file system can't refuse by itself to overwrite, so look first.
  struct stat status {};
  if (::lstat(to.c_str(), &status) != 0) return ::rename(from.c_str(), to.c_str()) == 0;
  errno = EEXIST;
  return false;
}

}  // namespace asrmap
