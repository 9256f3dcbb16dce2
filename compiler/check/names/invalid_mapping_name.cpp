// SPDX-License-Identifier: MIT
#include "check/names/mapping_names.h"
#include "check/rule.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  for (const BadMappingName& bad : bad_mapping_names(input.model, &mapping_name_fault)) {
    RuleFinding finding = context.report(bad.name.span(), "mapping name {} {}", ticked(bad.name), bad.fault);
    finding.help("rename the mapping, or leave `name` out: it becomes `<network>-to-<target>`");
    finding.about(bad.statement);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule invalid_mapping_name{
    .info = {.name = "invalid-mapping-name",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "A mapping's name is empty, or holds a `/` or a control character",
             .why = "Azure's interface description sets no pattern for the name of a network mapping "
                    "(azure-rest-api-specs, `NetworkMapping.tsp`), but the name is the last part of the mapping's "
                    "resource id, after `replicationNetworkMappings/`, and of the URL that creates it. That it can't "
                    "be empty and can't hold a `/` or a control character is inferred from that place.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr { name = "finance/dr" }
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr { name = "finance-dr" }
)",
             .fix = "Choose a name of letters, digits, `.`, `_` and `-`, or leave `name` out."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
