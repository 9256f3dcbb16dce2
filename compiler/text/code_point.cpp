// SPDX-License-Identifier: MIT
#include "text/code_point.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace asrmap {
namespace {

struct HiddenRange {
  char32_t first, last;
};

// The only table of hidden characters. It has the general categories Cc, Cf, Zl and Zp, without the
// number signs of some scripts, which people see. It also has what Unicode calls
// Default_Ignorable_Code_Point, and blanks that look like nothing (Unicode 14,
// DerivedCoreProperties.txt).
// clang-format off
constexpr HiddenRange kHidden[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160},
    {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0x2800, 0x2800},
    {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x13430, 0x1343F},
    {0x1BCA0, 0x1BCA3}, {0x1D159, 0x1D159}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};
// clang-format on

}  // namespace

CodePoint first_code_point(std::string_view text) {
  constexpr char32_t kReplacement = 0xFFFD;
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t head = byte(0);
  if (head < 0x80) return {head, 1};
  const std::size_t bytes = head >= 0xF8 ? 0 : head >= 0xF0 ? 4 : head >= 0xE0 ? 3 : head >= 0xC2 ? 2 : 0;
  if (bytes == 0 || bytes > text.size()) return {kReplacement, 1};
  char32_t value = head & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {kReplacement, 1};
    value = value << 6U | (byte(i) & 0x3FU);
  }
  constexpr std::array<char32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
  if (value < kLeast[bytes] || !is_character(value)) return {kReplacement, 1};
  return {value, bytes};
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    if (c.is_bad_byte()) return false;
    text.remove_prefix(c.bytes);
  }
  return true;
}

void append_utf8(std::string& text, char32_t c) {
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0U | c >> 6U);
    tail(0);
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0U | c >> 12U);
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0U | c >> 18U);
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_hidden(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return false;
  const HiddenRange* next =
      std::upper_bound(std::begin(kHidden), std::end(kHidden), c,
                       [](char32_t value, const HiddenRange& range) { return value < range.first; });
  return next != std::begin(kHidden) && c <= (next - 1)->last;
}

}  // namespace asrmap
