// SPDX-License-Identifier: MIT
#include "annotate.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>

namespace asrmap::golden {
namespace {

bool is_expectation(std::string_view line) {
  return line.starts_with("#!") || line.starts_with("#-") || line.starts_with("#?");
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end == std::string_view::npos ? end : end + 1));
    text.remove_prefix(lines.back().size());
  }
  return lines;
}

// A note: the mark, the place, and the words of a finding or a label.
std::string note(const SourceMap& sources, FileId file, char mark, Span at, const std::string& words) {
  const SourceFile& source = sources.file(at.file);
  const LineColumn begin = source.locate(at.begin), end = source.locate(at.end);
  const std::string tail = words.empty() ? "" : " " + words;
  if (at.file == file && begin.line == end.line && begin.column > 2) {
    const std::uint32_t width = std::max(1U, end.column - begin.column);
    return fmt::format("#{}{}{}{}\n", mark, std::string(begin.column - 3, ' '), std::string(width, '^'), tail);
  }
  const std::string name = at.file == file ? "" : source.path() + ":";
  return fmt::format("#{} @{}{}:{}-{}:{}{}\n", mark, name, begin.line, begin.column, end.line, end.column, tail);
}

}  // namespace

std::string strip(const std::string& text) {
  std::string result;
  for (const std::string& line : lines_of(text))
    if (!is_expectation(line)) result += line;
  return result;
}

std::string annotate(const SourceMap& sources, FileId file, const std::vector<Diagnostic>& findings) {
  // The notes, by the line that they stand under. 0 is for notes in other files.
  std::map<std::uint32_t, std::string> notes;
  const auto line_of = [&](Span at) { return at.file == file ? sources.file(file).locate(at.begin).line : 0U; };
  for (const Diagnostic& finding : findings) {
    std::string& under = notes[line_of(finding.at)];
    under += note(sources, file, '!', finding.at,
                  fmt::format("{}: {} [{}]", to_string(finding.severity), finding.message, finding.rule));
    if (!finding.help.empty()) under += fmt::format("#?         help: {}\n", finding.help);
    for (const Label& label : finding.labels)
      notes[line_of(label.at)] += note(sources, file, '-', label.at, label.text);
  }
  std::string result;
  std::uint32_t number = 0;
  for (const std::string& line : lines_of(sources.file(file).text())) {
    result += line;
    const auto under = notes.find(++number);
    if (under == notes.end()) continue;
    if (!line.ends_with('\n')) result += '\n';
    result += under->second;
    notes.erase(under);
  }
  for (const auto& [line, text] : notes) result += text;
  return result;
}

}  // namespace asrmap::golden
