// SPDX-License-Identifier: MIT
#include "diag/order.h"

#include <algorithm>
#include <tuple>

namespace asrmap {

void put_in_order(std::vector<Diagnostic>& findings, const SourceMap& sources) {
  const auto key = [&](const Diagnostic& finding) {
    return std::tie(sources.file(finding.at.file).path(), finding.at.begin, finding.rule, finding.at.end,
                    finding.message);
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  findings.erase(std::unique(findings.begin(), findings.end(),
                             [&](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); }),
                 findings.end());
}

}  // namespace asrmap
