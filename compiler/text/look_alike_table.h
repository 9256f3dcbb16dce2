// SPDX-License-Identifier: MIT
// Internal to text: use look_alike.h.
#pragma once

#include <string_view>

namespace asrmap {

// A character that looks like another one, or that is not seen.
struct LookAlike {
  char32_t c = 0;
  char32_t seen_as = 0;   // what it is taken for, in ASCII; 0 if it is not seen
  std::string_view name;  // in Unicode 14
};

// Nothing if the table lacks the character. Full-width forms are not in it.
[[nodiscard]] const LookAlike* find_look_alike(char32_t c);

}  // namespace asrmap
