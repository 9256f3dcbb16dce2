// SPDX-License-Identifier: MIT
// UTF-8, a character at a time.
#pragma once

#include <cstddef>
#include <string_view>

namespace asrmap {

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;
};

// The first character of a text that is not empty. A byte that is no UTF-8 is one, of
// the value U+FFFD.
[[nodiscard]] CodePoint first_code_point(std::string_view text);

[[nodiscard]] bool is_control(char32_t c);
// Characters that a reviewer does not see, or that change the order in which the others
// are seen: controls, zero-width and directional ones, odd line ends.
[[nodiscard]] bool is_hidden(char32_t c);

}  // namespace asrmap
