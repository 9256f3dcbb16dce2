// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace asrmap {

// Whether the text has a `*` (any characters) or a `?` (one code point).
[[nodiscard]] bool has_wild_card(std::string_view text);
[[nodiscard]] bool matches(std::string_view pattern, std::string_view name);
// The same, but takes at most `steps` steps, and lowers `steps` by those it took. If they don't
// suffice, returns false and sets `steps` to 0.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view name, std::size_t& steps);
// The number of literal code points. If two patterns match a name, the one with the larger weight
// wins.
[[nodiscard]] std::size_t weight(std::string_view pattern);

}  // namespace asrmap
