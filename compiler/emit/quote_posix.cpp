// SPDX-License-Identifier: MIT
#include "emit/quote_posix.h"

#include <algorithm>

namespace asrmap::emit {
namespace {

bool is_plain(char c) {
  constexpr std::string_view kMarks = "_-./:,+@";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kMarks.find(c) != std::string_view::npos;
}

}  // namespace

std::string quote_posix(std::string_view text) {
  if (!text.empty() && std::ranges::all_of(text, is_plain)) return std::string(text);
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'')
      result += "'\\''";
    else if (c == '\0')
      result += "\xEF\xBF\xBD";
    else
      result += c;
  }
  return result + '\'';
}

}  // namespace asrmap::emit
