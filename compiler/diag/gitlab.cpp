// SPDX-License-Identifier: MIT
// GitLab's Code Quality report, "Code Quality report format" in GitLab's documentation of Code
// Quality.
#include <algorithm>

#include "diag/fingerprint.h"
#include "diag/render.h"
#include "json/writer.h"

namespace asrmap {
namespace {

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "critical";
    case Severity::warning: return "minor";
    case Severity::info:
    case Severity::off: break;
  }
  return "info";
}

// GitLab shows the description alone, on one line.
std::string description_of(const Diagnostic& finding) {
  if (finding.help.empty()) return finding.message;
  std::string help = finding.help;
  std::replace(help.begin(), help.end(), '\n', ' ');
  return finding.message + "; " + help;
}

}  // namespace

std::string render_gitlab(const std::vector<Diagnostic>& findings, const SourceMap& sources) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  const std::vector<std::string> prints = fingerprints(findings, sources);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Diagnostic& finding = findings[i];
    const SourceFile& file = sources.file(finding.at.file);
    const LineColumn begin = file.locate(finding.at.begin), end = file.locate(finding.at.end);
    json.line().begin_object().member("description", description_of(finding));
    json.member("check_name", finding.rule).member("fingerprint", prints[i]);
    json.member("severity", severity_of(finding.severity)).begin_object("location").member("path", file.path());
    json.begin_object("lines").member("begin", begin.line).member("end", end.line).end_object();
    json.end_object().end_object();
  }
  json.end_array().finish();
  return out;
}

}  // namespace asrmap
