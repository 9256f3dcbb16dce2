// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "check/cardinality/vm_mappings.h"
#include "check/rule.h"
#include "ir/endpoint.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/vm.h"

namespace asrmap::check {
namespace {

// Whether the adapter's network has no mapping by oversight. A network that is mapped to `none`
// is left out on purpose, and a network whose mapping has an error may be mapped.
bool is_forgotten(const Model& model, const Adapter& adapter) {
  if (!adapter.network_name.written()) return false;
  return !adapter.network || (model.networks[*adapter.network].mappings.count == 0 &&
                              !model.silence.hides(*adapter.network, AboutRow::mapping));
}

// The VMs on one forgotten network. They have one cause, so they share a finding.
struct Forgotten {
  const Adapter* mapped;
  std::vector<const Adapter*> adapters;
};

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  if (model.vms.empty()) return;
  const FirstMappings mappings(model,
                               [](const Mapping& mapping) { return mapping.target.kind != Endpoint::Kind::none; });
  // By server and name, because the project may not know the network.
  std::map<std::pair<ServerId, std::string_view>, Forgotten> found;
  for (const Vm& vm : model.vms) {
    if (vm.adapters.count < 2) continue;
    const auto adapters = model.adapters[vm.adapters];
    const auto mapped = std::find_if(adapters.begin(), adapters.end(),
                                     [&](const Adapter& each) { return mappings.of(each) != nullptr; });
    if (mapped == adapters.end()) continue;
    for (const Adapter& adapter : adapters) {
      if (!is_forgotten(model, adapter)) continue;
      const bool by_own = adapter.network && context.allows(model.networks[*adapter.network].allow);
      if (context.allows(model.networks[*mapped->network].allow) || by_own) continue;
      Forgotten& forgotten =
          found.try_emplace({vm.server, adapter.network_name.view()}, Forgotten{&*mapped, {}}).first->second;
      forgotten.adapters.push_back(&adapter);
      break;
    }
  }
  for (const auto& [key, forgotten] : found) {
    const Adapter& first = *forgotten.adapters[0];
    RuleFinding finding =
        context.report(network_at(model, first), "{} an adapter on {}, which is not mapped, beside {}, which is",
                       vms_have(model, forgotten.adapters), ticked(first.network_name),
                       ticked(path_of(model, *forgotten.mapped->network)));
    finding.about(*forgotten.mapped->network)
        .help("map {} too; to `none`, with the reason, if that adapter may stay unconnected",
              ticked(first.network_name));
    if (first.network) finding.about(*first.network);
    label_vms(model, forgotten.adapters, finding);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule partly_mapped_vm{
    .info = {.name = "partly-mapped-vm",
             .severity = Severity::warning,
             .concern = Concern::cardinality,
             .summary = "Of a VM's adapters one is on a mapped VM network, another is not",
             .why = "By default an Azure VM gets as many network interfaces as the source has adapters, all in one "
                    "virtual network (\"Replicate Hyper-V virtual machines in VMM clouds to Azure using Site Recovery "
                    "in the Azure portal\", \"Manage VM network interfaces for on-premises disaster recovery to "
                    "Azure\"). What an adapter becomes whose VM network has no mapping is told nowhere; that it does "
                    "not get the network it needs is inferred. A network that is mapped to `none` is not reported. "
                    "The adapters are those of a `vms` inventory.",
             .bad = R"(
inventory vms "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
  network Backup  { subnet bak 10.20.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
inventory vms "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
  network Backup  { subnet bak 10.20.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
map ams/Backup  -> none "replicas are backed up in Azure"
)",
             .fix = "Map the other VM network too, to the same VNet; or to `none` with the reason.",
             .about_absence = true,
             .export_json = R"(
{"VMMServer": "ams",
 "VirtualNetworkAdapters": [
   {"VM": "fin-web-01", "VMNetwork": "Finance", "VMSubnet": "web", "IPv4AddressType": "Dynamic"},
   {"VM": "fin-web-01", "VMNetwork": "Backup", "VMSubnet": "bak", "IPv4AddressType": "Dynamic"}]}
)"},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
