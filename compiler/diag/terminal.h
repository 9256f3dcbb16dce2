// SPDX-License-Identifier: MIT
// Text as a terminal shows it: how wide its characters are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace asrmap {

// One code point of a text that may be anything. A byte that is not part of
// well-formed UTF-8 is a glyph of its own with the value U+FFFD.
struct Glyph {
  char32_t value = 0;
  std::uint8_t bytes = 1;
  std::uint8_t columns = 1;  // as append_visible() writes it
};

// The glyph that starts at byte `at`, or ends before byte `end`; there must be one.
[[nodiscard]] Glyph glyph_at(std::string_view text, std::size_t at);
[[nodiscard]] Glyph glyph_before(std::string_view text, std::size_t end);

// Appends the glyph at byte `at` (`glyph`) so that it takes `glyph.columns`: as
// append_harmless() has it.
void append_visible(std::string& out, std::string_view text, std::size_t at, const Glyph& glyph);

// The whole text in that form, on one line.
[[nodiscard]] std::string visible(std::string_view text);
// The same, ending in `…` if it would take more than `columns`.
[[nodiscard]] std::string visible(std::string_view text, std::size_t columns);
// Columns that visible() of the text takes, or of its bytes from `begin` to `end`.
[[nodiscard]] std::size_t width_of(std::string_view text);
[[nodiscard]] std::size_t width_of(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace asrmap
