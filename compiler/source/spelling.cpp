// SPDX-License-Identifier: MIT
#include "source/spelling.h"

#include <algorithm>

#include "text/code_point.h"
#include "text/harmless.h"
#include "text/letters.h"

namespace asrmap {
namespace {

bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

// Whether a string of any kind can hold the name without escapes, and a path can hold it as one
// segment.
bool is_plain_segment(std::string_view name) {
  return std::none_of(name.begin(), name.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '"' || c == '\'' || c == '\\' || c == '/';
  });
}

}  // namespace

bool is_bare_word(std::string_view name) {
  return !name.empty() && name.front() != '.' && name.front() != '-' &&
         std::all_of(name.begin(), name.end(), [](char c) { return is_key_character(c) || c == '.'; });
}

bool is_bare_key(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), is_key_character);
}

std::string quoted_word(std::string_view name) {
  std::string result = "\"";
  while (!name.empty()) {
    const CodePoint c = first_code_point(name);
    if (is_hidden(c.value) || (c.value != U' ' && is_blank(c.value)))
      result += escaped(c.value);
    else if (c.value == U'"' || c.value == U'\\')
      (result += '\\') += static_cast<char>(c.value);
    else
      result += name.substr(0, c.bytes);
    name.remove_prefix(c.bytes);
  }
  return result + '"';
}

std::string as_word(std::string_view name) { return is_bare_word(name) ? std::string(name) : quoted_word(name); }

std::string as_key(std::string_view name) { return is_bare_key(name) ? std::string(name) : quoted_word(name); }

std::optional<std::string> in_place_of(const Text& old, std::string_view name, WordPlace place) {
  const Text::Form form = old.form();
  if (place == WordPlace::dsl) return form == Text::Form::bare ? as_word(name) : quoted_word(name);
  // With escapes, the place of `old` may be that of a longer string.
  if (form == Text::Form::escaped) return std::nullopt;
  if (place == WordPlace::toml) return form == Text::Form::bare ? as_key(name) : quoted_word(name);
  if (!is_plain_segment(name)) return std::nullopt;
  return form == Text::Form::bare ? std::string(name) : quoted_word(name);
}

}  // namespace asrmap
