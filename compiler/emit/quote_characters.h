// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "text/code_point.h"

namespace asrmap::emit {

// Whether what was written so far ends in `#`. If the artifact is printed, a further `#` might
// begin a command of the service that reads the log. Characters that are not ASCII are skipped:
// harmless.cpp says why.
[[nodiscard]] inline bool has_number_sign_at_end(std::string_view written) {
  const auto ascii =
      std::find_if(written.rbegin(), written.rend(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii != written.rend() && *ascii == '#';
}

// Puts the text between two quotes. Plain characters are copied as they are. For any other,
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

}  // namespace asrmap::emit
