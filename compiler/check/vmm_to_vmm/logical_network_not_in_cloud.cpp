// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "check/rule.h"

namespace asrmap {
namespace {

// Whether no cloud of the server can have the network. Clouds that the files name are
// those that protect; without such names all are.
bool is_in_no_cloud(const Model& model, const Server& server, const Text& logical_network, const Cloud*& shown) {
  const auto names = model.words_in(server.clouds);
  for (std::uint32_t i = 0; i < server.exported_clouds.count; ++i) {
    const Cloud& cloud = model.clouds[server.exported_clouds.first + i];
    if (!names.empty() && std::find(names.begin(), names.end(), cloud.name) == names.end()) continue;
    if (!cloud.lists_logical_networks) return false;
    const auto networks = model.words_in(cloud.logical_networks);
    if (std::find(networks.begin(), networks.end(), logical_network) != networks.end()) return false;
    if (shown == nullptr) shown = &cloud;
  }
  return shown != nullptr;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  std::set<StatementId> seen;
  for (const Mapping& mapping : model.mappings) {
    const auto target = mapping.target.network();
    if (!target || *target == mapping.source || !seen.insert(mapping.statement).second) continue;
    const Network& network = model.networks[*target];
    const Cloud* cloud = nullptr;
    if (network.logical_network.empty() || !is_in_no_cloud(model, model.servers[network.server], network.logical_network, cloud))
      continue;
    context
        .report(model.statements[mapping.statement].target_at, "the logical network {} of {} is in no cloud of {}",
                ticked(network.logical_network), ticked(path_of(model, *target)), ticked(model.servers[network.server].label))
        .label(cloud->name.span(), "a cloud without it")
        .help("add the logical network to the protecting cloud in VMM, or map to a VM network that the cloud has");
  }
}

}  // namespace

constinit const Rule rules::logical_network_not_in_cloud{
    .info = {.name = "logical-network-not-in-cloud",
             .severity = Severity::error,
             .concern = Concern::vmm_to_vmm,
             .summary = "The target's logical network is in no cloud of its VMM server",
             .why = "Between VMM servers a VM network can be a target only if its logical network is associated "
                    "with the cloud that protects the replicas: the table in \"Prepare network mapping for Hyper-V "
                    "VM disaster recovery to Azure\" shows one that is not available because it is not. Clouds and "
                    "their logical networks are those of a `vmm` inventory; of clouds that `clouds` does not name, "
                    "if it is written, nothing is asked.",
             .bad = R"(
inventory vmm "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vmm lon {
  network Finance-DR { subnet web 10.10.1.0/24 }
}

map ams/Finance    -> lon/Finance-DR
map lon/Finance-DR -> ams/Finance
)",
             .good = R"(
inventory vmm "mended.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vmm lon {
  network Finance-DR { subnet web 10.10.1.0/24 }
}

map ams/Finance    -> lon/Finance-DR
map lon/Finance-DR -> ams/Finance
)",
             .fix = "Add the logical network to the cloud in VMM, then export again; or map to another VM network.",
             .export_json = R"(
{"VMMServer": "lon",
 "VMNetworks": [{"Name": "Finance-DR", "LogicalNetwork": "Corp"}],
 "Clouds": [{"Name": "Gold", "LogicalNetworks": ["Lab"]}]}
)",
             .mended_json = R"(
{"VMMServer": "lon",
 "VMNetworks": [{"Name": "Finance-DR", "LogicalNetwork": "Corp"}],
 "Clouds": [{"Name": "Gold", "LogicalNetworks": ["Corp"]}]}
)"},
    .check = &check};

}  // namespace asrmap
