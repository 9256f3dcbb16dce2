// SPDX-License-Identifier: MIT
#include "check/addresses/label_arrivals.h"
#include "check/rule.h"
#include "ir/landings.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const Filling& filling : input.landings.fillings) {
    if (filling.landing <= filling.room()) continue;
    const VnetSubnet& subnet = model.vnet_subnets[filling.subnet];
    const std::string why = filling.used == 0 ? "" : fmt::format(": {} less {} used", filling.addresses, filling.used);
    RuleFinding finding =
        context.report(subnet.name.span(), "{} in {} of {}, which has room for {}{}{}",
                       counted(filling.landing, "adapter lands", "adapters land"), ticked(subnet.name),
                       ticked(model.vnets[subnet.vnet].label), filling.room(), why, most_arrivals(input, filling));
    finding.about(filling.subnet)
        .help("give the subnet a larger range, or let some VMs land elsewhere; Azure keeps 5 addresses of each range");
    label_arrivals(finding, input.landings, filling);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule subnet_over_capacity{
    .info = {.name = "subnet-over-capacity",
             .severity = Severity::warning,
             .concern = Concern::addresses,
             .summary = "More adapters land in a subnet than it has free addresses",
             .why =
                 "Every network adapter of a replica takes an address of the subnet in which it lands. Azure "
                 "reserves the first four addresses and the last one of each range, so that a /24 has 251 and a /29 "
                 "has 3 (\"Azure Virtual Network frequently asked questions (FAQ)\"). That the failover of the VMs "
                 "beyond these fails is inferred. Counted are the adapters of a `vms` inventory, else the `vms` of "
                 "subnets and networks, whose landing is determined; `used` are the addresses that are taken already.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/29 { vms = 4 } }
}
vnet vnet-dr { subnet web 10.10.1.0/29 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/29 { vms = 4 } }
}
vnet vnet-dr { subnet web 10.10.1.0/28 }

map ams/Finance -> vnet-dr
)",
             .fix = "Give the landing subnet a larger range, or map some of the VM networks to another VNet."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
