// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "diag/paint.h"
#include "diag/render.h"

namespace asrmap {

std::string render_statistics(const std::vector<Diagnostic>& findings, const Summary& summary, bool colour) {
  std::map<std::pair<Severity, std::string_view>, std::size_t> counts;
  for (const Diagnostic& finding : findings) ++counts[{finding.severity, finding.rule}];
  struct Row {
    Severity severity;
    std::size_t count;
    std::string_view rule;
  };
  std::vector<Row> rows;
  std::size_t most = 0;
  for (const auto& [key, count] : counts) {
    rows.push_back({key.first, count, key.second});
    most = std::max(most, count);
  }
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::tuple(b.severity, b.count, a.rule) < std::tuple(a.severity, a.count, b.rule);
  });
  const Paint paint(colour);
  const std::size_t width = fmt::format("{}", most).size();
  std::string out;
  for (const Row& row : rows) {
    out += fmt::format("{:>{}}  ", row.count, width);
    paint.append(out, Paint::severity(row.severity), fmt::format("{:<7}", to_string(row.severity)));
    out += fmt::format("  {}\n", row.rule);
  }
  if (!rows.empty()) out += '\n';
  return out + summary_line(findings, summary);
}

}  // namespace asrmap
