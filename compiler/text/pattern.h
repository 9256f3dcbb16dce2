// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace asrmap {

// `*` stands for any characters, `?` for one code point.
[[nodiscard]] bool has_wild_card(std::string_view text);
[[nodiscard]] bool matches(std::string_view pattern, std::string_view name);
// The same; takes what it costs from `steps`, and is false if they don't suffice: `steps`
// is 0 then.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view name, std::size_t& steps);
// Literal code points: of two patterns that match a name, the weightier wins.
[[nodiscard]] std::size_t weight(std::string_view pattern);

}  // namespace asrmap
