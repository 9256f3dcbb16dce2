// SPDX-License-Identifier: MIT
// Files of other languages, and mapping files that are taken for an export.
#include <algorithm>
#include <cctype>

#include "read/file_head.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

bool has(std::string_view line, std::string_view part) { return line.find(part) != std::string_view::npos; }

// Takes words off the start of a line.
std::string_view next_word(std::string_view& line) {
  line = trimmed(line);
  const std::string_view word = line.substr(0, line.find_first_of(" \t"));
  line.remove_prefix(word.size());
  return word;
}

template <std::size_t N>
bool is_any_of(std::string_view word, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// The name in a header of TOML: "vnet.dr" of `[vnet.dr]` and of `[[vnet.dr]]`. Empty if the line is
// no header.
std::string_view name_in_header(std::string_view line) {
  line = trimmed(line);
  const std::string_view brackets = line.starts_with("[[") ? "[[" : "[";
  const std::size_t close = line.find(brackets.size() == 2 ? "]]" : "]");
  if (!line.starts_with(brackets) || close == std::string_view::npos || close == brackets.size()) return {};
  const std::string_view behind = trimmed(line.substr(close + brackets.size()));
  if (!behind.empty() && behind[0] != '#') return {};
  const std::string_view name = trimmed(line.substr(brackets.size(), close - brackets.size()));
  const bool letter = !name.empty() && lower(name[0]) >= 'a' && lower(name[0]) <= 'z';
  return letter && name.find_first_of(",{}:") == std::string_view::npos ? name : std::string_view();
}

bool is_assignment(std::string_view line) {
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos || equals == 0) return false;
  const std::string_view key = trimmed(line.substr(0, equals)), value = trimmed(line.substr(equals + 1));
  return !key.empty() &&
         key.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.\"") ==
             std::string_view::npos &&
         !value.empty() && (value[0] == '"' || value[0] == '[' || value[0] == '{' || value[0] == '\'');
}

}  // namespace

Place find_mapping_file(const FileHead& head) {
  std::string_view rest = head.code(0);
  const std::string_view keyword = next_word(rest), second = next_word(rest), third = next_word(rest);
  if (is_any_of(keyword, {"vault", "vmm", "vnet"}) && !second.empty() && (third.starts_with('{') || third.empty()))
    return keyword;
  if (keyword == "map" && has(head.code(0), "->")) return keyword;
  if (keyword == "include" && second.starts_with('"')) return keyword;
  return keyword == "inventory" && third.starts_with('"') ? keyword : Place();
}

Place find_mapping_toml(const FileHead& head) {
  if (name_in_header(head.code(0)).empty() && !is_assignment(head.code(0))) return {};
  for (std::size_t i = 0; i < 20; ++i) {
    const std::string_view name = name_in_header(head.code(i));
    if (name == "vault" || name == "map" || name.starts_with("vmm.") || name.starts_with("vnet.")) return head.code(i);
  }
  return {};
}

Place find_toml(const FileHead& head) {
  if (!name_in_header(head.code(0)).empty()) return head.code(0);
  return is_assignment(head.code(0)) &&
                 (is_assignment(head.code(1)) || !name_in_header(head.code(1)).empty() || head.code(1).empty())
             ? head.code(0)
             : Place();
}

Place find_bicep(const FileHead& head) {
  for (std::size_t i = 0; i < 10; ++i) {
    std::string_view rest = head.line(i);
    const std::string_view line = rest, first = next_word(rest), second = next_word(rest), third = next_word(rest);
    if (first == "targetScope" || first.starts_with("@description(")) return first;
    if (first == "using" && second.starts_with('\'')) return first;
    if (is_any_of(first, {"resource", "module"}) && third.starts_with('\'')) return first;
    if (first == "param" && !third.empty() && line.find('(') == std::string_view::npos) return first;
  }
  return {};
}

Place find_terraform(const FileHead& head) {
  for (std::size_t i = 0; i < 3; ++i) {
    std::string_view rest = head.code(i);
    const std::string_view first = next_word(rest), second = next_word(rest);
    if (is_any_of(first, {"resource", "data", "provider", "variable", "module", "output"}) && second.starts_with('"') &&
        head.code(i).ends_with('{'))
      return first;
    if (is_any_of(first, {"terraform", "locals"}) && second == "{") return first;
  }
  return {};
}

Place find_powershell(const FileHead& head) {
  for (std::size_t i = 0; i < 3; ++i) {
    std::string_view rest = head.code(i);
    const std::string_view line = rest, first = next_word(rest), second = next_word(rest);
    if (first.starts_with("<#") || equal_without_case(first, "param") || equal_without_case(first, "param(") ||
        first.starts_with("[CmdletBinding"))
      return first;
    if (first.size() > 1 && first[0] == '$' && second == "=") return first;
    const std::size_t dash = first.find('-');
    const bool cmdlet = dash != std::string_view::npos && dash != 0 && dash + 1 < first.size() &&
                        std::isupper(static_cast<unsigned char>(first[0])) != 0 &&
                        std::isupper(static_cast<unsigned char>(first[dash + 1])) != 0;
    if (cmdlet && (has(line, " | ") || second.starts_with('-') || second.empty())) return first;
  }
  return {};
}

Place find_shell(const FileHead& head) {
  if (head.text().starts_with("#!")) return head.line(0);
  std::string_view rest = head.code(0);
  const std::string_view first = next_word(rest), second = next_word(rest);
  return first == "az" && is_any_of(second, {"network", "site-recovery", "rest", "resource", "graph", "login"})
             ? first
             : Place();
}

Place find_python_object(const FileHead& head) {
  const std::string_view text = head.text();
  const std::size_t first = text.find_first_not_of(" \t\r\n[{(");
  const bool opened = !text.empty() && (text[0] == '[' || text[0] == '{');
  return opened && first != std::string_view::npos && text[first] == '\'' && text[first - 1] == '{'
             ? text.substr(first, 1)
             : Place();
}

}  // namespace asrmap::read
