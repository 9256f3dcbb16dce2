// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/addresses/sweep.h"
#include "check/rule.h"

namespace asrmap {
namespace {

std::vector<OwnedPrefix> ranges_of_targets(const Model& model) {
  std::vector<bool> is_target(model.vnets.size(), false);
  for (const Mapping& mapping : model.mappings)
    if (const auto vnet = mapping.target.vnet()) is_target[static_cast<std::size_t>(*vnet)] = true;
  std::vector<OwnedPrefix> ranges;
  for (std::uint32_t i = 0; i < model.vnets.size(); ++i) {
    const Vnet& vnet = model.vnets[static_cast<VnetId>(i)];
    if (!is_target[i] || !vnet.label.written()) continue;
    const auto add = [&](Range prefixes) {
      for (const PlacedPrefix& placed : model.prefixes[prefixes]) ranges.push_back({placed, i});
    };
    add(vnet.address_space);
    if (vnet.address_space.count != 0) continue;
    for (const VnetSubnet& subnet : model.vnet_subnets[vnet.subnets]) add(subnet.prefixes);
  }
  return ranges;
}

// One overlap for each two VNets, the first.
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
  const std::vector<OwnedPrefix> ranges = ranges_of_targets(model);
  for (const Overlap& overlap : one_a_pair(ranges, find_overlaps(ranges))) {
    const OwnedPrefix& later = ranges[overlap.later];
    const OwnedPrefix& earlier = ranges[overlap.earlier];
    const Vnet& vnet = model.vnets[static_cast<VnetId>(later.owner)];
    const Vnet& other = model.vnets[static_cast<VnetId>(earlier.owner)];
    context
        .report(later.placed.at, "`{}` of vnet {} overlaps `{}` of vnet {}: the two can't be peered",
                to_string(later.placed.prefix), ticked(vnet.label), to_string(earlier.placed.prefix),
                ticked(other.label))
        .about(static_cast<VnetId>(later.owner))
        .about(static_cast<VnetId>(earlier.owner))
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
             .why = "\"If virtual network address spaces overlap, they cannot be peered\" (\"Create, change, or delete "
                    "a virtual network peering\"). VMs that talk to each other on-premises but land in two such VNets "
                    "are cut off from each other. Off by default because VNets may overlap on purpose, such as those "
                    "of two tenants. Each range is shown with the first that it overlaps, not with all.",
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
             .fix = "Give the VNets address spaces that do not overlap.",
             .off_by_default = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap
