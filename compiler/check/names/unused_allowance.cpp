// SPDX-License-Identifier: MIT
#include <vector>

#include "check/catalogue.h"
#include "check/rule.h"
#include "ir/allowance.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

// Whether the entry silences nothing. invalid-value reports a name that is no rule.
bool is_idle(const CheckInput& input, const Allowance& entry) {
  if (entry.rule.span().file != input.model.root || input.allowances.is_used(entry)) return false;
  const Rule* rule = find_rule(entry.rule.view());
  return rule != nullptr && (rule->info.severity == Severity::error || input.allowances.is_judged(rule->info.name));
}

template <class Rows>
void check_rows(const CheckInput& input, const Rows& rows, RuleContext& context) {
  for (const auto& row : rows)
    for (const Allowance& entry : input.model.allowances_in(row.allow)) {
      if (!is_idle(input, entry)) continue;
      const bool is_error = find_rule(entry.rule.view())->info.severity == Severity::error;
      RuleFinding finding = context.report(entry.rule.span(), "`allow` of {} silences nothing{}", ticked(entry.rule),
                                           is_error ? ": an error can't be allowed" : "");
      finding.about(rows.id_of(row)).help("delete it");
    }
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  if (model.allowances.empty()) return;
  check_rows(input, model.networks, context);
  check_rows(input, model.vm_subnets, context);
  check_rows(input, model.vnets, context);
  check_rows(input, model.vnet_subnets, context);
  check_rows(input, model.statements, context);
}

}  // namespace

namespace rules {
extern constinit const Rule unused_allowance{
    .info = {.name = "unused-allowance",
             .severity = Severity::warning,
             .concern = Concern::names,
             .summary = "An `allow` silences nothing",
             .why =
                 "An `allow` outlives what it was written for: the subnet was added, the mapping went elsewhere. "
                 "Left behind, it silences the next finding of its rule, which nobody has looked at. The rule waits "
                 "until the file has no error, and passes over rules that did not run: what is off by default, what "
                 "only `build` asks, and what can't be told while a file is not whole. Only the file that is checked "
                 "is looked at: what it includes may serve other projects.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr { allow = ["subnet-fallback until 2027-01-31: waiting for NET-42"] }
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Delete the entry, and the `allow` if it was the only one.",
             .about_absence = true,
             .about_findings = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
