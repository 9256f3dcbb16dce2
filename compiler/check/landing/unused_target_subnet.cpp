// SPDX-License-Identifier: MIT
#include "check/landing/unfit.h"
#include "check/rule.h"
#include "ir/id_map.h"
#include "ir/landings.h"
#include "ir/mapping.h"
#include "ir/network.h"

namespace asrmap::check {
namespace {

// Both candidates of an undetermined landing count.
IdMap<VnetSubnetId, bool> used_subnets(const CheckInput& input) {
  IdMap<VnetSubnetId, bool> used(input.model.vnet_subnets);
  for (const Landing& landing : input.landings.all) {
    if (!has_candidates(landing.reason)) continue;
    used[landing.landed] = true;
    if (!landing.determined()) used[landing.alphabetical] = true;
  }
  return used;
}

// The target VNets of which everything that lands there is known. Adds to `used` the first
// subnets in which VMs without a VM subnet land: these have no entry among the landings.
IdMap<VnetId, bool> known_targets(const CheckInput& input, IdMap<VnetSubnetId, bool>& used) {
  const Model& model = input.model;
  IdMap<VnetId, bool> target(model.vnets), unknown(model.vnets);
  for (const Mapping& mapping : model.mappings) {
    const auto vnet = mapping.target.vnet();
    if (!vnet) continue;
    const Network& source = model.networks[mapping.source];
    target[*vnet] = true;
    if (model.silence.hides(mapping.source, AboutRow::contents) || model.silence.hides(*vnet, AboutRow::contents))
      unknown[*vnet] = true;
    const auto& first = input.landings.firsts[*vnet];
    if (source.vms == 0 || !first) continue;
    used[first->in_order] = used[first->alphabetical] = true;
  }
  for (const VnetId id : marked(unknown)) target[id] = false;
  return target;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  IdMap<VnetSubnetId, bool> used = used_subnets(input);
  const IdMap<VnetId, bool> target = known_targets(input, used);
  for (const VnetSubnetId id : model.vnet_subnets.ids()) {
    const VnetSubnet& subnet = model.vnet_subnets[id];
    if (used[id] || !target[subnet.vnet] || !subnet.name.written()) continue;
    if (is_reserved(subnet) || is_delegated(subnet)) continue;
    context
        .report(subnet.name.span(), "no VM subnet lands in {} of {}", ticked(subnet.name),
                ticked(model.vnets[subnet.vnet].label))
        .about(id)
        .help("check the names of the VM subnets; only VMs of a VM subnet {} land in it", ticked(subnet.name));
  }
}

}  // namespace

namespace rules {
extern constinit const Rule unused_target_subnet{
    .info = {.name = "unused-target-subnet",
             .severity = Severity::info,
             .concern = Concern::landing,
             .summary = "No VM subnet lands in a subnet of a target VNet",
             .why = "A replica connects to the target subnet with the name of its own subnet (\"Prepare network "
                    "mapping for Hyper-V VM disaster recovery to Azure\"). A subnet in which nothing lands may have "
                    "been built for VMs that now land elsewhere, or for something else. Subnets that are reserved or "
                    "delegated to a service are not meant for VMs and not reported.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  subnet web    10.10.1.0/24
  subnet backup 10.10.2.0/24
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  subnet web           10.10.1.0/24
  subnet GatewaySubnet 10.10.255.0/27
}

map ams/Finance -> vnet-dr
)",
             .fix = "Check the names of the VM subnets. If the subnet is there for something else, write `allow = "
                    "[unused-target-subnet]` in its block.",
             .off_by_default = true,
             .about_absence = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
