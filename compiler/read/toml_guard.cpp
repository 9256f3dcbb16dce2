// SPDX-License-Identifier: MIT
#include "read/toml_guard.h"

#include <array>
#include <cstddef>

#include "read/toml_string.h"

namespace asrmap {
namespace {

// Each part is a table in a table, and toml++ frees tables by recursion.
constexpr std::size_t kMostKeyParts = 100;

// The bytes that find_toml_hazard() stops at; most are none.
constexpr auto kStops = [] {
  std::array<bool, 256> stops{};
  for (const unsigned char c : std::string_view("\"'#.\n=,[{]}")) stops[c] = true;
  for (std::size_t c = 0x80; c < stops.size(); ++c) stops[c] = true;
  return stops;
}();

}  // namespace

std::optional<TomlHazard> find_toml_hazard(std::string_view text) {
  std::size_t parts = 1, key_begin = 0;
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
      std::size_t end = i + 1;
      while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80) ++end;
      return TomlHazard{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end),
                        "a character outside ASCII where TOML takes none", "quote keys and values that hold such characters"};
    }
    if (c == '.' && ++parts > kMostKeyParts)
      return TomlHazard{static_cast<std::uint32_t>(key_begin), static_cast<std::uint32_t>(i),
                        "a key of more than 100 parts", "no property of a mapping file is that deep"};
    if (c != '.') {
      parts = 1;
      key_begin = i + 1;
    }
    ++i;
  }
  return std::nullopt;
}

}  // namespace asrmap
