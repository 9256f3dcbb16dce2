// SPDX-License-Identifier: MIT
#include "source/program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

extern char** environ;

namespace asrmap {
namespace {

class Pipe {
 public:
  Pipe() { ok_ = ::pipe2(ends_.data(), O_CLOEXEC) == 0; }
  ~Pipe() {
    close(0);
    close(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] int end(std::size_t i) const { return ends_[i]; }
  void close(std::size_t i) {
    if (ends_[i] >= 0) ::close(ends_[i]);
    ends_[i] = -1;
  }

 private:
  std::array<int, 2> ends_{-1, -1};
  bool ok_ = false;
};

// Reads what there is; false at the end.
bool take(int descriptor, std::string& text) {
  std::array<char, 65536> buffer{};
  const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
  if (got < 0) return errno == EINTR;
  text.append(buffer.data(), static_cast<std::size_t>(got));
  return got > 0;
}

// Writes what it takes now; false when nothing is left, or nobody reads.
bool give(int descriptor, std::string_view& text) {
  const ssize_t written = ::write(descriptor, text.data(), std::min<std::size_t>(text.size(), 4096));
  if (written < 0) return errno == EINTR;
  text.remove_prefix(static_cast<std::size_t>(written));
  return !text.empty();
}

// All three at once: a program may write before it has read everything.
void exchange(Pipe& in, Pipe& out, Pipe& error, std::string_view input, ProgramOutput& output) {
  if (input.empty()) in.close(1);
  while (out.end(0) >= 0 || error.end(0) >= 0) {
    std::array<pollfd, 3> waits{{{in.end(1), POLLOUT, 0}, {out.end(0), POLLIN, 0}, {error.end(0), POLLIN, 0}}};
    if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR) return;
    if (waits[0].revents != 0 && !give(in.end(1), input)) in.close(1);
    if (waits[1].revents != 0 && !take(out.end(0), output.out)) out.close(0);
    if (waits[2].revents != 0 && !take(error.end(0), output.error)) error.close(0);
  }
}

}  // namespace

bool run_program(const std::vector<std::string>& words, std::string_view input, ProgramOutput& output,
                 std::string& why) {
  output = {};
  Pipe in, out, error;
  if (!in.ok() || !out.ok() || !error.ok()) {
    why = std::strerror(errno);
    return false;
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.end(0), 0);
  posix_spawn_file_actions_adddup2(&actions, out.end(1), 1);
  posix_spawn_file_actions_adddup2(&actions, error.end(1), 2);
  // What this process ignores (process.cpp) a program may rely on.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  sigaddset(&defaults, SIGXFSZ);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failed = ::posix_spawnp(&child, arguments[0], &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) {
    why = failed == ENOENT ? "no such program" : std::strerror(failed);
    return false;
  }
  in.close(0);
  out.close(1);
  error.close(1);
  exchange(in, out, error, input, output);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  output.status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return true;
}

}  // namespace asrmap
