// SPDX-License-Identifier: MIT
// Where the VM subnets that a VM network declares and those of its exports differ.
#include <set>
#include <unordered_map>

#include "diag/wording.h"
#include "ir/network.h"
#include "ir/vm.h"
#include "link/explain/drift.h"

namespace asrmap::link {
namespace {

class VmSubnets {
 public:
  VmSubnets(const Linking& linking, Reporter& reporter, const Twins::OfNetwork& twin)
      : linking_(linking),
        reporter_(reporter),
        network_(linking.model.networks[twin.id]),
        exported_(*twin.exported),
        path_(path_of(linking.model, twin.id)),
        subnets_(exported_.subnets()) {
    for (const SubnetExport& each : subnets_) left_.try_emplace(each.subnet->name.view(), each);
  }

  // Compares the VLANs of subnets with the same name. This works even if the lists can't be
  // compared.
  void explain_vlans() const {
    for (const VmSubnet& subnet : linking_.model.vm_subnets[network_.subnets]) {
      const auto twin = left_.find(subnet.name.view());
      if (twin == left_.end()) continue;
      const ExportedVmSubnet& exported = *twin->second.subnet;
      if (exported.vlan == 0 || exported.vlan == subnet.vlan) continue;
      report_drift(reporter_, subnet.name.span(), exported.name,
                   "VM subnet {} is on VLAN {}, says the inventory, not {}", ticked(subnet.name), exported.vlan,
                   subnet.vlan == 0 ? "on none" : fmt::format("on {}", subnet.vlan))
          .help("write `vlan = {}`, or leave it out: the inventory gives it", exported.vlan);
    }
  }

  void explain_lists() {
    std::vector<const VmSubnet*> unknown;
    for (const VmSubnet& subnet : linking_.model.vm_subnets[network_.subnets]) {
      if (!subnet.name.written()) continue;
      const auto twin = left_.find(subnet.name.view());
      if (twin == left_.end()) {
        unknown.push_back(&subnet);
        continue;
      }
      explain_ranges(subnet, twin->second);
      left_.erase(twin);
    }
    if (!exported_.may_have_more)
      for (const VmSubnet* subnet : unknown) explain_missing(*subnet);
    for (const SubnetExport& each : subnets_)
      if (left_.erase(each.subnet->name.view()) != 0)
        report_drift(reporter_, network_.name.span(), each.subnet->name, "{} has a VM subnet {}, says the inventory",
                     ticked(path_), ticked(each.subnet->name))
            .help("add `subnet {}`, or leave out all `subnet` lines: the inventory gives them",
                  each.subnet->name.view());
  }

 private:
  void explain_ranges(const VmSubnet& subnet, const SubnetExport& twin) const {
    const auto written = linking_.model.prefixes[subnet.prefixes];
    const Range exported = twin.subnet->prefixes;
    if (written.empty() || !has_ranges(*twin.file, exported) || are_same_ranges(written, *twin.file, exported)) return;
    const Text& seen = twin.file->words[exported.first];
    report_drift(reporter_, written.front().at, seen, "VM subnet {} of {} has {}, says the inventory, not `{}`",
                 ticked(subnet.name), ticked(path_), ticked(seen), to_string(written.front().prefix))
        .help("write what VMM has, or export again");
  }

  void explain_missing(const VmSubnet& subnet) {
    std::vector<std::string_view> names;
    if (linking_.suggestions.affords_nearest(subnet.name.view(), subnets_.size()))
      for (const SubnetExport& each : subnets_)
        if (left_.contains(each.subnet->name.view())) names.push_back(each.subnet->name.view());
    const std::string what = fmt::format("{} has no VM subnet {}", ticked(path_), ticked(subnet.name));
    if (const Near near = explain_missing_subnet(linking_, reporter_, what, subnet.name, exported_.name, names))
      left_.erase(*near);
  }

  const Linking& linking_;
  Reporter& reporter_;
  const Network& network_;
  const NetworkExport& exported_;
  std::string path_;
  std::vector<SubnetExport> subnets_;
  std::unordered_map<std::string_view, SubnetExport> left_;  // exported subnets that no declared subnet is
};

// Finds VM subnets that adapters name and that a declared VM network does not list. If VMM's own
// list has such a subnet, it is reported there.
class UndeclaredSubnets {
 public:
  UndeclaredSubnets(const Linking& linking, Reporter& reporter) : model_(linking.model), reporter_(reporter) {
    for (const Twins::OfNetwork& twin : linking.twins.networks)
      if (twin.exported->knows_subnets() || twin.exported->may_have_more) listed_.insert(twin.id);
  }

  void explain(const Adapter& adapter) {
    if (!adapter.network || adapter.subnet || !adapter.subnet_name.written()) return;
    const NetworkId id = *adapter.network;
    const Network& network = model_.networks[id];
    if (network.subnets.count == 0 || model_.is_exported(network.name) || listed_.contains(id)) return;
    if (model_.silence.hides(id, AboutRow::contents)) return;
    if (model_.is_exported(model_.vm_subnets[network.subnets].front().name)) return;
    const Text& subnet = adapter.subnet_name;
    if (!told_.insert({id, subnet.view()}).second) return;
    report_drift(reporter_, network.name.span(), subnet, "VMs of {} are on a VM subnet {}, says the inventory",
                 ticked(path_of(model_, id)), ticked(subnet))
        .help("add `subnet {}`, or name an export of the VM subnets by `inventory vmm`", subnet.view());
  }

 private:
  const Model& model_;
  Reporter& reporter_;
  std::set<NetworkId> listed_;  // networks whose VM subnets VMM lists
  std::set<std::pair<NetworkId, std::string_view>> told_;
};

}  // namespace

void explain_vm_subnet_drift(const Linking& linking, Reporter& reporter) {
  const Model& model = linking.model;
  for (const Twins::OfNetwork& twin : linking.twins.networks) {
    if (!twin.lists_subnets) continue;
    VmSubnets subnets(linking, reporter, twin);
    subnets.explain_vlans();
    if (!model.silence.hides(twin.id, AboutRow::contents) && twin.exported->knows_subnets()) subnets.explain_lists();
  }
  if (model.adapters.empty()) return;
  UndeclaredSubnets undeclared(linking, reporter);
  for (const Adapter& adapter : model.adapters) undeclared.explain(adapter);
}

}  // namespace asrmap::link
