// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/addresses/sweep.h"
#include "check/rule.h"
#include "ir/declared_targets.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

// The ranges of the VNets: their address spaces, else those of their subnets. The owner of a
// range is the index of its VNet in `vnets`.
std::vector<OwnedPrefix> ranges_of(const Model& model, const std::vector<VnetId>& vnets) {
  std::vector<OwnedPrefix> ranges;
  for (std::uint32_t i = 0; i < vnets.size(); ++i) {
    const Vnet& vnet = model.vnets[vnets[i]];
    if (!vnet.label.written()) continue;
    const auto add = [&](Range prefixes) {
      for (const PlacedPrefix& placed : model.prefixes[prefixes]) ranges.push_back({placed, i});
    };
    add(vnet.address_space);
    if (vnet.address_space.count != 0) continue;
    for (const VnetSubnet& subnet : model.vnet_subnets[vnet.subnets]) add(subnet.prefixes);
  }
  return ranges;
}

// Keeps the first overlap of each two VNets.
std::vector<Overlap> one_a_pair(const std::vector<OwnedPrefix>& ranges, std::vector<Overlap> overlaps) {
  const auto owners = [&](const Overlap& overlap) {
    return std::pair(ranges[overlap.later].owner, ranges[overlap.earlier].owner);
  };
  std::stable_sort(overlaps.begin(), overlaps.end(),
                   [&](const Overlap& a, const Overlap& b) { return owners(a) < owners(b); });
  overlaps.erase(std::unique(overlaps.begin(), overlaps.end(),
                             [&](const Overlap& a, const Overlap& b) { return owners(a) == owners(b); }),
                 overlaps.end());
  return overlaps;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const std::vector<VnetId> targets = mapped_vnets(model);
  const std::vector<OwnedPrefix> ranges = ranges_of(model, targets);
  for (const Overlap& overlap : one_a_pair(ranges, find_overlaps(ranges))) {
    const OwnedPrefix& later = ranges[overlap.later];
    const OwnedPrefix& earlier = ranges[overlap.earlier];
    const VnetId vnet = targets[later.owner], other = targets[earlier.owner];
    context
        .report(later.placed.at, "`{}` of vnet {} overlaps `{}` of vnet {}: the two can't be peered",
                to_string(later.placed.prefix), ticked(model.vnets[vnet].label), to_string(earlier.placed.prefix),
                ticked(model.vnets[other].label))
        .about(vnet)
        .about(other)
        .label(earlier.placed.at, "the other range")
        .help("give one of the VNets another range if they are ever to be connected");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule overlapping_targets{
    .info = {.name = "overlapping-targets",
             .severity = Severity::warning,
             .concern = Concern::addresses,
             .summary = "Two target VNets have overlapping address ranges",
             .why = "\"If virtual network address spaces overlap, they cannot be peered\" (\"Create, change, or "
                    "delete a virtual network peering\"). VMs that talk to each other on-premises but land in two "
                    "such VNets are cut off from each other (inferred), unless the VNets are joined by subnet "
                    "peering: that connects chosen subnets, of which only those that take part must differ, in "
                    "subscriptions that are registered for it (\"How to configure subnet peering\"). Off by default "
                    "because VNets may overlap on purpose, such as those of two tenants. Each range is shown with the "
                    "first that it overlaps, not with all.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
  network Sales   { subnet web 10.10.1.0/24 }
}
vnet vnet-finance { subnet web 10.10.1.0/24 }
vnet vnet-sales   { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-finance
map ams/Sales   -> vnet-sales
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
  network Sales   { subnet web 10.10.2.0/24 }
}
vnet vnet-finance { subnet web 10.10.1.0/24 }
vnet vnet-sales   { subnet web 10.10.2.0/24 }

map ams/Finance -> vnet-finance
map ams/Sales   -> vnet-sales
)",
             .fix = "Give the VNets address spaces that do not overlap, or peer only subnets of them that do not.",
             .off_by_default = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
