// SPDX-License-Identifier: MIT
#include "text/pattern.h"

#include <limits>

namespace asrmap {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t next_code_point(std::string_view text, std::size_t i) {
  do ++i;
  while (i < text.size() && continues(text[i]));
  return i;
}

}  // namespace

bool has_wild_card(std::string_view text) { return text.find_first_of("*?") != std::string_view::npos; }

bool matches(std::string_view pattern, std::string_view name) {
  std::size_t steps = std::numeric_limits<std::size_t>::max();
  return matches(pattern, name, steps);
}

bool matches(std::string_view pattern, std::string_view name, std::size_t& steps) {
  constexpr std::size_t kNone = std::string_view::npos;
  std::size_t p = 0, n = 0, star = kNone, resume = 0;
  while (n < name.size()) {
    if (steps == 0 || --steps == 0) return false;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = n;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      n = next_code_point(name, n);
    } else if (p < pattern.size() && pattern[p] == name[n]) {
      ++p;
      ++n;
    } else if (star != kNone) {
      // Only the last star needs another try: an earlier star could do no better.
      p = star + 1;
      n = resume = next_code_point(name, resume);
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::size_t weight(std::string_view pattern) {
  std::size_t count = 0;
  for (const char c : pattern)
    if (c != '*' && c != '?' && !continues(c)) ++count;
  return count;
}

}  // namespace asrmap
