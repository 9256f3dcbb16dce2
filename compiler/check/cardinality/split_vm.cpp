// SPDX-License-Identifier: MIT
#include <map>
#include <utility>
#include <vector>

#include "check/cardinality/vm_mappings.h"
#include "check/rule.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/vm.h"

namespace asrmap::check {
namespace {

// The VMs on the same two networks. They have one cause, so they share a finding.
struct Split {
  const Mapping* first;
  const Mapping* second;
  std::vector<const Adapter*> adapters;  // of each VM, the adapter on the second network
};

// The first adapter whose target differs from that of the VM's first mapped adapter; null if
// there is none. Sets `first` to the mapping of the first mapped adapter.
const Adapter* odd_one(const Model& model, const FirstMappings& to_azure, const Vm& vm, const Mapping*& first) {
  for (const Adapter& adapter : model.adapters[vm.adapters]) {
    const Mapping* const mapping = to_azure.of(adapter);
    if (mapping == nullptr) continue;
    if (first == nullptr) first = mapping;
    if (!(mapping->target == first->target)) return &adapter;
  }
  return nullptr;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  if (model.vms.empty()) return;
  const FirstMappings to_azure(model, [&](const Mapping& mapping) {
    return mapping.target.vnet() && !mapping.repeated && !model.silence.hides(mapping.source, AboutRow::landing);
  });
  std::map<std::pair<MappingId, MappingId>, Split> splits;
  for (const Vm& vm : model.vms) {
    if (vm.adapters.count < 2) continue;
    const Mapping* first = nullptr;
    const Adapter* const odd = odd_one(model, to_azure, vm, first);
    if (odd == nullptr) continue;
    const Mapping* const second = to_azure.of(*odd);
    Split& split = splits[{model.mappings.id_of(*first), model.mappings.id_of(*second)}];
    split.first = first;
    split.second = second;
    split.adapters.push_back(odd);
  }
  for (const auto& [key, split] : splits) {
    RuleFinding finding =
        context.report(network_at(model, *split.adapters[0]),
                       "{} adapters on {} and {}, which are mapped to different VNets", vms_have(model, split.adapters),
                       ticked(path_of(model, split.first->source)), ticked(path_of(model, split.second->source)));
    finding.label(split.first->at, "mapped to {} here", ticked(name_of(model, split.first->target)))
        .label(split.second->at, "mapped to {} here", ticked(name_of(model, split.second->target)))
        .help("map both VM networks to one vnet: all adapters of an Azure VM are in the same one");
    label_vms(model, split.adapters, finding);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule split_vm{
    .info = {.name = "split-vm",
             .severity = Severity::error,
             .concern = Concern::cardinality,
             .summary = "The VM networks of a VM's adapters are mapped to different VNets",
             .why = "All network interfaces of an Azure VM are in one virtual network (\"Manage VM network "
                    "interfaces for on-premises disaster recovery to Azure\"), and if the VM networks of a VM's "
                    "adapters are mapped to several, someone has to choose one of them for the VM (\"Replicate "
                    "Hyper-V virtual machines in VMM clouds to Azure\", for the classic portal). The adapters are "
                    "those of a `vms` inventory.",
             .bad = R"(
inventory vms "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
  network Backup  { subnet bak 10.20.1.0/24 }
}
vnet vnet-dr  { subnet web 10.10.1.0/24 }
vnet vnet-bak { subnet bak 10.20.1.0/24 }

map ams/Finance -> vnet-dr
map ams/Backup  -> vnet-bak
)",
             .good = R"(
inventory vms "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
  network Backup  { subnet bak 10.20.1.0/24 }
}
vnet vnet-dr {
  subnet bak 10.20.1.0/24
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
map ams/Backup  -> vnet-dr
)",
             .fix = "Map the VM networks to one VNet, with a subnet for each.",
             .export_json = R"(
{"VMMServer": "ams",
 "VirtualNetworkAdapters": [
   {"VM": "fin-web-01", "VMNetwork": "Finance", "VMSubnet": "web", "IPv4AddressType": "Dynamic"},
   {"VM": "fin-web-01", "VMNetwork": "Backup", "VMSubnet": "bak", "IPv4AddressType": "Dynamic"}]}
)"},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
