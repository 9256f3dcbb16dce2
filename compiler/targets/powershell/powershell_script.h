// SPDX-License-Identifier: MIT
// The text around the data of the deployment script, which is the same for every
// project.
#pragma once

#include <string_view>

namespace asrmap {

// From the comment-based help to the settings of the session.
extern const std::string_view kPowerShellHead;
// The function that every line goes through that is shown, in the script of `vmm` too.
extern const std::string_view kPowerShellFormatLine;
// What does the work.
extern const std::string_view kPowerShellTail;

}  // namespace asrmap
