// SPDX-License-Identifier: MIT
#include "run.h"

#include "today.h"

namespace asrmap::test {

namespace {

RunResult run(FileSystem& files, std::vector<std::string> arguments, const std::string& input, bool terminal, Git git) {
  RunResult result;
  cli::World world{.files = files,
                   .out = [&](std::string_view text) { result.out += text; },
                   .err = [&](std::string_view text) { result.err += text; },
                   .input = [&] { return input; },
                   .out_is_terminal = terminal,
                   .err_is_terminal = terminal,
                   .git = std::move(git),
                   .today = [] { return kToday; }};
  result.status = cli::run_asrmap(world, std::move(arguments));
  return result;
}

}  // namespace

RunResult run(FileSystem& files, std::vector<std::string> arguments, const std::string& input, bool terminal) {
  return run(files, std::move(arguments), input, terminal, &run_git);
}

RunResult run_without_git(FileSystem& files, std::vector<std::string> arguments) {
  return run(files, std::move(arguments), {}, false,
             [](const GitCall&) { return run_program({"no-such-program-as-git"}, {}); });
}

std::vector<std::string> words(const std::string& line) {
  std::vector<std::string> result;
  bool in_word = false;
  char quote = '\0';
  for (const char c : line) {
    if (quote != '\0' ? c == quote : (c == '"' || c == '\'')) {
      quote = quote != '\0' ? '\0' : c;
    } else if (quote == '\0' && c == ' ') {
      in_word = false;
      continue;
    } else {
      if (!in_word) result.emplace_back();
      result.back() += c;
      in_word = true;
      continue;
    }
    if (!in_word) result.emplace_back();
    in_word = true;
  }
  return result;
}

}  // namespace asrmap::test
