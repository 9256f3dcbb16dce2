// SPDX-License-Identifier: MIT
// A letter and a mark, such as `u` and U+0308, look like the one character `ü`. Some systems write
// file names and what is pasted in two, most others in one.
#pragma once

#include <string_view>

namespace asrmap {

// The character that is the same as `base` followed by `next`. 0 if there is none.
[[nodiscard]] char32_t composed(char32_t base, char32_t next);

// The name of a mark that composed() knows: "COMBINING DIAERESIS". Empty for other characters.
[[nodiscard]] std::string_view mark_name(char32_t c);

}  // namespace asrmap
