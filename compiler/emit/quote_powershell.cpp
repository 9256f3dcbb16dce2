// SPDX-License-Identifier: MIT
#include "emit/quote_powershell.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>

namespace asrmap {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct CodePoint {
  char32_t value;
  std::size_t bytes;
};

CodePoint first_code_point(std::string_view text) {
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
  const bool surrogate = value >= 0xD800 && value < 0xE000;
  if (value < kLeast[bytes] || value > 0x10FFFF || surrogate) return {kReplacement, 1};
  return {value, bytes};
}

bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

std::string char_expression(char32_t unit) { return fmt::format("[char]0x{:04X}", static_cast<std::uint32_t>(unit)); }

}  // namespace

std::string quote_powershell(std::string_view text) {
  // The first operand is a string in any case: it makes `+` a concatenation, where
  // two [char] might be added as numbers.
  std::string result = "'";
  bool in_literal = true;
  bool is_sum = false;
  const auto append = [&](std::string_view operand) {
    if (in_literal) result += '\'';
    in_literal = false;
    is_sum = true;
    result += " + ";
    result += operand;
  };
  while (!text.empty()) {
    if (is_plain(text[0])) {
      if (!in_literal) {
        result += " + '";
        in_literal = true;
      }
      result += text[0];
      if (text[0] == '\'') result += '\'';
      text.remove_prefix(1);
      continue;
    }
    const CodePoint c = first_code_point(text);
    text.remove_prefix(c.bytes);
    if (c.value < 0x10000) {
      append(char_expression(c.value));
    } else {
      append(char_expression(0xD800 + ((c.value - 0x10000) >> 10U)));
      append(char_expression(0xDC00 + ((c.value - 0x10000) & 0x3FFU)));
    }
  }
  if (in_literal) result += '\'';
  return is_sum ? '(' + result + ')' : result;
}

}  // namespace asrmap
