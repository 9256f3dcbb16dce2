// SPDX-License-Identifier: MIT
#include "cli/process.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "source/file_system.h"

namespace asrmap::cli {
namespace {

// Zero, or the number of the error.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

Result<std::string> read_input() {
  std::string text;
  std::array<char, 65536> buffer{};
  while (true) {
    const ssize_t got = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Failure(std::strerror(errno));
    if (got == 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(got));
    if (text.size() > 0xFFFF'FFF0U) return Failure("larger than 4 GiB");
  }
}

// The only code that reads the clock.
Date day_of_clock() {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return {static_cast<std::int16_t>(static_cast<int>(day.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

}  // namespace

int run_process(int argc, char** argv) {
  // Neither a reader that closes the pipe early nor a limit on the size of files may end the
  // process by a signal. Both become errors of a write.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  RealFileSystem files;
  int out_error = 0;
  World world{.files = files,
              .out =
                  [&](std::string_view text) {
                    if (out_error == 0) out_error = write_all(STDOUT_FILENO, text);
                  },
              .err = [](std::string_view text) { (void)write_all(STDERR_FILENO, text); },
              .input = &read_input,
              .today = &day_of_clock};
  world.out_is_terminal = ::isatty(STDOUT_FILENO) != 0;
  world.err_is_terminal = ::isatty(STDERR_FILENO) != 0;
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  world.no_color =
      (no_color != nullptr && *no_color != '\0') || (terminal != nullptr && std::string_view(terminal) == "dumb");
  const int status = run_asrmap(world, std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  // Whoever closes a pipe, such as `head`, has read enough.
  if (out_error == 0 || out_error == EPIPE) return status;
  (void)write_all(STDERR_FILENO, "asrmap: standard output can't be written\n");
  return static_cast<int>(ExitStatus::usage);
}

}  // namespace asrmap::cli
