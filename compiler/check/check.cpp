// SPDX-License-Identifier: MIT
#include "check/check.h"

#include <algorithm>
#include <iterator>

#include "check/catalogue.h"

namespace asrmap {

// The only maker of a CheckedModel.
struct CheckAccess {
  static CheckedModel make(const Model& model, const Landings& landings) { return {model, landings}; }
};

namespace {

// Every target deploys into a vault; a look at the files does without.
void require_vault(const Model& model, std::vector<Diagnostic>& findings) {
  if (model.vault || !model.complete) return;
  const auto first = std::find_if(model.mappings.begin(), model.mappings.end(), [](const Mapping& mapping) {
    return mapping.target.kind != Endpoint::Kind::none;
  });
  if (first == model.mappings.end()) return;
  findings.push_back({.rule = rules::missing_property.info.name,
                      .severity = Severity::error,
                      .at = first->at,
                      .message = "the project has no vault to deploy its mappings to",
                      .help = "declare it with `vault`: its label, `subscription`, `resource_group` and `location`"});
}

}  // namespace

Severity level_of(const RuleInfo& info, const Levels& levels) {
  if (info.severity == Severity::error) return Severity::error;
  if (const auto level = levels.find(info.name); level != levels.end()) return level->second;
  return info.off_by_default ? Severity::off : info.severity;
}

Checked check(const Model& model, const Landings& landings, std::vector<Diagnostic> found, const Levels& levels,
              CheckStage stage) {
  Checked result{.findings = std::move(found), .model = {}};
  const CheckInput input{model, landings};
  for (const Rule* rule : all_rules()) {
    const RuleInfo& info = rule->info;
    const Severity level = level_of(info, levels);
    if (rule->check == nullptr || level == Severity::off) continue;
    if (info.about_absence && !model.complete) continue;
    if (info.at_build && stage != CheckStage::build_with_ids) continue;
    RuleContext context(model, info);
    rule->check(input, context);
    for (Diagnostic& finding : context.take()) {
      finding.severity = level;
      result.findings.push_back(std::move(finding));
    }
    result.omitted += context.omitted();
  }
  if (stage != CheckStage::check) require_vault(model, result.findings);
  const bool failed = std::any_of(result.findings.begin(), result.findings.end(),
                                  [](const Diagnostic& finding) { return finding.severity == Severity::error; });
  if (!failed) result.model = CheckAccess::make(model, landings);
  return result;
}

}  // namespace asrmap
