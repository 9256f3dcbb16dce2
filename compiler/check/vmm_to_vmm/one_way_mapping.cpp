// SPDX-License-Identifier: MIT
#include <string>

#include "check/rule.h"
#include "check/vmm_to_vmm/no_return.h"
#include "ir/mapping.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const NoReturn& way : no_returns(model, context, false)) {
    const Mapping& mapping = model.mappings[way.first];
    const std::string source = ticked(path_of(model, mapping.source)), target = ticked(path_of(model, way.target));
    context
        .report(model.statements[mapping.statement].target_at,
                "mapping of {}{} to {} is one-way; failback may disconnect VMs", source,
                way.more == 0 ? "" : fmt::format(" and {} more", way.more), target)
        .about(way.first)
        .about(way.target)
        .label(mapping.at, "mapped from here")
        .help("map {} back to {}, or to `none` if there is no failback", target, source);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule one_way_mapping{
    .info = {.name = "one-way-mapping",
             .severity = Severity::warning,
             .concern = Concern::vmm_to_vmm,
             .summary = "A mapping to another VM network has no reverse for failback",
             .why = "Each direction is a mapping of its own, and the example of \"Prepare network mapping for Hyper-V "
                    "VM disaster recovery to Azure\" has both. On failback a VM is connected to the network that its "
                    "replica's network is mapped to, and disconnected if the replica was moved to one without a "
                    "mapping. That this holds for every network without a mapping is inferred.",
             .bad = R"(
vmm ams { network Finance }
vmm chi { network Finance }

map ams/Finance -> chi/Finance
)",
             .good = R"(
vmm ams { network Finance }
vmm chi { network Finance }

map ams/Finance -> chi/Finance
map chi/Finance -> ams/Finance
)",
             .fix = "Add the reverse mapping. If there is never a failback, map the target network to `none` and say "
                    "why.",
             .about_absence = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
