// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/rule.h"
#include "ir/endpoint.h"
#include "ir/mapping.h"
#include "ir/network.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const Network& network : model.networks) {
    if (network.mappings.count < 2) continue;
    const NetworkId id = model.networks.id_of(network);
    const auto mappings = model.mappings[network.mappings];
    const auto azure = std::find_if(mappings.begin(), mappings.end(),
                                    [](const Mapping& mapping) { return mapping.target.kind == Endpoint::Kind::vnet; });
    const auto vmm = std::find_if(mappings.begin(), mappings.end(), [&](const Mapping& mapping) {
      return mapping.target.kind == Endpoint::Kind::network && mapping.target != Endpoint(id);
    });
    if (azure == mappings.end() || vmm == mappings.end()) continue;
    const auto [earlier, later] = std::minmax(azure, vmm);
    context
        .report(later->at, "VM network {} is mapped to Azure ({}) and to a VMM server ({})", ticked(path_of(model, id)),
                ticked(name_of(model, azure->target)), ticked(name_of(model, vmm->target)))
        .about(model.mappings.id_of(*earlier))
        .about(model.mappings.id_of(*later))
        .label(earlier->at, "first mapped here")
        .help("keep one of the two, or write `allow = [\"mixed-target-kinds\"]` in a `map` if both are meant");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule mixed_target_kinds{
    .info = {.name = "mixed-target-kinds",
             .severity = Severity::warning,
             .concern = Concern::cardinality,
             .summary = "A VM network is mapped to Azure and to a VMM server",
             .why = "Network mapping is described either for replication to Azure or for replication to a secondary "
                    "site (\"Prepare network mapping for Hyper-V VM disaster recovery to Azure\"). No page describes "
                    "both for one VM network, or says which of the two a replica would follow. It may be meant, as "
                    "when some of the network's VMs replicate to one site and some to the other.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vmm chi {
  network Finance
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
map ams/Finance -> chi/Finance { name = "finance-to-chi" }
map chi/Finance -> ams/Finance
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Keep the mapping to the site that the network's VMs replicate to. If they replicate to both, "
                    "write `allow = [\"mixed-target-kinds\"]` in the block of a `map`."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
