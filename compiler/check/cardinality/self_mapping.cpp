// SPDX-License-Identifier: MIT
#include "check/rule.h"
#include "ir/endpoint.h"
#include "ir/mapping.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const Mapping& mapping : model.mappings) {
    if (mapping.target != Endpoint(mapping.source)) continue;
    context
        .report(model.statements[mapping.statement].target_at, "VM network {} is mapped to itself",
                ticked(path_of(model, mapping.source)))
        .about(model.mappings.id_of(mapping))
        .label(mapping.at, "the source")
        .help("map it to a vnet or to another VM network, or exclude it with `-> none`");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule self_mapping{
    .info = {.name = "self-mapping",
             .severity = Severity::error,
             .concern = Concern::cardinality,
             .summary = "A VM network is mapped to itself",
             .why = "Network mapping goes from a VM network of the primary site to one of the secondary site, which "
                    "may be on the same VMM server (\"Prepare network mapping for Hyper-V VM disaster recovery to "
                    "Azure\"). Mapped to itself, a network has no other site to fail over to.",
             .bad = R"(
vmm ams {
  network Finance
}

map ams/Finance -> ams/Finance
)",
             .good = R"(
vmm ams {
  network Finance
  network Finance-DR
}

map ams/Finance    -> ams/Finance-DR
map ams/Finance-DR -> ams/Finance
)",
             .fix = "Name the VM network or the vnet that the replicas are to connect to."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
