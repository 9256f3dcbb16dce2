// SPDX-License-Identifier: MIT
#include "read/escapes.h"

#include <charconv>
#include <cstddef>

#include "text/code_point.h"

namespace asrmap::read {

std::optional<std::string> decode_escapes(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    if (text[0] != '\\') {
      const std::size_t plain = text.find('\\');
      result += text.substr(0, plain);
      text.remove_prefix(plain == std::string_view::npos ? text.size() : plain);
      continue;
    }
    const char letter = text[1];
    const std::size_t digits = letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
    if (digits != 0) {
      unsigned code_point = 0;
      std::from_chars(text.data() + 2, text.data() + 2 + digits, code_point, 16);
      if (!is_character(code_point)) return std::nullopt;
      append_utf8(result, code_point);
    } else {
      constexpr std::string_view kLetters = "btnfr\"\\";
      constexpr std::string_view kMeanings = "\b\t\n\f\r\"\\";
      result += kMeanings[kLetters.find(letter)];
    }
    text.remove_prefix(2 + digits);
  }
  return result;
}

}  // namespace asrmap::read
