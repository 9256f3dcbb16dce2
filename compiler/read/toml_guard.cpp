// SPDX-License-Identifier: MIT
#include "read/toml_guard.h"

#include <fmt/core.h>

#include <array>
#include <cstddef>
#include <vector>

#include "diag/wording.h"
#include "read/toml_string.h"
#include "source/spelling.h"
#include "text/code_point.h"
#include "text/letters.h"
#include "text/look_alike.h"

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

// What to do about a character that is taken for another one.
std::string help_for(char32_t c) {
  const char32_t seen = seen_as(c);
  if (seen == U'\'') return "write `\"`";
  if (seen == U' ') return "write a plain blank, or delete it";
  if (seen == 0) return "delete it: it is not seen";
  return fmt::format("write `{}`", static_cast<char>(seen));
}

// The hazard of a character outside ASCII that is in no string or comment.
TomlHazard foreign_character(std::string_view text, std::size_t i) {
  const auto is_foreign = [&](std::size_t k) { return static_cast<unsigned char>(text[k]) >= 0x80; };
  std::size_t end = i + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  const char32_t c = first_code_point(text.substr(i)).value;
  if (is_deceptive(c) && !is_any_letter_or_digit(c))
    return {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end),
            first_described(text.substr(i)) + " stands outside of quotes", help_for(c)};
  // It may be a word in another alphabet.
  const auto is_word = [&](std::size_t k) {
    return is_foreign(k) || std::string_view(" \t\r\n\"'#.=,[]{}").find(text[k]) == std::string_view::npos;
  };
  std::size_t begin = i;
  while (begin > 0 && is_word(begin - 1)) --begin;
  while (end < text.size() && is_word(end)) ++end;
  const std::string_view word = text.substr(begin, end - begin);
  // Or one that would be a key, but for a letter of another alphabet.
  if (const std::string seen = as_seen(word); seen != word && is_bare_key(seen))
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
            ticked(word) + " stands without quotes" + told_apart(word, seen),
            fmt::format("write {}, or quote it", ticked(seen))};
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
