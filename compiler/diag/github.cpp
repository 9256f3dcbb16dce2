// SPDX-License-Identifier: MIT
// "Workflow commands for GitHub Actions": `::error file=…,line=…::message`.
#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "diag/annotation.h"
#include "diag/render.h"
#include "text/harmless.h"

namespace asrmap {
namespace {

constexpr Escape kInData[] = {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}};
constexpr Escape kInProperty[] = {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}, {':', "%3A"}, {',', "%2C"}};

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info:
    case Severity::off: break;
  }
  return "notice";
}

void append_finding(std::string& out, const Diagnostic& finding, const SourceMap& sources) {
  const SourceFile& file = sources.file(finding.at.file);
  const LineColumn begin = file.locate(finding.at.begin), end = file.locate(finding.at.end);
  out += fmt::format("::{} ", command_of(finding.severity));
  // A title is a rule's name: kebab-case, which needs no escapes.
  if (!finding.rule.empty()) out += fmt::format("title={},", finding.rule);
  out += "file=";
  append_escaped(out, file.path(), kInProperty);
  out += fmt::format(",line={},endLine={}", begin.line, end.line);
  // If begin and end are on different lines, GitHub drops the columns and warns.
  if (begin.line == end.line) out += fmt::format(",col={},endColumn={}", begin.column, end.column);
  out += "::";
  append_escaped(out, message_and_help(finding), kInData);
  out += '\n';
}

}  // namespace

std::string render_github(const std::vector<Diagnostic>& findings, const SourceMap& sources, const Summary& summary) {
  std::vector<const Diagnostic*> worst_first;
  worst_first.reserve(findings.size());
  for (const Diagnostic& finding : findings) worst_first.push_back(&finding);
  std::stable_sort(worst_first.begin(), worst_first.end(),
                   [](const Diagnostic* a, const Diagnostic* b) { return a->severity > b->severity; });
  std::string out;
  for (const Diagnostic* finding : worst_first) append_finding(out, *finding, sources);
  return out + harmless(summary_line(findings, summary));
}

}  // namespace asrmap
