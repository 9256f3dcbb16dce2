// SPDX-License-Identifier: MIT
#include "check/catalogue.h"

#include <algorithm>

namespace asrmap::check {
namespace rules {
#define ASRMAP_RULE(name) extern const Rule name;
#include "check/rules.def"
#undef ASRMAP_RULE
}  // namespace rules

namespace {

constexpr const Rule* kRules[] = {
#define ASRMAP_RULE(name) &rules::name,
#include "check/rules.def"
#undef ASRMAP_RULE
};

}  // namespace

std::span<const Rule* const> all_rules() { return kRules; }

const Rule* find_rule(std::string_view name) {
  const auto* const found =
      std::find_if(std::begin(kRules), std::end(kRules), [&](const Rule* rule) { return rule->info.name == name; });
  return found == std::end(kRules) ? nullptr : *found;
}

bool is_refused(const Diagnostic& finding) {
  if (finding.severity != Severity::error) return false;
  const Rule* rule = find_rule(finding.rule);
  return rule == nullptr || rule->info.severity == Severity::error;
}

std::vector<std::string_view> rule_names() {
  std::vector<std::string_view> names;
  for (const Rule* rule : kRules) names.push_back(rule->info.name);
  return names;
}

}  // namespace asrmap::check
