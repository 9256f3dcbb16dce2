// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "source/descriptor.h"
#include "source/file_system.h"
#include "source/real_paths.h"

namespace asrmap {
namespace {

// Offsets are 32 bits wide (span.h).
constexpr std::uint64_t kLargestFile = 0xFFFF'FFF0U;

FileSystem::Kind kind_of(const struct stat& status) {
  if (S_ISREG(status.st_mode)) return FileSystem::Kind::file;
  if (S_ISDIR(status.st_mode)) return FileSystem::Kind::folder;
  return FileSystem::Kind::other;
}

// Whether a path that can't be followed ends in a link.
bool is_link(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

}  // namespace

FileSystem::Kind RealFileSystem::kind(const std::string& path) const {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return kind_of(status);
  return is_link(path) ? Kind::other : Kind::none;
}

Result<std::string> RealFileSystem::read(const std::string& path) const {
  // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (file.get() < 0) {
    const int error = errno;
    return Failure(error == ENOENT && is_link(path) ? "is a link that leads nowhere" : reason(error));
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return Failure(reason());
  if (kind_of(status) != Kind::file)
    return Failure(kind_of(status) == Kind::folder ? "is a folder, not a file" : "not a regular file");
  if (static_cast<std::uint64_t>(status.st_size) > kLargestFile) return Failure("larger than 4 GiB");
  std::string text(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t have = 0;
  while (have < text.size()) {
    const ssize_t got = ::read(file.get(), text.data() + have, text.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Failure(reason());
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  text.resize(have);
  return text;
}

std::optional<std::string> RealFileSystem::canonical(const std::string& path) const { return real_path(path); }

Result<std::vector<std::string>> RealFileSystem::list(const std::string& folder) const {
  auto names = names_in(folder, true);
  // If a folder can be read but not entered, nothing is known of what its names stand for.
  if (names && ::access(folder.c_str(), X_OK) == 0) return *std::move(names);
  return Failure(reason());
}

}  // namespace asrmap
