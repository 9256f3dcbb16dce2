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

// The folders of PATH that are whole paths. Any other one (`.`, `bin`, an empty one) means
// another folder wherever the process stands, so that whoever wrote the files there would
// choose which program is run.
[[nodiscard]] std::vector<std::string> program_folders();

// The environment of this process, as "NAME=value" each.
[[nodiscard]] std::vector<std::string> process_environment();

// Runs a program that is found in program_folders() to its end, with `input` as its
// standard input. The first of `words` is its name; nothing is read by a shell. False, and
// a short phrase in `why`, if it can't be started.
[[nodiscard]] bool run_program(const std::vector<std::string>& words, std::string_view input, ProgramOutput& output,
                               std::string& why,
                               const std::vector<std::string>& environment = process_environment());

}  // namespace asrmap
