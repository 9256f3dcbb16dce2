// SPDX-License-Identifier: MIT
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "source/file_system.h"

namespace asrmap {
namespace {

// Offsets are 32 bits wide (span.h).
constexpr std::uint64_t kLargestFile = 0xFFFF'FFF0U;

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

std::string reason(int error) {
  std::string text = std::strerror(error);
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

FileSystem::Kind kind_of(const struct stat& status) {
  if (S_ISREG(status.st_mode)) return FileSystem::Kind::file;
  if (S_ISDIR(status.st_mode)) return FileSystem::Kind::folder;
  return FileSystem::Kind::other;
}

// Adds to `made` each folder that was not there.
bool make_folders(const std::string& folder, std::vector<std::string>& made, std::string& why) {
  struct stat status {};
  if (folder == "." || folder == "/" || (::stat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode))) return true;
  if (!make_folders(folder_of(folder), made, why)) return false;
  if (::mkdir(folder.c_str(), 0777) == 0) {
    made.push_back(folder);
    return true;
  }
  if (errno == EEXIST) return true;
  why = folder + ": " + reason(errno);
  return false;
}

class NewRealFiles final : public NewFiles {
 public:
  ~NewRealFiles() override {
    if (committed_) return;
    for (const std::string& path : paths_) ::unlink(beside(path).c_str());
    for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) ::rmdir(folder->c_str());
  }

  void open(const std::string& path) override {
    file_.reset();
    if (!why_.empty()) return;
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) {
      why_ = path + ": is a folder";
      return;
    }
    if (!make_folders(folder_of(path), made_, why_)) return;
    paths_.push_back(path);
    file_.emplace(::open(beside(path).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (file_->get() < 0) fail(path);
  }

  void write(std::string_view bytes) override {
    while (why_.empty() && !bytes.empty()) {
      const ssize_t written = ::write(file_->get(), bytes.data(), bytes.size());
      if (written >= 0)
        bytes.remove_prefix(static_cast<std::size_t>(written));
      else if (errno != EINTR)
        fail(paths_.back());
    }
  }

  bool commit(std::string& why) override {
    file_.reset();
    for (const std::string& path : paths_)
      if (why_.empty() && ::rename(beside(path).c_str(), path.c_str()) != 0) fail(path);
    why = why_;
    committed_ = why_.empty();
    return committed_;
  }

 private:
  static std::string beside(const std::string& path) { return path + ".asrmap-new"; }
  void fail(const std::string& path) { why_ = path + ": " + reason(errno); }

  std::vector<std::string> paths_;
  std::vector<std::string> made_;  // folders, outer ones first
  std::optional<Descriptor> file_;
  std::string why_;
  bool committed_ = false;
};

}  // namespace

FileSystem::Kind RealFileSystem::kind(const std::string& path) const {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? kind_of(status) : Kind::none;
}

std::optional<std::string> RealFileSystem::read(const std::string& path, std::string& why) const {
  // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (file.get() < 0) {
    why = reason(errno);
    return std::nullopt;
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) {
    why = reason(errno);
    return std::nullopt;
  }
  if (kind_of(status) != Kind::file) {
    why = kind_of(status) == Kind::folder ? "is a folder, not a file" : "not a regular file";
    return std::nullopt;
  }
  if (static_cast<std::uint64_t>(status.st_size) > kLargestFile) {
    why = "larger than 4 GiB";
    return std::nullopt;
  }
  std::string text(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t have = 0;
  while (have < text.size()) {
    const ssize_t got = ::read(file.get(), text.data() + have, text.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      why = reason(errno);
      return std::nullopt;
    }
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  text.resize(have);
  return text;
}

std::optional<std::string> RealFileSystem::canonical(const std::string& path) const {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
  if (real == nullptr) return std::nullopt;
  return std::string(real.get());
}

std::optional<std::vector<std::string>> RealFileSystem::list(const std::string& folder, std::string& why) const {
  std::vector<std::string> names;
  const std::unique_ptr<DIR, int (*)(DIR*)> handle(::opendir(folder.c_str()), &::closedir);
  // Where names can be read but not followed, nothing is known of what they name.
  if (handle == nullptr || ::access(folder.c_str(), X_OK) != 0) {
    why = reason(errno);
    return std::nullopt;
  }
  while (const dirent* entry = ::readdir(handle.get())) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::unique_ptr<NewFiles> RealFileSystem::new_files() { return std::make_unique<NewRealFiles>(); }

}  // namespace asrmap
