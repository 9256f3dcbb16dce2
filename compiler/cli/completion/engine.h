// SPDX-License-Identifier: MIT
// What completes a command line in each shell's own language. What there is to complete
// comes from the table of commands.
#pragma once

#include <string_view>

namespace asrmap {

// Each stands behind the functions that it is given the table by.
extern const std::string_view kBashEngine;
extern const std::string_view kFishEngine;
extern const std::string_view kZshEngine;
// Has the table in the place of kPowerShellTable.
extern const std::string_view kPowerShellEngine;
inline constexpr std::string_view kPowerShellTable = "@() # the table of commands";

}  // namespace asrmap
