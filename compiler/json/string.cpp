// SPDX-License-Identifier: MIT
#include "json/string.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/code_point.h"

namespace asrmap {
namespace {

// ASCII characters that never need an escape.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 0x7F; ++c) plain.at(c) = c != '"' && c != '\\' && c != '#';
  return plain;
}();

void append_unit(std::string& out, char32_t unit) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[unit >> static_cast<unsigned>(shift) & 0xFU];
}

// Above 16 bits the escape is a pair of surrogates.
void append_escape(std::string& out, char32_t c) {
  if (c < 0x10000) return append_unit(out, c);
  append_unit(out, 0xD800 + ((c - 0x10000) >> 10U));
  append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FFU));
}

void append_character(std::string& out, char32_t c, std::string_view bytes, bool behind_hash) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    case 0xFFFD: out += "\xEF\xBF\xBD"; return;
    default: break;
  }
  if ((c == '#' && behind_hash) || is_hidden(c))
    append_escape(out, c);
  else
    out += bytes;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  const auto is_plain = [](char c) { return kPlain[static_cast<unsigned char>(c)]; };
  out += '"';
  bool behind_hash = false;
  while (true) {
    const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const CodePoint c = first_code_point(text);
    append_character(out, c.value, text.substr(0, c.bytes), behind_hash && plain == 0);
    behind_hash = c.value == '#';
    text.remove_prefix(c.bytes);
  }
  out += '"';
}

}  // namespace asrmap
