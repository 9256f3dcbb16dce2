// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace asrmap {

struct ProgramOutput {
  int status = 0;  // exit status; 128 + the signal that ended it
  std::string out;
  std::string error;  // what it wrote to standard error
  bool cut = false;   // it wrote more than it may, and was ended; both texts are cut there
};

// The folders of PATH that are whole paths. Any other one (`.`, `bin`, an empty one) means
// another folder wherever the process stands, so that whoever wrote the files there would
// choose which program is run.
[[nodiscard]] std::vector<std::string> program_folders();

// The environment of this process, as "NAME=value" each.
[[nodiscard]] std::vector<std::string> process_environment();

// Runs a program that is found in program_folders() to its end, with `input` as its
// standard input. The first of `words` is its name; nothing is read by a shell. A failure if
// it can't be started. `most` is how many bytes it may write.
[[nodiscard]] Result<ProgramOutput> run_program(const std::vector<std::string>& words, std::string_view input,
                                                const std::vector<std::string>& environment = process_environment(),
                                                std::size_t most = std::string::npos);

}  // namespace asrmap
