// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "text/code_point.h"

namespace asrmap {

// Whether a further `#` might make what was written so far a command of a service that reads
// logs, where the artifact is printed. What is not ASCII is looked through: harmless.cpp says
// why.
[[nodiscard]] inline bool has_number_sign_at_end(std::string_view written) {
  const auto ascii =
      std::find_if(written.rbegin(), written.rend(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii != written.rend() && *ascii == '#';
}

// The text between two quotes: plain characters as they are, in runs; for any other
// `append` is called with the result so far, the character, and the text from it on.
template <class IsPlain, class Append>
[[nodiscard]] std::string quote_characters(char quote, std::string_view text, IsPlain is_plain, Append append) {
  std::string result(1, quote);
  while (!text.empty()) {
    const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
    result += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const CodePoint c = first_code_point(text);
    append(result, c, text);
    text.remove_prefix(c.bytes);
  }
  return result + quote;
}

}  // namespace asrmap
