// SPDX-License-Identifier: MIT
#include "check/addresses/range_set.h"
#include "check/rule.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  RangeSet space;
  for (const Vnet& vnet : model.vnets) {
    // A vnet without `address_space` says nothing about it.
    if (vnet.address_space.count == 0 || !vnet.label.written()) continue;
    if (model.silence.hides(model.vnets.id_of(vnet), AboutRow::contents)) continue;
    const auto ranges = model.prefixes[vnet.address_space];
    space.assign(ranges, RangeSet::Neighbours::apart);
    for (const VnetSubnet& subnet : model.vnet_subnets[vnet.subnets]) {
      if (!subnet.name.written()) continue;
      for (const PlacedPrefix& placed : model.prefixes[subnet.prefixes]) {
        if (space.contains(placed.prefix)) continue;
        const std::string range = to_string(placed.prefix);
        context
            .report(placed.at, "range `{}` of subnet {} lies in no range of the address space of {}", range,
                    ticked(subnet.name), ticked(vnet.label))
            .about(model.vnet_subnets.id_of(subnet))
            .label(ranges.front().at, "the address space")
            .help("choose a range in it, or add one that holds `{}` to `address_space`", range);
      }
    }
  }
}

}  // namespace

namespace rules {
extern constinit const Rule subnet_outside_address_space{
    .info = {.name = "subnet-outside-address-space",
             .severity = Severity::error,
             .concern = Concern::addresses,
             .summary = "A subnet's range is not inside its VNet's address space",
             .why = "A subnet's range \"must be unique within the address space for the virtual network\" (\"Add, "
                    "change, or delete a virtual network subnet\"): Azure has no such subnet, so one of the two is a "
                    "slip, and where VMs land depends on it. That the range must lie in one range of the address "
                    "space, not across two, is inferred.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  address_space = [10.20.0.0/16]
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  address_space = [10.10.0.0/16]
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .fix = "Correct the subnet's range, or complete the `address_space` of the vnet."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
