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
  std::string error;  // what the program wrote to standard error
  bool cut = false;   // it wrote more than it may and was ended; `out` and `error` are cut there
};

// The folders of PATH that are absolute paths. Any other folder (`.`, `bin`, an empty one) depends
// on where the process runs, so whoever wrote the files there could choose which program runs.
[[nodiscard]] std::vector<std::string> program_folders();

// The environment of this process, as "NAME=value" each.
[[nodiscard]] std::vector<std::string> process_environment();

// Runs a program to its end, with `input` as its standard input. The first of `words` is its name,
// which is looked for in program_folders(). No shell reads the words. `most` is how many bytes the
// program may write. Fails if the program can't be started.
[[nodiscard]] Result<ProgramOutput> run_program(const std::vector<std::string>& words, std::string_view input,
                                                const std::vector<std::string>& environment = process_environment(),
                                                std::size_t most = std::string::npos);

}  // namespace asrmap
