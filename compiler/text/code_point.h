// SPDX-License-Identifier: MIT
// UTF-8, a character at a time: the only code that decodes or encodes it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace asrmap {

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;

  // A byte that is no UTF-8. A U+FFFD that somebody wrote has three bytes.
  [[nodiscard]] bool is_bad_byte() const { return value == 0xFFFD && bytes == 1; }
};

// The first character of a text that is not empty. A byte that is no UTF-8 is one, of
// the value U+FFFD.
[[nodiscard]] CodePoint first_code_point(std::string_view text);

// Whether it is a character: up to U+10FFFF, and no half of a surrogate pair, which JSON
// and UTF-16 can hold and UTF-8 can't.
[[nodiscard]] constexpr bool is_character(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }

// Whether all of the text is UTF-8.
[[nodiscard]] bool is_utf8(std::string_view text);

// Appends the character. Half of a surrogate pair, which is none, comes out as three
// bytes that are no UTF-8.
void append_utf8(std::string& text, char32_t c);

[[nodiscard]] bool is_control(char32_t c);
// Characters that a reviewer does not see, or that change the order in which the others
// are seen: controls, zero-width and directional ones, tags, odd line ends.
[[nodiscard]] bool is_hidden(char32_t c);

}  // namespace asrmap
