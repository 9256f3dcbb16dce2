// SPDX-License-Identifier: MIT
// What kind of character one is, in every script.
#pragma once

#include <cstddef>
#include <string_view>

namespace asrmap {

// Where the last code point of a text that is not empty begins.
[[nodiscard]] std::size_t last_begin(std::string_view text);
[[nodiscard]] std::size_t count_code_points(std::string_view text);

// Blanks of any width, and what is not seen at all (zero-width space, BOM).
[[nodiscard]] bool is_blank(char32_t c);
// A letter or digit of any script. Symbols, punctuation and private characters
// are known by their blocks; what is unassigned counts as a letter.
[[nodiscard]] bool is_any_letter_or_digit(char32_t c);

}  // namespace asrmap
