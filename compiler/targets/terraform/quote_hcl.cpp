// SPDX-License-Identifier: MIT
#include "targets/terraform/quote_hcl.h"

#include <fmt/core.h>

#include <cstdint>

#include "emit/quote_characters.h"

namespace asrmap::targets {
namespace {

bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '$' && c != '%' && c != '#'; }

void append_escape(std::string& result, char32_t c) {
  if (c < 0x10000)
    result += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
  else
    result += fmt::format("\\U{:08x}", static_cast<std::uint32_t>(c));
}

// "Strings and Templates" of the Terraform language, Escape Sequences.
void append(std::string& result, const CodePoint& c, std::string_view text) {
  switch (c.value) {
    case '"': result += "\\\""; break;
    case '\\': result += "\\\\"; break;
    case '\n': result += "\\n"; break;
    case '\r': result += "\\r"; break;
    case '\t': result += "\\t"; break;
    case '$':
    case '%':
      // Before a brace, the character begins a template unless it is doubled. After another of
      // the same kind, it might be read as the second of such a pair.
      if (text.size() < 2 || text[1] != '{')
        result += text[0];
      else if (result.back() == text[0])
        append_escape(result, c.value);
      else
        result.append(2, text[0]);
      break;
    case '#':
      if (emit::has_number_sign_at_end(result))
        append_escape(result, c.value);
      else
        result += '#';
      break;
    case 0xFFFD: result += "\xEF\xBF\xBD"; break;
    default:
      if (is_hidden(c.value))
        append_escape(result, c.value);
      else
        result += text.substr(0, c.bytes);
  }
}

}  // namespace

std::string quote_hcl(std::string_view text) { return emit::quote_characters('"', text, is_plain, append); }

}  // namespace asrmap::targets
