// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace asrmap::link {

// The range in CIDR form that a text probably means. The text may have blanks, `\`, `-` or `:`
// before the length, commas between the octets, a mask in place of the length, or one octet too
// few. Nothing if the meaning can't be told.
[[nodiscard]] std::optional<std::string> meant_prefix(std::string_view written);

// The smallest range in CIDR form that holds all from one address to another: `10.10.1.1-10.10.1.50`,
// `10.10.1.1-50`. Nothing if the text is no such thing.
[[nodiscard]] std::optional<std::string> around_from_to(std::string_view written);

// What to do about a text that is not a range.
[[nodiscard]] std::string prefix_help(std::string_view text);

}  // namespace asrmap::link
