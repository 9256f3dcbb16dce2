// SPDX-License-Identifier: MIT
#include <span>

#include "check/addresses/addresses_change.h"
#include "check/addresses/outside_space.h"
#include "check/addresses/range_set.h"
#include "check/landing/candidates.h"
#include "check/landing/fallback.h"
#include "check/rule.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

// The ranges of a landing subnet. One object serves for all subnets, so that it keeps its
// storage.
struct SubnetRanges {
  void assign(std::span<const PlacedPrefix> prefixes) {
    // Neighbouring ranges are joined, because addresses on both sides of their border are kept as
    // well.
    ranges.assign(prefixes, RangeSet::Neighbours::joined);
    first_of_family[false] = first_of_family[true] = nullptr;
    for (const PlacedPrefix& placed : prefixes)
      if (const PlacedPrefix*& first = first_of_family[placed.prefix.ipv6]; first == nullptr) first = &placed;
  }
  RangeSet ranges;
  const PlacedPrefix* first_of_family[2] = {};
};

void check_landing(const CheckInput& input, RuleContext& context, const Landing& landing, const SubnetRanges& landed) {
  const Model& model = input.model;
  const VmSubnet& source = model.vm_subnets[*landing.subnet];
  const VnetSubnet& target = model.vnet_subnets[landing.landed];
  if (!source.name.written() || !target.name.written() || changes_addresses(model, landing.mapping)) return;
  // If adapters are exported, other rules judge each of their static addresses.
  if (model.networks[landing.network].has_adapters || model.silence.hides(AboutProject::adapters)) return;
  for (const PlacedPrefix& placed : model.prefixes[source.prefixes]) {
    const PlacedPrefix* first = landed.first_of_family[placed.prefix.ipv6];
    if (first == nullptr || landed.ranges.contains(placed.prefix)) continue;
    context
        .report(placed.at, "`{}` of {} is not inside `{}`, the range of {}, where it lands; static addresses are lost",
                to_string(placed.prefix), source_of(model, landing), to_string(first->prefix), place_of(model, landing))
        .about(landing)
        .label(first->at, "its VMs land here")
        .help("give subnet {} a range that holds it; if addresses may change, write {} in the `map`",
              ticked(target.name), kAddressesChange);
  }
}

// Whether the landing is intended: by name, or by a fallback that a `land` line or an `allow` accepts.
// Other fallbacks have a finding of their own, and so has a landing in a subnet that is not for VMs.
bool is_meant(const Landing& landing, Fallbacks& fallbacks) {
  if (!landing.subnet || fallbacks.is_unfit(landing)) return false;
  return landing.reason == LandingReason::name_match || fallbacks.is_accepted(landing);
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  Fallbacks fallbacks(input);
  const OutsideSpace outside(model);
  SubnetRanges landed;
  for (const VnetSubnet& subnet : model.vnet_subnets) {
    // subnet-outside-address-space says that the range is wrong.
    if (outside.is_wrong(model.vnet_subnets.id_of(subnet))) continue;
    const auto landings = input.landings.by_subnet[model.vnet_subnets.id_of(subnet)];
    if (landings.empty() || subnet.prefixes.count == 0) continue;
    landed.assign(model.prefixes[subnet.prefixes]);
    for (const std::uint32_t i : landings)
      if (is_meant(input.landings.all[i], fallbacks)) check_landing(input, context, input.landings.all[i], landed);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule range_not_contained{
    .info = {.name = "range-not-contained",
             .severity = Severity::warning,
             .concern = Concern::addresses,
             .summary = "A VM subnet's range is not inside that of the subnet where its VMs land",
             .why = "To retain addresses, the VNet has to \"match the on-premises network\"; an address of the replica "
                    "is honoured only \"if it is available in the target IP range\" (\"Connect to Azure VMs after "
                    "failover from on-premises\"). VMs with static addresses outside the landing subnet's range come "
                    "up with new ones, and whatever refers to the old ones finds nothing (inferred). Where the "
                    "adapters of a VM network are exported, the rules about static addresses judge each of them "
                    "instead. Of a fallback the rule speaks once a `land` line or an `allow` accepts it.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.50.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix =
                 "Give the landing subnet the VM subnet's range. If the VMs may get new addresses, write `addresses = "
                 "change` in the block of the `map`."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
