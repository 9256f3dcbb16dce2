// SPDX-License-Identifier: MIT
// What tools and services print in place of JSON, or around it.
#include <algorithm>
#include <string>

#include "read/file_head.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

bool starts_without_case(std::string_view text, std::string_view prefix) {
  return equal_without_case(text.substr(0, prefix.size()), prefix);
}

bool has(std::string_view line, std::string_view part) { return line.find(part) != std::string_view::npos; }

// Whether a line of PowerShell says what is wrong: "Get-AzVirtualNetwork : Run Connect-AzAccount".
bool is_error_of_cmdlet(std::string_view line) {
  constexpr std::string_view kVerbs[] = {"Get-", "Connect-", "ConvertTo-", "Select-", "Invoke-", "Import-", "Export-"};
  if (std::none_of(std::begin(kVerbs), std::end(kVerbs), [&](std::string_view verb) { return line.starts_with(verb); }))
    return false;
  const std::size_t end = line.find_first_of(" :");
  if (end == std::string_view::npos) return false;
  return line.substr(end).starts_with(": ") || line.substr(end).starts_with(" : ");
}

bool begins_json(const FileHead& head, std::size_t i) {
  const std::string_view line = head.line(i);
  if (line.empty() || (line[0] != '[' && line[0] != '{')) return false;
  const std::string_view rest = trimmed(line.substr(1)).empty() ? trimmed(head.line(i + 1)) : trimmed(line.substr(1));
  if (line[0] == '{') return rest.starts_with('"') || rest.starts_with('}');
  return rest.starts_with('"') || rest.starts_with('{') || rest.starts_with(']');
}

}  // namespace

Place find_html(const FileHead& head) {
  std::string_view text = head.text();
  while (text.starts_with("<!--")) {
    const std::size_t end = text.find("-->");
    if (end == std::string_view::npos) return {};
    text = trimmed(text.substr(end + 3));
  }
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body"})
    if (starts_without_case(text, tag)) return text.substr(0, tag.size());
  return {};
}

Place find_clixml(const FileHead& head) {
  for (const std::string_view start : {"#< CLIXML", "<Objs "})
    if (head.text().starts_with(start)) return head.text().substr(0, start.size());
  return has(head.line(0), "<?xml") && head.line(1).starts_with("<Objs ") ? head.line(1).substr(0, 5) : Place();
}

Place find_xml(const FileHead& head) {
  const std::string_view text = head.text();
  if (text.size() < 2 || text[0] != '<') return {};
  const bool tag = text[1] == '?' || text[1] == '!' || (lower(text[1]) >= 'a' && lower(text[1]) <= 'z');
  return tag && has(head.line(0), ">") ? text.substr(0, text.find('>') + 1) : Place();
}

Place find_colours(const FileHead& head) {
  for (std::size_t i = 0; i < 3; ++i)
    if (const std::size_t at = head.line(i).find("\x1b["); at != std::string_view::npos)
      return head.line(i).substr(at, 1);
  return {};
}

Place find_transcript(const FileHead& head) {
  return head.line(0).starts_with("**********") && has(head.line(1), "PowerShell") ? head.line(1) : Place();
}

Place find_message(const FileHead& head) {
  const std::string_view first = head.line(0);
  constexpr std::string_view kStarts[] = {"error",         "warning",     "verbose", "debug",        "info",  "warnung",
                                          "avertissement", "advertencia", "avviso",  "waarschuwing", "fatal", "curl"};
  for (const std::string_view start : kStarts) {
    if (!starts_without_case(first, start)) continue;
    const std::string_view rest = trimmed(first.substr(start.size()));
    if (rest.starts_with(':') || rest.starts_with('(') || rest.starts_with("[")) return first;
  }
  if (is_error_of_cmdlet(first) || first.starts_with("Traceback (most recent call last)")) return first;
  for (const std::string_view part : {"command not found", "is not recognized as", "No such file or directory",
                                      "Please run 'az login'", "Permission denied", "Access is denied", "({\"error\""})
    if (has(first, part)) return first;
  for (std::size_t i = 1; i < std::min<std::size_t>(head.line_count(), 8); ++i)
    if (has(head.line(i), "+ CategoryInfo") || head.line(i).starts_with("At line:")) return first;
  return {};
}

Place find_type_name(const FileHead& head) {
  const std::string_view first = head.line(0);
  if (first.starts_with("@{")) return first.substr(0, 2);
  for (const std::string_view start : {"Microsoft.", "System."})
    if (first.starts_with(start) && first.find_first_of(" ,;\t{") == std::string_view::npos) return first;
  return {};
}

Place find_base64(const FileHead& head) {
  const std::string_view first = head.line(0);
  // `[`, `[{` and `{"` in base64.
  constexpr std::string_view kStarts[] = {"W3", "Ww", "ey"};
  if (first.size() < 40 || std::none_of(std::begin(kStarts), std::end(kStarts),
                                        [&](std::string_view start) { return first.starts_with(start); }))
    return {};
  const bool only_base64 = std::all_of(first.begin(), first.end(), [](char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' || c == '=';
  });
  return only_base64 ? first.substr(0, 2) : Place();
}

Place find_json_behind(const FileHead& head) {
  for (std::size_t i = 0; i < head.line_count(); ++i)
    if (begins_json(head, i)) return i == 0 ? Place() : head.line(i).substr(0, 1);
  return {};
}

Place find_json(const FileHead& head) {
  return head.text().starts_with('{') || begins_json(head, 0) ? head.text().substr(0, 1) : Place();
}

}  // namespace asrmap::read
