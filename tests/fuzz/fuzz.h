// SPDX-License-Identifier: MIT
// What every fuzz target does with its bytes.
#pragma once

#include <string>

namespace asrmap::fuzz {

// Runs all commands that read a project on a folder of one or two files: the bytes as
// `name`, and where that is the project file a mapping file beside it. Aborts when a
// promise is broken: exit status 0, 1 or 2, JSON that parses, findings within the file.
void run_commands(const std::string& name, std::string bytes);

}  // namespace asrmap::fuzz
