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

// `input` is standard input; `terminal` is where both outputs go.
[[nodiscard]] RunResult run(FileSystem& files, std::vector<std::string> arguments, const std::string& input = {},
                            bool terminal = false);

// The same where no program named git is.
[[nodiscard]] RunResult run_without_git(FileSystem& files, std::vector<std::string> arguments);

// Words of a command line as a shell splits them, quotes understood.
[[nodiscard]] std::vector<std::string> words(const std::string& line);

}  // namespace asrmap::test
