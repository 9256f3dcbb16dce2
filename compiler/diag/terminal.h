// SPDX-License-Identifier: MIT
// Text as a terminal shows it, and how wide its characters are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace asrmap {

// One code point of any text. A byte that is not part of well-formed UTF-8 is a glyph of its own,
// with the value U+FFFD.
struct Glyph {
  char32_t value = 0;
  std::uint8_t bytes = 1;
  std::uint8_t columns = 1;  // as append_visible() writes it
};

// The glyph that starts at byte `at`, or that ends before byte `end`. There must be one.
[[nodiscard]] Glyph glyph_at(std::string_view text, std::size_t at);
[[nodiscard]] Glyph glyph_before(std::string_view text, std::size_t end);

// Appends `glyph`, which is at byte `at`, as append_harmless() does. It then takes `glyph.columns`
// columns.
void append_visible(std::string& out, std::string_view text, std::size_t at, const Glyph& glyph);

// The whole text as append_visible() writes it, on one line.
[[nodiscard]] std::string visible(std::string_view text);
// The same, but ending in `…` if it would take more than `columns`.
[[nodiscard]] std::string visible(std::string_view text, std::size_t columns);
// The number of columns that visible() of the text takes, or of its bytes from `begin` to `end`.
[[nodiscard]] std::size_t width_of(std::string_view text);
[[nodiscard]] std::size_t width_of(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace asrmap
