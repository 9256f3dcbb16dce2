// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "check/landing/candidates.h"
#include "check/landing/partners.h"
#include "ir/landings.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

std::vector<const Landing*> partners_in(const CheckInput& input, VnetSubnetId id) {
  std::vector<const Landing*> partners;
  for (const std::uint32_t i : input.landings.by_subnet[id]) {
    const Landing& landing = input.landings.all[i];
    if (has_names(input.model, landing)) partners.push_back(&landing);
  }
  return partners;
}

std::string networks_of(const Model& model, const std::vector<const Landing*>& partners) {
  std::vector<std::string> paths;
  std::size_t networks = 0;
  for (std::size_t i = 0; i < partners.size(); ++i) {
    if (i != 0 && partners[i]->network == partners[i - 1]->network) continue;
    // The message names three networks and counts the others.
    paths.push_back(++networks <= 3 ? path_of(model, partners[i]->network) : std::string());
  }
  return ticked_list({paths.begin(), paths.end()}, "and", 3);
}

// The index at which the landings of a second VM network begin; the size if there is only one
// network.
std::size_t second_network(const std::vector<const Landing*>& partners) {
  std::size_t later = 0;
  while (later < partners.size() && partners[later]->network == partners[0]->network) ++later;
  return later;
}

// If just two VM networks meet: the landings that are the only one of their network, because
// moving such a landing separates the networks. All partners if there is none, or if more
// networks meet. `later` is the index at which the second network begins.
std::vector<const Landing*> lone(const std::vector<const Landing*>& partners, std::size_t later) {
  std::vector<const Landing*> found;
  if (partners[later]->network != partners.back()->network) return partners;
  if (later == 1) found.push_back(partners.front());
  if (later + 1 == partners.size()) found.push_back(partners.back());
  return found.empty() ? partners : found;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const VnetSubnetId id : model.vnet_subnets.ids()) {
    if (!joins_networks(input.landings, id)) continue;
    if (!find_overlaps(ranges_in(input, id).prefixes).empty()) continue;
    std::vector<const Landing*> partners = partners_in(input, id);
    if (second_network(partners) == partners.size()) continue;
    std::erase_if(partners, [&](const Landing* partner) { return context.allows(*partner); });
    const std::size_t later = second_network(partners);
    if (later == partners.size()) continue;
    const Landing& landing = *partners[later];
    RuleFinding finding =
        context.report(source_at(model, landing), "VM networks {} share {}; nothing separates them there",
                       networks_of(model, partners), place_of(model, landing));
    const std::vector<const Landing*> movable = lone(partners, later);
    finding.about(landing).help(
        "{}; if they may meet, write `allow = [\"merged-subnets\"]` in the block of subnet {}",
        way_out_of(model, likeliest_to_part(movable, movable == partners ? landing : *movable.back())),
        ticked(model.vnet_subnets[id].name));
    label_partners(model, partners, landing, finding);
    for (const Landing* partner : partners) finding.about(*partner);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule merged_subnets{
    .info = {.name = "merged-subnets",
             .severity = Severity::warning,
             .concern = Concern::landing,
             .summary = "VM subnets of different VM networks land in one subnet",
             .why = "Many VM networks may be mapped to one VNet (\"Step 9: Configure network mapping for Hyper-V "
                    "replication (with VMM) to Azure\"), and where a VM lands goes by its subnet's name alone. VM "
                    "subnets of one name, or that fall back alike, become one subnet: networks that were apart share "
                    "a segment and what is set for it after failover (inferred).",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
  network HR      { subnet web 10.10.2.0/24 }
}
vnet vnet-dr { subnet web 10.10.0.0/16 }

map ams/Finance, ams/HR -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web    10.10.1.0/24 }
  network HR      { subnet hr-web 10.10.2.0/24 }
}
vnet vnet-dr {
  subnet web    10.10.1.0/24
  subnet hr-web 10.10.2.0/24
}

map ams/Finance, ams/HR -> vnet-dr
)",
             .fix = "Give each VM network subnet names of its own, in VMM and in the VNet, or a VNet of its own. If "
                    "they may meet, write `allow = [\"merged-subnets\"]` in the block of the target subnet."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
