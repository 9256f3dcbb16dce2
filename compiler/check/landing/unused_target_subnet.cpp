// SPDX-License-Identifier: MIT
#include <vector>

#include "check/landing/unfit.h"
#include "check/rule.h"

namespace asrmap {
namespace {

// By VnetSubnetId. Both candidates of an undetermined landing count.
std::vector<bool> used_subnets(const CheckInput& input) {
  std::vector<bool> used(input.model.vnet_subnets.size(), false);
  const auto use = [&](VnetSubnetId id) { used[static_cast<std::size_t>(id)] = true; };
  for (const Landing& landing : input.landings.all) {
    if (!has_candidates(landing.reason)) continue;
    use(landing.landed);
    if (!landing.determined()) use(landing.alphabetical);
  }
  return used;
}

// By VnetId: targets of which all is known that lands there. VMs that no VM subnet
// accounts for land in the first subnet and have no landing entry.
std::vector<bool> known_targets(const CheckInput& input, std::vector<bool>& used) {
  const Model& model = input.model;
  std::vector<bool> target(model.vnets.size(), false), unknown(model.vnets.size(), false);
  for (const Mapping& mapping : model.mappings) {
    const auto vnet = mapping.target.vnet();
    if (!vnet) continue;
    const Network& source = model.networks[mapping.source];
    target[static_cast<std::size_t>(*vnet)] = true;
    if (model.silence.hides(mapping.source, About::contents) || model.silence.hides(*vnet, About::contents))
      unknown[static_cast<std::size_t>(*vnet)] = true;
    const auto& first = input.landings.firsts[static_cast<std::size_t>(*vnet)];
    if (source.vms == 0 || !first) continue;
    used[static_cast<std::size_t>(first->in_order)] = used[static_cast<std::size_t>(first->alphabetical)] = true;
  }
  for (std::size_t i = 0; i < target.size(); ++i)
    if (unknown[i]) target[i] = false;
  return target;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  std::vector<bool> used = used_subnets(input);
  const std::vector<bool> target = known_targets(input, used);
  for (std::uint32_t i = 0; i < model.vnet_subnets.size(); ++i) {
    const auto id = static_cast<VnetSubnetId>(i);
    const VnetSubnet& subnet = model.vnet_subnets[id];
    if (used[i] || !target[static_cast<std::size_t>(subnet.vnet)] || !subnet.name.written()) continue;
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

}  // namespace asrmap
