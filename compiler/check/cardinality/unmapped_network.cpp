// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "check/rule.h"
#include "ir/id_map.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/server.h"

namespace asrmap::check {
namespace {

IdMap<NetworkId, bool> mapped_to(const Model& model) {
  IdMap<NetworkId, bool> result(model.networks);
  for (const MapStatement& statement : model.statements)
    if (const auto network = statement.target.network()) result[*network] = true;
  return result;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  // A `map` that could not be read may map any of these networks.
  if (model.silence.hides_any<StatementId>(AboutRow::contents)) return;
  const auto is_target = mapped_to(model);
  // If several servers have one label, only the first can be meant. The others have been
  // reported.
  std::unordered_set<std::string_view> labels;
  for (const Server& server : model.servers) {
    if (!labels.insert(server.label.view()).second) continue;
    for (const Network& network : model.networks[server.networks]) {
      const NetworkId id = model.networks.id_of(network);
      if (network.mappings.count != 0 || is_target[id]) continue;
      if (model.silence.hides(id, AboutRow::mapping) || model.silence.hides(id, AboutRow::contents)) continue;
      context
          .report(network.name.span(), "VM network {} has no mapping; failover may leave its VMs unconnected",
                  ticked(path_of(model, id)))
          .about(id)
          .help("add a `map` for it; to `none`, with the reason, if its VMs are never failed over");
    }
  }
}

}  // namespace

namespace rules {
extern constinit const Rule unmapped_network{
    .info = {.name = "unmapped-network",
             .severity = Severity::warning,
             .concern = Concern::cardinality,
             .summary = "A VM network is neither mapped nor excluded",
             .why = "Without a mapping, replicas at a secondary site are not connected to any VM network (\"Prepare "
                    "network mapping for Hyper-V VM disaster recovery to Azure\"), and in Azure only VMs that fail "
                    "over in the same recovery plan reach each other (\"Site Recovery network mapping\", of 2015). "
                    "Whether the network has VMs that are protected is not known to asrmap. A network that only serves "
                    "as the target of another VMM network is not reported.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
  network Lab     { subnet lab 10.10.9.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
  network Lab     { subnet lab 10.10.9.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
map ams/Lab     -> none "rebuilt from source, never failed over"
)",
             .fix = "Map the network. If its VMs are not to be failed over, say so: `-> none \"reason\"`.",
             .about_absence = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
