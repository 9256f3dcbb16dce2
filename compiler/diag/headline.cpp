// SPDX-License-Identifier: MIT
#include "diag/headline.h"

#include <fmt/core.h>

#include "diag/terminal.h"

namespace asrmap {

void append_headline(std::string& out, const Diagnostic& finding, const SourceMap& sources, const Paint& paint) {
  const SourceFile& file = sources.file(finding.at.file);
  const LineColumn at = file.locate(finding.at.begin);
  out += fmt::format("{}:{}:{}: ", visible(file.path()), at.line, at.column);
  paint.append(out, Paint::severity(finding.severity), to_string(finding.severity));
  out += fmt::format(": {}", visible(finding.message));
  if (!finding.rule.empty()) out += fmt::format(" [{}]", finding.rule);
  out += '\n';
}

}  // namespace asrmap
