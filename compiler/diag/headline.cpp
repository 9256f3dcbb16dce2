// SPDX-License-Identifier: MIT
#include "diag/headline.h"

#include <fmt/core.h>

#include <algorithm>

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

void append_help(std::string& out, std::string_view help, std::size_t gutter, const Paint& paint) {
  paint.append(out, Paint::kGutter, fmt::format(" {:{}} =", "", gutter));
  out += ' ';
  paint.append(out, Paint::kHelp, "help:");
  for (;;) {
    const std::size_t newline = std::min(help.find('\n'), help.size());
    out += fmt::format(" {}\n", visible(help.substr(0, newline)));
    if (newline == help.size()) break;
    help.remove_prefix(newline + 1);
    out.append(gutter + std::string_view("  = help:").size(), ' ');
  }
}

}  // namespace asrmap
