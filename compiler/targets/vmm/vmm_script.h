// SPDX-License-Identifier: MIT
// The text around the data of the script for VMM servers, which is the same for every
// project.
#pragma once

#include <string_view>

namespace asrmap {

// From the comment-based help to the settings of the session.
extern const std::string_view kVmmHead;
// What does the work.
extern const std::string_view kVmmTail;

}  // namespace asrmap
