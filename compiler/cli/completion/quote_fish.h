// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace asrmap::cli {

// The text as one word of fish, in single quotes. Between them a backslash and a single quote need
// a backslash, as in no other shell. A NUL, which no word can hold, becomes U+FFFD.
[[nodiscard]] std::string quote_fish(std::string_view text);

}  // namespace asrmap::cli
