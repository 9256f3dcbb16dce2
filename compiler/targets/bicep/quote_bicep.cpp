// SPDX-License-Identifier: MIT
#include "targets/bicep/quote_bicep.h"

#include <fmt/core.h>

#include <cstdint>

#include "emit/quote_characters.h"

namespace asrmap::targets {
namespace {

bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '\'' && c != '\\' && c != '$' && c != '#'; }

// "Data types in Bicep", Strings: the escapes.
void append(std::string& result, const CodePoint& c, std::string_view text) {
  switch (c.value) {
    case '\'': result += "\\'"; break;
    case '\\': result += "\\\\"; break;
    case '\n': result += "\\n"; break;
    case '\r': result += "\\r"; break;
    case '\t': result += "\\t"; break;
    // `$` has a meaning only before a brace.
    case '$': result += text.starts_with("${") ? "\\$" : "$"; break;
    case '#': result += emit::has_number_sign_at_end(result) ? "\\u{23}" : "#"; break;
    case 0xFFFD: result += "\xEF\xBF\xBD"; break;
    default:
      if (is_hidden(c.value))
        result += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(c.value));
      else
        result += text.substr(0, c.bytes);
  }
}

}  // namespace

std::string quote_bicep(std::string_view text) { return emit::quote_characters('\'', text, is_plain, append); }

}  // namespace asrmap::targets
