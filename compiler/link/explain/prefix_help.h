// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace asrmap {

// The range in CIDR form that a text was probably meant to be: blanks taken out, `\`,
// `-` or `:` before the length, commas between the octets, a mask in place of the
// length, an octet left out. Nothing if that can't be told.
[[nodiscard]] std::optional<std::string> meant_prefix(std::string_view text);

// What to do about a text that is no range.
[[nodiscard]] std::string prefix_help(std::string_view text);

}  // namespace asrmap
