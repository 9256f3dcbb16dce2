// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace asrmap {

struct ProgramOutput {
  int status = 0;     // exit status; 128 + the signal that ended it
  std::string out;
  std::string error;  // what it wrote to standard error
};

// Runs a program that is found in PATH to its end, with `input` as its standard input.
// The first of `words` is its name; nothing is read by a shell. False, and a short
// phrase in `why`, if it can't be started.
[[nodiscard]] bool run_program(const std::vector<std::string>& words, std::string_view input, ProgramOutput& output,
                               std::string& why);

}  // namespace asrmap
