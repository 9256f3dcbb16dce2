// SPDX-License-Identifier: MIT
// What every fuzz target does with its bytes.
#pragma once

#include <string>

namespace asrmap::fuzz {

// Runs all commands that read a project on a folder of one or two files. One file has the bytes,
// and is called `name`. If that is a project file, there is a mapping file beside it. Aborts when a
// promise is broken: the exit status is 0, 1 or 2, JSON parses, and findings are within the file.
void run_commands(const std::string& name, std::string bytes);

}  // namespace asrmap::fuzz
