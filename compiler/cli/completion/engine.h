// SPDX-License-Identifier: MIT
// The fixed code that completes a command line, in each shell's own language. The words to complete
// come from the table of commands.
#pragma once

#include <string_view>

namespace asrmap::cli {

// In a script, this code follows functions that return the table.
extern const std::string_view kBashEngine;
extern const std::string_view kFishEngine;
extern const std::string_view kZshEngine;
// This code contains kPowerShellTable, in whose place the table goes.
extern const std::string_view kPowerShellEngine;
inline constexpr std::string_view kPowerShellTable = "@() # the table of commands";

}  // namespace asrmap::cli
