// SPDX-License-Identifier: MIT
#include "check/check.h"

#include <algorithm>
#include <iterator>

#include "check/allowances.h"
#include "check/catalogue.h"
#include "check/rule.h"
#include "ir/silence.h"

namespace asrmap::check {

Severity level_of(const RuleInfo& info, const Levels& levels) {
  if (info.severity == Severity::error) return Severity::error;
  if (const auto level = levels.find(info.name); level != levels.end()) return level->second;
  return info.off_by_default ? Severity::off : info.severity;
}

namespace {

bool has_error(const std::vector<Diagnostic>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Diagnostic& finding) { return finding.severity == Severity::error; });
}

// One run of the catalogue over a model.
class CatalogueRun {
 public:
  CatalogueRun(const Model& model, const Landings& landings, const CheckOptions& options, Checked& result)
      : allowances_(model, options.today),
        input_{model, landings, options.needs, allowances_, options.levels},
        options_(options),
        result_(result) {}

  void run(const Rule& rule) {
    const RuleInfo& info = rule.info;
    const Severity level = level_of(info, options_.levels);
    const bool asks = rule.at_build != nullptr && input_.needs != BuildNeeds{};
    if ((rule.check == nullptr && !asks) || level == Severity::off) return;
    if (info.about_absence && input_.model.silence.hides(AboutProject::declarations)) return;
    // Such a rule reports what it does not find, and an error may be the reason why it is not
    // found.
    if (info.about_findings && (!options_.read_whole || has_error(result_.findings))) return;
    RuleContext context(input_.model, info, allowances_);
    if (rule.check != nullptr) rule.check(input_, context);
    if (asks) rule.at_build(input_, context);
    for (Diagnostic& finding : context.take()) {
      finding.severity = level;
      finding.is_one_of_many = true;
      result_.findings.push_back(std::move(finding));
    }
    result_.omitted += context.omitted();
    allowances_.judge(info.name);
  }

 private:
  Allowances allowances_;
  const CheckInput input_;
  const CheckOptions& options_;
  Checked& result_;
};

}  // namespace

Checked check(const Model& model, const Landings& landings, std::vector<Diagnostic> found,
              const CheckOptions& options) {
  Checked result{.findings = std::move(found), .model = {}};
  CatalogueRun catalogue(model, landings, options, result);
  for (const bool about_findings : {false, true})
    for (const Rule* rule : all_rules())
      if (rule->info.about_findings == about_findings) catalogue.run(*rule);
  if (std::none_of(result.findings.begin(), result.findings.end(), is_refused))
    result.model = CheckedModel(model, landings);
  return result;
}

}  // namespace asrmap::check
