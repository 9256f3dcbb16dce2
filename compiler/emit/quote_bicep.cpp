// SPDX-License-Identifier: MIT
#include "emit/quote_bicep.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "source/code_point.h"

namespace asrmap {
namespace {

bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '\'' && c != '\\' && c != '$'; }

// "Data types in Bicep", Strings: the escapes.
void append(std::string& result, const CodePoint& c, std::string_view text) {
  switch (c.value) {
    case '\'': result += "\\'"; break;
    case '\\': result += "\\\\"; break;
    case '\n': result += "\\n"; break;
    case '\r': result += "\\r"; break;
    case '\t': result += "\\t"; break;
    // Only before a brace does it begin anything.
    case '$': result += text.starts_with("${") ? "\\$" : "$"; break;
    case 0xFFFD: result += "\xEF\xBF\xBD"; break;
    default:
      if (is_hidden(c.value))
        result += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(c.value));
      else
        result += text.substr(0, c.bytes);
  }
}

}  // namespace

std::string quote_bicep(std::string_view text) {
  std::string result = "'";
  while (!text.empty()) {
    const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
    result += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const CodePoint c = first_code_point(text);
    append(result, c, text);
    text.remove_prefix(c.bytes);
  }
  return result + '\'';
}

}  // namespace asrmap
