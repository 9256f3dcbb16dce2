// SPDX-License-Identifier: MIT
#include "check/check.h"

#include <algorithm>
#include <iterator>

#include "check/catalogue.h"
#include "check/required_for_build.h"

namespace asrmap {

// The only maker of a CheckedModel.
struct CheckAccess {
  static CheckedModel make(const Model& model, const Landings& landings) { return {model, landings}; }
};

Severity level_of(const RuleInfo& info, const Levels& levels) {
  if (info.severity == Severity::error) return Severity::error;
  if (const auto level = levels.find(info.name); level != levels.end()) return level->second;
  return info.off_by_default ? Severity::off : info.severity;
}

Checked check(const Model& model, const Landings& landings, std::vector<Diagnostic> found, const Levels& levels,
              const BuildNeeds& needs) {
  Checked result{.findings = std::move(found), .model = {}};
  const CheckInput input{model, landings, needs};
  for (const Rule* rule : all_rules()) {
    const RuleInfo& info = rule->info;
    const Severity level = level_of(info, levels);
    if (rule->check == nullptr || level == Severity::off) continue;
    if (info.about_absence && !model.complete) continue;
    if (info.at_build && needs.ids == BuildNeeds::Ids::none) continue;
    RuleContext context(model, info);
    rule->check(input, context);
    for (Diagnostic& finding : context.take()) {
      finding.severity = level;
      result.findings.push_back(std::move(finding));
    }
    result.omitted += context.omitted();
  }
  require_for_build(model, needs, result.findings);
  const bool failed = std::any_of(result.findings.begin(), result.findings.end(),
                                  [](const Diagnostic& finding) { return finding.severity == Severity::error; });
  if (!failed) result.model = CheckAccess::make(model, landings);
  return result;
}

}  // namespace asrmap
