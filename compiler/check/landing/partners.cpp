// SPDX-License-Identifier: MIT
#include "check/landing/partners.h"

#include <algorithm>

#include "check/landing/candidates.h"
#include "ir/landings.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/vnet.h"

namespace asrmap::check {

bool joins_networks(const Landings& landings, VnetSubnetId id) {
  const auto group = landings.by_subnet[id];
  // Landings are sorted by their VM networks.
  return group.size() > 1 && landings.all[group.front()].network != landings.all[group.back()].network;
}

void add_ranges(const CheckInput& input, const Landing& landing, LandedRanges& ranges) {
  if (!landing.subnet || !has_names(input.model, landing)) return;
  // VMs that get new addresses bring none that another may have.
  if (changes_addresses(input.model, landing.mapping)) return;
  for (const PlacedPrefix& placed : input.model.prefixes[input.model.vm_subnets[*landing.subnet].prefixes]) {
    ranges.prefixes.push_back({placed, static_cast<std::uint32_t>(landing.network)});
    ranges.landings.push_back(&landing);
  }
}

LandedRanges ranges_in(const CheckInput& input, VnetSubnetId id) {
  LandedRanges ranges;
  for (const std::uint32_t i : input.landings.by_subnet[id]) add_ranges(input, input.landings.all[i], ranges);
  return ranges;
}

const Landing& likeliest_to_part(const std::vector<const Landing*>& partners, const Landing& own) {
  const auto falls_back = [](const Landing* landing) {
    return landing->subnet && landing->reason == LandingReason::first_subnet;
  };
  if (falls_back(&own)) return own;
  const auto found = std::find_if(partners.begin(), partners.end(), falls_back);
  return found == partners.end() ? own : **found;
}

void label_partners(const Model& model, const std::vector<const Landing*>& partners, const Landing& own,
                    RuleFinding& finding) {
  const Text& landed = model.vnet_subnets[own.landed].name;
  for (const Landing* partner : partners) {
    if (partner == &own) continue;
    if (partner->reason == LandingReason::name_match)
      finding.label(source_at(model, *partner), "lands there too");
    else
      finding.label(source_at(model, *partner), "falls back to {}", ticked(landed));
  }
  finding.label(landed.span(), "they land here");
}

}  // namespace asrmap::check
