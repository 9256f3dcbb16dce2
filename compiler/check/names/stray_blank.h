// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace asrmap::check {

// Whether a VMM name has a character that its readers don't see: a blank at one
// of its ends, or a control character anywhere.
[[nodiscard]] bool has_stray_blank(std::string_view name);

}  // namespace asrmap::check
