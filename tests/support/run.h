// SPDX-License-Identifier: MIT
// Runs the command line inside the test's process.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"

namespace asrmap::test {

struct RunResult {
  int status = 0;
  std::string out;
  std::string err;
};

// `input` is standard input. `terminal`: both outputs go to a terminal.
[[nodiscard]] RunResult run(FileSystem& files, std::vector<std::string> arguments, const std::string& input = {},
                            bool terminal = false);

// The same on a machine without a program named git.
[[nodiscard]] RunResult run_without_git(FileSystem& files, std::vector<std::string> arguments);

// The words of a command line, split as a shell does it. Understands quotes.
[[nodiscard]] std::vector<std::string> words(const std::string& line);

}  // namespace asrmap::test
