// SPDX-License-Identifier: MIT
#include "source/staged_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>

#include "source/file_system.h"
#include "source/real_paths.h"

namespace asrmap {
namespace {

// Removes regular files of this user that nobody has locked.
void remove_leftover_files(const std::string& path) {
  const std::string within = folder_of(path), start = temporary_prefix(path.substr(path.rfind('/') + 1));
  for (const std::string& name : names_in(within, true).value_or(std::vector<std::string>())) {
    if (!name.starts_with(start) || !is_temporary(name)) continue;
    const std::string found = join_path(within, name);
    const Descriptor dead(::open(found.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (dead.is_open() && ::fstat(dead.get(), &status) == 0 && S_ISREG(status.st_mode) &&
        status.st_uid == ::geteuid() && ::flock(dead.get(), LOCK_EX | LOCK_NB) == 0)
      ::unlink(found.c_str());
  }
}

}  // namespace

Result<void> StagedFile::create(const std::string& path) {
  file_ = Descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!file_.is_open()) return Failure(reason());
  return {};
}

Result<std::string> StagedFile::create_beside(const std::string& path) {
  remove_leftover_files(path);
  std::string name = temporary_name(path);
  file_ = Descriptor(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  struct stat before {};
  const bool replaces = ::lstat(path.c_str(), &before) == 0 && S_ISREG(before.st_mode);
  if (file_.is_open()) (void)::flock(file_.get(), LOCK_EX | LOCK_NB);
  if (file_.is_open() && replaces) (void)::fchown(file_.get(), before.st_uid, before.st_gid);
  if (!file_.is_open() || ::fchmod(file_.get(), replaces ? before.st_mode & 07777U : allowed_mode(0666)) != 0) {
    Failure failure(reason());
    if (file_.is_open()) ::unlink(name.c_str());
    return failure;
  }
  return name;
}

Result<void> StagedFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    if (signals_.any_waits()) return Failure("interrupted");
    const ssize_t written = ::write(file_.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return Failure(reason());
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> StagedFile::close(Descriptor* kept) {
  if (!file_.is_open()) return {};
  Result<void> result;
  // Some file systems report only now that the disk is full. Others can't do this at all.
  if (::fsync(file_.get()) != 0 && errno != EINVAL && errno != ENOTSUP && errno != EROFS) result = Failure(reason());
  if (kept != nullptr)
    *kept = std::move(file_);
  else if (::close(file_.release()) != 0 && errno != EINTR && result)
    result = Failure(reason());
  return result;
}

std::string link_on_the_way(const std::string& folder) {
  std::string below = folder, start;
  if (folder.starts_with('/')) {
    const auto here = real_path(".");
    start = here && is_inside(folder, *here) ? *here : folder_of(folder);
    below = folder.substr(std::min(folder.size(), start == "/" ? 1 : start.size() + 1));
  }
  while (!below.empty()) {
    const std::size_t slash = std::min(below.find('/'), below.size());
    const std::string name = below.substr(0, slash);
    below.erase(0, slash + 1);
    start = start.empty() ? name : join_path(start, name);
    struct stat status {};
    if (name != ".." && ::lstat(start.c_str(), &status) == 0 && S_ISLNK(status.st_mode)) return start;
  }
  return {};
}

mode_t allowed_mode(mode_t wanted) {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return wanted & ~mask;
}

// Goes from the root down with a loop, not with a call for each name, because a path may have any
// number of names.
Result<void> make_folders(const std::string& folder, std::vector<std::string>& made) {
  const auto is_there = [](const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
  };
  if (is_there(folder)) return {};
  for (std::size_t end = 0; end != std::string::npos;) {
    end = folder.find('/', end + 1);
    const std::string path = folder.substr(0, end);
    if (is_there(path)) continue;
    if (::mkdir(path.c_str(), 0777) == 0) {
      made.push_back(path);
    } else if (const int error = errno; error != EEXIST || !is_there(path)) {
      return Failure(path + ": " + reason(error == EEXIST ? ENOTDIR : error));
    }
  }
  return {};
}

std::string temporary_name(const std::string& path) {
  std::uint64_t random = 0;
  if (::getentropy(&random, sizeof random) != 0) random = static_cast<std::uint64_t>(::getpid());
  return join_path(folder_of(path),
                   temporary_prefix(path.substr(path.rfind('/') + 1)) + fmt::format("{:016x}", random));
}

void keep_names(const std::string& folder) {
  const Descriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (open.is_open()) (void)::fsync(open.get());
}

}  // namespace asrmap
