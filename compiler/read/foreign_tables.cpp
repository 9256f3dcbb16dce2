// SPDX-License-Identifier: MIT
// Text that was laid out for people or for a spreadsheet.
#include <algorithm>
#include <cstddef>

#include "read/file_head.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

bool is_only(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

// Whether the line is the rule below the heads of columns: `----  -----`, `+---+---+`, `|---|`.
bool is_rule(std::string_view line) {
  return is_only(line, "-=+|: \t") && line.find("---") != std::string_view::npos && line.size() >= 4;
}

std::size_t count(std::string_view line, char c) {
  bool quoted = false;
  std::size_t found = 0;
  for (const char each : line) {
    if (each == '"') quoted = !quoted;
    if (each == c && !quoted) ++found;
  }
  return found;
}

// The character that separates the fields of all of the first lines.
bool is_separated_by(const FileHead& head, char c, std::size_t first) {
  const std::size_t fields = count(head.code(first), c);
  if (fields == 0) return false;
  for (std::size_t i = first + 1; i < first + 3 && !head.code(i).empty(); ++i)
    if (count(head.code(i), c) != fields) return false;
  return !head.code(first + 1).empty() || fields > 1;
}

// Whether the line is "name: value", "name:" or "- name: value".
bool is_yaml(std::string_view line) {
  line = trimmed(line);
  while (line.starts_with("- ")) line = trimmed(line.substr(2));
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const bool plain = std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
  });
  return plain && (colon + 1 == line.size() || line[colon + 1] == ' ') && !line.ends_with('{');
}

}  // namespace

Place find_table(const FileHead& head) {
  for (std::size_t i = 0; i < 4; ++i) {
    if (!is_rule(head.line(i)) || head.line(i) == "---") continue;
    // A rule of one piece has a single column above it.
    return i == 0 && head.line(0)[0] != '+' ? Place() : head.line(i);
  }
  return {};
}

Place find_property_list(const FileHead& head) {
  const auto is_property = [](std::string_view line) {
    const std::size_t colon = line.find(" : ");
    const std::size_t end = line.ends_with(" :") ? line.size() - 2 : colon;
    return end != std::string_view::npos && end != 0 && line[0] != ' ' &&
           line.substr(0, end).find_first_of("\"{}[]=") == std::string_view::npos;
  };
  return is_property(head.code(0)) && (is_property(head.code(1)) || head.code(1).empty()) ? head.code(0) : Place();
}

Place find_tab_separated(const FileHead& head) {
  const bool brackets = head.text().starts_with('[') || head.text().starts_with('{');
  return !brackets && is_separated_by(head, '\t', 0) ? head.code(0) : Place();
}

Place find_csv(const FileHead& head) {
  if (head.line(0).starts_with("#TYPE ")) return head.line(0);
  const std::size_t first = head.code(0).starts_with("sep=") ? 1 : 0;
  const std::string_view line = head.code(first);
  if (line.empty() || line.find_first_of("{}[]()=") != std::string_view::npos) return {};
  for (const char c : {',', ';'})
    if (is_separated_by(head, c, first)) return line;
  return {};
}

Place find_yaml(const FileHead& head) {
  const std::string_view first = head.code(0);
  if (first.starts_with("%YAML") || (first == "---" && is_yaml(head.code(1)))) return first;
  return is_yaml(first) && (is_yaml(head.code(1)) || trimmed(head.code(1)).starts_with("- ")) ? first : Place();
}

}  // namespace asrmap::read
