// SPDX-License-Identifier: MIT
// The kind of a character, in every script.
#pragma once

#include <cstddef>
#include <string_view>

namespace asrmap {

// Where the last code point of a text begins. The text must not be empty.
[[nodiscard]] std::size_t last_begin(std::string_view text);
[[nodiscard]] std::size_t count_code_points(std::string_view text);

// Whether it is a blank of any width, or is not seen at all (zero-width space, BOM).
[[nodiscard]] bool is_blank(char32_t c);
// Whether it is a letter or digit of any script. Symbols, punctuation and private characters are
// recognized by their blocks. An unassigned code point counts as a letter.
[[nodiscard]] bool is_any_letter_or_digit(char32_t c);

}  // namespace asrmap
