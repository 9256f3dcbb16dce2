// SPDX-License-Identifier: MIT
#include "source/program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include "source/descriptor.h"

// NOLINTNEXTLINE(readability-redundant-declaration): glibc declares it, POSIX leaves that to programs.
extern char** environ;

namespace asrmap {
namespace {

// The program writes to a pipe. It reads from a socket, because a write to a socket raises no
// signal when nobody reads any more.
struct Pipe {
  enum class Use { output, input };
  explicit Pipe(Use use) {
    std::array<int, 2> ends{-1, -1};
    is_ok = use == Use::output ? ::pipe2(ends.data(), O_CLOEXEC) == 0
                               : ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0;
    from = Descriptor(ends[0]);
    to = Descriptor(ends[1]);
  }

  bool is_ok = false;
  Descriptor from, to;
};

// Reads what is there, up to `room` bytes, and lowers `room`. False at the end.
bool take(int descriptor, std::string& text, std::size_t& room, bool& cut) {
  std::array<char, 65536> buffer{};
  const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
  if (got < 0) return errno == EINTR;
  const std::size_t taken = std::min(static_cast<std::size_t>(got), room);
  text.append(buffer.data(), taken);
  room -= taken;
  cut = cut || taken < static_cast<std::size_t>(got);
  return got > 0;
}

// Writes as much as the other side takes now. False when nothing is left, or when nobody reads.
bool give(int descriptor, std::string_view& text) {
  const ssize_t written = ::send(descriptor, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  if (written < 0) return errno == EINTR || errno == EAGAIN;
  text.remove_prefix(static_cast<std::size_t>(written));
  return !text.empty();
}

// Serves all three at once, because a program may write before it has read everything. Ends when
// the program has written more than `most` bytes.
void exchange(Pipe& in, Pipe& out, Pipe& error, std::string_view input, ProgramOutput& output, std::size_t most) {
  if (input.empty()) in.to.close();
  while (!output.cut && (out.from.get() >= 0 || error.from.get() >= 0)) {
    std::array<pollfd, 3> waits{
        {{in.to.get(), POLLOUT, 0}, {out.from.get(), POLLIN, 0}, {error.from.get(), POLLIN, 0}}};
    if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR) return;
    if (waits[0].revents != 0 && !give(in.to.get(), input)) in.to.close();
    if (waits[1].revents != 0 && !take(out.from.get(), output.out, most, output.cut)) out.from.close();
    if (waits[2].revents != 0 && !take(error.from.get(), output.error, most, output.cut)) error.from.close();
  }
}

std::optional<std::string> find_program(const std::string& name) {
  for (const std::string& folder : program_folders()) {
    std::string path = folder + '/' + name;
    std::error_code none;
    if (std::filesystem::is_regular_file(path, none) && ::access(path.c_str(), X_OK) == 0) return path;
  }
  return std::nullopt;
}

// The form in which the system takes the words. It refers to them.
std::vector<char*> pointers_to(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

std::vector<std::string> program_folders() {
  const char* path = std::getenv("PATH");
  std::string_view rest = path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin";
  std::vector<std::string> folders;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    if (rest.starts_with('/')) folders.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return folders;
}

std::vector<std::string> process_environment() {
  std::vector<std::string> variables;
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable)
    variables.emplace_back(*variable);
  return variables;
}

Result<ProgramOutput> run_program(const std::vector<std::string>& words, std::string_view input,
                                  const std::vector<std::string>& environment, std::size_t most) {
  const auto program = find_program(words.front());
  if (!program) return Failure("no such program in PATH, of which only absolute folders count");
  // The system would take only the part before a zero byte.
  for (const std::string& word : words)
    if (word.find('\0') != std::string::npos) return Failure("an argument has a zero byte");
  Pipe in(Pipe::Use::input), out(Pipe::Use::output), error(Pipe::Use::output);
  if (!in.is_ok || !out.is_ok || !error.is_ok) return Failure(reason());
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.from.get(), 0);
  posix_spawn_file_actions_adddup2(&actions, out.to.get(), 1);
  posix_spawn_file_actions_adddup2(&actions, error.to.get(), 2);
  // This process ignores the signal (process.cpp), but the program may rely on it.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  sigaddset(&defaults, SIGXFSZ);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  const std::vector<char*> arguments = pointers_to(words), variables = pointers_to(environment);
  pid_t child = 0;
  const int failed = ::posix_spawn(&child, program->c_str(), &actions, &attributes, arguments.data(), variables.data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return Failure(reason(failed));
  in.from.close();
  out.to.close();
  error.to.close();
  ProgramOutput output;
  exchange(in, out, error, input, output, most);
  if (output.cut) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  output.status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return output;
}

}  // namespace asrmap
