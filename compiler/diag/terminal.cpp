// SPDX-License-Identifier: MIT
#include "diag/terminal.h"

#include <algorithm>
#include <iterator>

#include "text/harmless.h"

namespace asrmap {
namespace {

constexpr std::uint8_t kTabColumns = 4;  // as append_harmless() writes it

struct CodePoints {
  char32_t first, last;
};

// clang-format off
// Six ranges to a line, unpadded.

// East Asian width W and F, emoji included (Unicode 14, EastAsianWidth.txt).
constexpr CodePoints kWide[] = {
    {0x1100, 0x115F}, {0x231A, 0x231B}, {0x2329, 0x232A}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3},
    {0x25FD, 0x25FE}, {0x2614, 0x2615}, {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1},
    {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x26C4, 0x26C5}, {0x26CE, 0x26CE}, {0x26D4, 0x26D4}, {0x26EA, 0x26EA},
    {0x26F2, 0x26F3}, {0x26F5, 0x26F5}, {0x26FA, 0x26FA}, {0x26FD, 0x26FD}, {0x2705, 0x2705}, {0x270A, 0x270B},
    {0x2728, 0x2728}, {0x274C, 0x274C}, {0x274E, 0x274E}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797},
    {0x27B0, 0x27B0}, {0x27BF, 0x27BF}, {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55}, {0x2E80, 0x303E},
    {0x3041, 0x3247}, {0x3250, 0x4DBF}, {0x4E00, 0xA4CF}, {0xA960, 0xA97C}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
    {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x16FE0, 0x18D08}, {0x1AFF0, 0x1B2FB},
    {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320},
    {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3},
    {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC},
    {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596},
    {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2},
    {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EF}, {0x1F6F4, 0x1F6FF}, {0x1F7E0, 0x1F7F0}, {0x1F90C, 0x1F93A},
    {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
};

// Combining marks of the scripts that are likely in names. If one is missing here, a caret is
// shifted, and nothing worse happens.
constexpr CodePoints kCombining[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2}, {0x05C4, 0x05C5},
    {0x05C7, 0x05C7}, {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x06DF, 0x06E4},
    {0x06E7, 0x06E8}, {0x06EA, 0x06ED}, {0x0900, 0x0902}, {0x093A, 0x093A}, {0x093C, 0x093C}, {0x0941, 0x0948},
    {0x094D, 0x094D}, {0x0951, 0x0957}, {0x0962, 0x0963}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E},
    {0x1161, 0x11FF}, {0x1AB0, 0x1ACE}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20F0}, {0x302A, 0x302D}, {0x3099, 0x309A},
    {0xFE20, 0xFE2F},
};
// clang-format on

template <std::size_t N>
bool contains(const CodePoints (&table)[N], char32_t value) {
  const auto next = std::upper_bound(std::begin(table), std::end(table), value,
                                     [](char32_t v, const CodePoints& row) { return v < row.first; });
  return next != std::begin(table) && value <= (next - 1)->last;
}

std::uint8_t columns_of(std::string_view text, std::size_t at, char32_t value) {
  if (value == '#') return begins_command(text, at) ? 2 : 1;
  if (value >= 0x20 && value < 0x7F) return 1;
  if (value == '\t') return kTabColumns;
  if (is_hidden(value)) return 1;  // U+FFFD
  if (contains(kCombining, value)) return 0;
  return contains(kWide, value) ? 2 : 1;
}

}  // namespace

Glyph glyph_at(std::string_view text, std::size_t at) {
  const CodePoint c = first_code_point(text.substr(at));
  return {.value = c.value, .bytes = static_cast<std::uint8_t>(c.bytes), .columns = columns_of(text, at, c.value)};
}

Glyph glyph_before(std::string_view text, std::size_t end) {
  // No well-formed sequence contains the first byte of another one. So looking back finds the same
  // glyphs as reading forward.
  for (std::size_t bytes = 1; bytes <= 4 && bytes <= end; ++bytes) {
    const Glyph glyph = glyph_at(text, end - bytes);
    if (glyph.bytes == bytes && (bytes > 1 || glyph.value != 0xFFFD)) return glyph;
  }
  return {.value = 0xFFFD};
}

void append_visible(std::string& out, std::string_view text, std::size_t at, const Glyph& glyph) {
  append_harmless(out, text, at, {glyph.value, glyph.bytes});
}

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Glyph glyph = glyph_at(text, i);
    append_visible(out, text, i, glyph);
    i += glyph.bytes;
  }
  return out;
}

std::string visible(std::string_view text, std::size_t columns) {
  std::string out;
  std::size_t width = 0, room = 0;  // `room`: the length of `out` that leaves a column for the mark
  for (std::size_t i = 0; i < text.size();) {
    const Glyph glyph = glyph_at(text, i);
    width += glyph.columns;
    if (width > columns) {
      out.resize(room);
      return out + "…";
    }
    append_visible(out, text, i, glyph);
    if (width < columns) room = out.size();
    i += glyph.bytes;
  }
  return out;
}

std::size_t width_of(std::string_view text) { return width_of(text, 0, text.size()); }

std::size_t width_of(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t width = 0;
  while (begin < end) {
    const Glyph glyph = glyph_at(text, begin);
    width += glyph.columns;
    begin += glyph.bytes;
  }
  return width;
}

}  // namespace asrmap
