// SPDX-License-Identifier: MIT
// UTF-8, one character at a time. No other code decodes or encodes it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace asrmap {

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;

  // Whether the byte is not UTF-8. A U+FFFD that somebody wrote has three bytes.
  [[nodiscard]] bool is_bad_byte() const { return value == 0xFFFD && bytes == 1; }
};

// The first character of a text, which must not be empty. A byte that is not UTF-8 counts as a
// character with the value U+FFFD.
[[nodiscard]] CodePoint first_code_point(std::string_view text);

// Whether it is a character: at most U+10FFFF, and not half of a surrogate pair. JSON and UTF-16
// can hold such a half, UTF-8 can't.
[[nodiscard]] constexpr bool is_character(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }

// Whether all of the text is UTF-8.
[[nodiscard]] bool is_utf8(std::string_view text);

// Appends the character as UTF-8. Half of a surrogate pair is not a character; it becomes three
// bytes that are not UTF-8.
void append_utf8(std::string& text, char32_t c);

[[nodiscard]] bool is_control(char32_t c);
// Whether a reviewer does not see the character, or whether it changes the order in which others
// are seen: controls, zero-width and directional characters, tags, unusual line ends.
[[nodiscard]] bool is_hidden(char32_t c);

}  // namespace asrmap
