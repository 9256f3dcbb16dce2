// SPDX-License-Identifier: MIT
#include "cli/quote_roff.h"

#include <fmt/core.h>

#include <cstdint>

#include "text/code_point.h"

namespace asrmap::cli {
namespace {

// The name of a character, from groff_char(7). Without the name, roff would print another
// character, or give it a meaning.
std::string_view name_of(char c) {
  switch (c) {
    case '\\': return "\\(rs";
    case '"': return "\\(dq";
    case '\'': return "\\(aq";
    case '`': return "\\(ga";
    case '^': return "\\(ha";
    case '~': return "\\(ti";
    case '-': return "\\-";
    default: return {};
  }
}

}  // namespace

std::string quote_roff(std::string_view text) {
  // A dot at the beginning of a line would make it a request.
  std::string result = text.starts_with('.') ? "\\&" : "";
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    const char byte = text[0];
    text.remove_prefix(c.bytes);
    if (c.value >= 0x7F)
      result += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(c.value));
    else if (c.value < 0x20)
      result += ' ';
    else if (const std::string_view name = name_of(byte); !name.empty())
      result += name;
    else
      result += byte;
  }
  return result;
}

}  // namespace asrmap::cli
