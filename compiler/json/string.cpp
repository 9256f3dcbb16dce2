// SPDX-License-Identifier: MIT
#include "json/string.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "source/code_point.h"

namespace asrmap {
namespace {

// ASCII that stands for itself wherever it is.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 0x7F; ++c) plain.at(c) = c != '"' && c != '\\' && c != '#';
  return plain;
}();

// Besides what is hidden: what Unicode lets a program pass over ("Default_Ignorable_Code_Point"
// in DerivedCoreProperties.txt). .NET does when it looks for a text in a line.
bool is_passed_over(char32_t c) {
  const auto between = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  return c == 0x034F || between(0x115F, 0x1160) || between(0x17B4, 0x17B5) || between(0x180B, 0x180F) || c == 0x3164 ||
         between(0xFE00, 0xFE0F) || c == 0xFFA0 || between(0xFFF0, 0xFFF8) || between(0x1BCA0, 0x1BCA3) ||
         between(0x1D173, 0x1D17A) || between(0xE0080, 0xE0FFF);
}

void append_unit(std::string& out, char32_t unit) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[unit >> static_cast<unsigned>(shift) & 0xFU];
}

// Past 16 bits as a pair of surrogates.
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
  if ((c == '#' && behind_hash) || is_hidden(c) || is_passed_over(c))
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
