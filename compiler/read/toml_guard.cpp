// SPDX-License-Identifier: MIT
#include "read/toml_guard.h"

#include <fmt/core.h>

#include <array>
#include <cstddef>
#include <vector>

#include "diag/wording.h"
#include "read/toml_string.h"

namespace asrmap::read {
namespace {

// Each part of a key is a table in a table, and toml++ frees tables by recursion. If a key stands
// in the value of another key, the parts of both count: brackets nest 100 deep, and each may have a
// key of its own.
constexpr std::size_t kMostKeyParts = 100;

// The bytes at which find_toml_hazard() must look closer. Most bytes are not among them.
constexpr auto kStops = [] {
  std::array<bool, 256> stops{};
  for (const unsigned char c : std::string_view("\"'#.\n=,[{]}")) stops[c] = true;
  for (std::size_t c = 0x80; c < stops.size(); ++c) stops[c] = true;
  return stops;
}();

// Characters that word processors and web pages put in place of what was typed.
constexpr struct {
  std::string_view characters, what, help;
} kTypography[] = {
    {"\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u201B\u00AB\u00BB\u2039\u203A\u2032\u2033", "typographic quotes",
     "write `\"`"},
    {"\u2010\u2011\u2012\u2013\u2014\u2212", "a typographic dash", "write `-`"},
    {"\u00A0\u2007\u2009\u202F\u200B\u200C\u200D\u2060\uFEFF", "a blank that is no plain one",
     "write a plain blank, or delete it"},
};

// The hazard of a character outside ASCII that is in no string or comment.
TomlHazard foreign_character(std::string_view text, std::size_t i) {
  const auto is_foreign = [&](std::size_t k) { return static_cast<unsigned char>(text[k]) >= 0x80; };
  std::size_t end = i + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  for (const auto& [characters, what, help] : kTypography)
    if (characters.find(text.substr(i, end - i)) != std::string_view::npos)
      return {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end), std::string(what), std::string(help)};
  // It may be a word in another alphabet.
  const auto is_word = [&](std::size_t k) {
    return is_foreign(k) || std::string_view(" \t\r\n\"'#.=,[]{}").find(text[k]) == std::string_view::npos;
  };
  std::size_t begin = i;
  while (begin > 0 && is_word(begin - 1)) --begin;
  while (end < text.size() && is_word(end)) ++end;
  const std::string_view word = text.substr(begin, end - begin);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), ticked(word) + " stands without quotes",
          fmt::format("quote it: {}", ticked(fmt::format("\"{}\"", word)))};
}

}  // namespace

std::optional<TomlHazard> find_toml_hazard(std::string_view text) {
  std::size_t parts = 1, key_begin = 0;
  std::vector<std::size_t> around;  // the number of parts before each open bracket
  for (std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < text.size();) {
    const char c = text[i];
    if (!kStops[static_cast<unsigned char>(c)]) {
      ++i;
      continue;
    }
    if (c == '"' || c == '\'') {
      i = toml_string(text, i).end;
      continue;
    }
    if (c == '#') {
      i = text.find('\n', i);
      if (i == std::string_view::npos) break;
      continue;
    }
    if (static_cast<unsigned char>(c) >= 0x80) {
      return foreign_character(text, i);
    }
    if (c == '.' && ++parts > kMostKeyParts)
      return TomlHazard{static_cast<std::uint32_t>(key_begin), static_cast<std::uint32_t>(i),
                        "a key of more than 100 parts", "no property of a mapping file is that deep"};
    if (c == '[' || c == '{')
      around.push_back(parts);
    else if ((c == ']' || c == '}') && !around.empty())
      around.pop_back();
    if (c == ',' || c == '\n') parts = around.empty() ? 1 : around.back();
    if (c != '.') key_begin = i + 1;
    ++i;
  }
  return std::nullopt;
}

}  // namespace asrmap::read
