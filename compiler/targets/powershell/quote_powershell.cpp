// SPDX-License-Identifier: MIT
#include "targets/powershell/quote_powershell.h"

#include <fmt/core.h>

#include <cstdint>

#include "text/code_point.h"

namespace asrmap::targets {
namespace {

bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

std::string char_expression(char32_t unit) { return fmt::format("[char]0x{:04X}", static_cast<std::uint32_t>(unit)); }

}  // namespace

std::string quote_powershell(std::string_view text) {
  // The first operand is always a string, so that `+` joins texts. Two [char] might be added as
  // numbers.
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
  // A `#` that follows a `#` is not written as itself: if the script is printed, the two might
  // begin a command of the service that reads the log.
  while (!text.empty()) {
    if (is_plain(text[0]) && !(text[0] == '#' && result.back() == '#')) {
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

}  // namespace asrmap::targets
