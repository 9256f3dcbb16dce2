// SPDX-License-Identifier: MIT
#include <map>
#include <set>
#include <string_view>
#include <unordered_set>

#include "check/rule.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/server.h"

namespace asrmap::check {
namespace {

// What the protecting clouds of a server have together. If the files name clouds, these protect;
// otherwise all clouds of the server do.
struct Clouds {
  Clouds(const Model& model, const Server& server) {
    std::unordered_set<std::string_view> names;
    for (const Text& name : model.words_in(server.clouds)) names.insert(name.view());
    for (std::uint32_t i = 0; i < server.exported_clouds.count; ++i) {
      const Cloud& cloud = model.clouds[server.exported_clouds.first + i];
      if (!names.empty() && !names.contains(cloud.name.view())) continue;
      lists_all = lists_all && cloud.lists_logical_networks;
      for (const Text& network : model.words_in(cloud.logical_networks)) logical_networks.insert(network.view());
      if (first == nullptr) first = &cloud;
    }
  }

  std::unordered_set<std::string_view> logical_networks;
  const Cloud* first = nullptr;
  bool lists_all = true;
};

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  std::set<StatementId> seen;
  std::map<ServerId, Clouds> clouds;
  for (const Mapping& mapping : model.mappings) {
    const auto target = mapping.target.network();
    if (!target || *target == mapping.source || !seen.insert(mapping.statement).second) continue;
    const Network& network = model.networks[*target];
    if (network.logical_network.empty()) continue;
    const Clouds& known = clouds.try_emplace(network.server, model, model.servers[network.server]).first->second;
    if (known.first == nullptr || !known.lists_all) continue;
    if (known.logical_networks.contains(network.logical_network.view())) continue;
    context
        .report(model.statements[mapping.statement].target_at,
                "the logical network {} of {} is in no cloud of {}, such as {}", ticked(network.logical_network),
                ticked(path_of(model, *target)), ticked(model.servers[network.server].label), ticked(known.first->name))
        .label(known.first->name.span(), "a cloud without it")
        .help("add the logical network to the protecting cloud in VMM, or map to a VM network that the cloud has");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule logical_network_not_in_cloud{
    .info = {.name = "logical-network-not-in-cloud",
             .severity = Severity::error,
             .concern = Concern::vmm_to_vmm,
             .summary = "The target's logical network is in no cloud of its VMM server",
             .why = "Between VMM servers the \"logical network on the target server should be associated with the "
                    "target cloud\" (\"Set up disaster recovery for Hyper-V VMs to a secondary on-premises site\"). "
                    "The table in \"Prepare network mapping for Hyper-V VM disaster recovery to Azure\" shows a VM "
                    "network that is not available as a target for one pair of clouds; that this is because its "
                    "logical network is not associated with the protecting cloud is inferred. Clouds and their "
                    "logical networks are those of a `vmm` inventory; of clouds that `clouds` does not name, if it is "
                    "written, nothing is asked.",
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
}  // namespace rules

}  // namespace asrmap::check
