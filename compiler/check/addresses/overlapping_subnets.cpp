// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/addresses/outside_space.h"
#include "check/addresses/sweep.h"
#include "check/rule.h"
#include "ir/vnet.h"
#include "text/ascii.h"

namespace asrmap::check {
namespace {

bool larger_length(const PlacedPrefix& a, const PlacedPrefix& b) { return a.prefix.bits < b.prefix.bits; }

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const OutsideSpace outside(model);
  std::vector<OwnedPrefix> ranges;
  std::vector<VnetSubnetId> subnets;
  for (const Vnet& vnet : model.vnets) {
    ranges.clear();
    subnets.clear();
    for (const VnetSubnet& subnet : model.vnet_subnets[vnet.subnets]) {
      // subnet-outside-address-space says that the range is wrong.
      if (!subnet.name.written() || outside.is_wrong(model.vnet_subnets.id_of(subnet))) continue;
      for (const PlacedPrefix& placed : model.prefixes[subnet.prefixes]) {
        // Two ranges of one subnet must not overlap either, so each range is its own owner.
        ranges.push_back({placed, static_cast<std::uint32_t>(ranges.size())});
        subnets.push_back(model.vnet_subnets.id_of(subnet));
      }
    }
    for (const Overlap& overlap : find_overlaps(ranges)) {
      const PlacedPrefix& later = ranges[overlap.later].placed;
      const PlacedPrefix& earlier = ranges[overlap.earlier].placed;
      const VnetSubnet& subnet = model.vnet_subnets[subnets[overlap.later]];
      const VnetSubnet& other = model.vnet_subnets[subnets[overlap.earlier]];
      const bool same = &subnet == &other;
      // duplicate-definition reports two subnets of one name.
      if (!same && equal_without_case(subnet.name.view(), other.name.view())) continue;
      RuleFinding finding =
          same ? context.report(later.at, "ranges `{}` and `{}` of subnet {} overlap", to_string(earlier.prefix),
                                to_string(later.prefix), ticked(subnet.name))
               : context.report(later.at, "range `{}` of subnet {} overlaps `{}` of subnet {}", to_string(later.prefix),
                                ticked(subnet.name), to_string(earlier.prefix), ticked(other.name));
      finding.about(subnets[overlap.later]).about(subnets[overlap.earlier]).label(earlier.at, "the other range");
      if (same)
        finding.help("delete `{}`, which the other holds", to_string(std::max(later, earlier, larger_length).prefix));
      else
        finding.help("give each subnet a range of its own");
    }
  }
}

}  // namespace

namespace rules {
extern constinit const Rule overlapping_subnets{
    .info = {.name = "overlapping-subnets",
             .severity = Severity::error,
             .concern = Concern::addresses,
             .summary = "Two ranges of one VNet's subnets overlap",
             .why = "\"The range can't overlap with other subnet address ranges within the virtual network\" (\"Add, "
                    "change, or delete a virtual network subnet\"). Azure has no such VNet, so one of the ranges is a "
                    "slip. That two ranges of one subnet must not overlap either is inferred.",
             .bad = R"(
vmm ams {
  network Finance {
    subnet web 10.10.1.0/24
    subnet db  10.10.2.0/24
  }
}
vnet vnet-dr {
  subnet web 10.10.0.0/16
  subnet db  10.10.2.0/24
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance {
    subnet web 10.10.1.0/24
    subnet db  10.10.2.0/24
  }
}
vnet vnet-dr {
  subnet web 10.10.1.0/24
  subnet db  10.10.2.0/24
}

map ams/Finance -> vnet-dr
)",
             .fix = "Correct the range that is wrong."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
