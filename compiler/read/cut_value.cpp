// SPDX-License-Identifier: MIT
#include "read/cut_value.h"

#include <algorithm>

#include "text/ascii.h"

namespace asrmap::read {
namespace {

constexpr std::string_view kOpening = "@{";
// Between two objects of an array that became one text.
constexpr std::string_view kBetween = "} @{";

bool is_of_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Where the next field begins: behind a "; " that a name and a `=` follow. A value may hold a "; " too.
std::size_t next_field(std::string_view fields, std::size_t from) {
  for (std::size_t i = fields.find("; ", from); i != std::string_view::npos; i = fields.find("; ", i + 2)) {
    std::size_t end = i + 2;
    while (end < fields.size() && is_of_name(fields[end])) ++end;
    if (end > i + 2 && end < fields.size() && fields[end] == '=') return i;
  }
  return fields.size();
}

}  // namespace

bool is_type_name(std::string_view text) {
  // Namespaces of PowerShell's own values, of the Azure modules and of VMM's module. A name that people
  // give may begin with "System." too.
  constexpr std::string_view kBeginnings[] = {
      "System.Object",           "System.Collections.",       "System.Management.Automation.",
      "System.String",           "Microsoft.Azure.",          "Microsoft.Rest.",
      "Microsoft.SystemCenter.", "Microsoft.VirtualManager.", "Microsoft.PowerShell."};
  // A resource type such as "Microsoft.Azure.X/y" is none.
  return std::ranges::any_of(kBeginnings, [&](std::string_view each) { return text.starts_with(each); }) &&
         text.find('/') == std::string_view::npos;
}

bool is_cut_structure(std::string_view text) {
  return text.starts_with(kOpening) || text.starts_with("System.") || text.starts_with("Microsoft.") ||
         text.find_first_not_of(' ') == std::string_view::npos;
}

std::vector<Text> cut_objects(const Text& text) {
  std::vector<Text> objects;
  std::string_view rest = text.view();
  while (rest.starts_with(kOpening)) {
    const std::size_t end = rest.find(kBetween);
    objects.push_back(part_of(text, rest.substr(0, end == std::string_view::npos ? end : end + 1)));
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 2);
  }
  return objects;
}

Text field_of_cut(const Text& object, std::string_view field) {
  std::string_view fields = object.view();
  if (!fields.starts_with(kOpening)) return {};
  fields.remove_prefix(kOpening.size());
  if (fields.ends_with('}')) fields.remove_suffix(1);
  for (std::size_t i = 0; i < fields.size();) {
    const std::size_t end = next_field(fields, i);
    const std::string_view pair = fields.substr(i, end - i);
    if (pair.size() > field.size() && pair[field.size()] == '=' &&
        equal_without_case(pair.substr(0, field.size()), field)) {
      const std::string_view value = pair.substr(field.size() + 1);
      return value.empty() || is_type_name(value) ? Text() : part_of(object, value);
    }
    i = std::min(end + 2, fields.size());
  }
  return {};
}

}  // namespace asrmap::read
