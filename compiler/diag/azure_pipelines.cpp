// SPDX-License-Identifier: MIT
// "Logging commands" of Azure Pipelines: `##vso[task.logissue type=error;…]message`.
#include <fmt/core.h>

#include "diag/annotation.h"
#include "diag/headline.h"
#include "diag/render.h"
#include "text/harmless.h"

namespace asrmap {
namespace {

constexpr Escape kInData[] = {{'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"}};
constexpr Escape kInProperty[] = {{'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"}, {']', "%5D"}, {';', "%3B"}};

void append_issue(std::string& out, const Diagnostic& finding, const SourceMap& sources) {
  const SourceFile& file = sources.file(finding.at.file);
  const LineColumn begin = file.locate(finding.at.begin);
  out += fmt::format("##vso[task.logissue type={};", to_string(finding.severity));
  if (!finding.rule.empty()) out += fmt::format("code={};", finding.rule);
  out += "sourcepath=";
  append_escaped(out, file.path(), kInProperty);
  out += fmt::format(";linenumber={};columnnumber={};]", begin.line, begin.column);
  append_escaped(out, message_and_help(finding), kInData);
  out += '\n';
}

// Azure knows only errors and warnings. An info must not count as a warning, and with `task.debug`
// only people who debug the pipeline would see it.
void append_info(std::string& out, const Diagnostic& finding, const SourceMap& sources) {
  std::string line;
  append_headline(line, finding, sources, Paint(false));
  out += harmless(line);
}

}  // namespace

std::string render_azure_pipelines(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                   const Summary& summary) {
  std::string out;
  for (const Diagnostic& finding : findings) {
    if (finding.severity == Severity::info || finding.severity == Severity::off)
      append_info(out, finding, sources);
    else
      append_issue(out, finding, sources);
  }
  return out + harmless(summary_line(findings, summary));
}

}  // namespace asrmap
