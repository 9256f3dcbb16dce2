// SPDX-License-Identifier: MIT
#include <string>

#include "check/landing/candidates.h"
#include "check/landing/fallback.h"
#include "check/landing/range_twins.h"
#include "ir/network.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  Fallbacks fallbacks(input);
  RangeTwins twins(input);
  for (const Landing& landing : input.landings.all) {
    if (fallbacks.of(landing) != Fallback::single || fallbacks.near_miss(landing)) continue;
    const VmSubnet& subnet = model.vm_subnets[*landing.subnet];
    const VnetSubnet& first = model.vnet_subnets[landing.landed];
    const std::string land = land_line(subnet.name.view(), first.name.view());
    RuleFinding finding = context.report(
        subnet.name.span(), "{} falls back to {}, the first subnet of {}: none there is named {}",
        source_of(model, landing), ticked(first.name), ticked(model.vnets[landing.target].label), ticked(subnet.name));
    finding.about(landing).label(first.name.span(), "its VMs land here");
    if (const auto twin = twins.of(landing); twin && *twin != landing.landed) {
      const Text& name = model.vnet_subnets[*twin].name;
      finding.label(name.span(), "has its range, and another name")
          .help("{} has its range: rename the VM subnet to {} in VMM, or write {} in the `map` if this is meant",
                ticked(name), ticked(name), land);
    } else {
      finding.help("add a subnet {} to the vnet, or write {} in the `map` if this is meant", ticked(subnet.name), land);
    }
  }
}

}  // namespace

namespace rules {
extern constinit const Rule subnet_fallback{
    .info = {.name = "subnet-fallback",
             .severity = Severity::warning,
             .concern = Concern::landing,
             .summary = "No target subnet has the VM subnet's name, so its VMs land in the first",
             .why = "A network mapping has no setting for the subnet. A replica connects to the target subnet with "
                    "the name of its own subnet, and else to \"the first subnet in the network\" (\"Prepare network "
                    "mapping for Hyper-V VM disaster recovery to Azure\"): silently, and found out in a disaster. "
                    "Once a VM replicates, the subnet and the address of each of its adapters can be set by hand, in "
                    "Compute and Network of the replicated item (\"Manage VM network interfaces for on-premises "
                    "disaster recovery to Azure\"; for VMM also \"Replicate Hyper-V virtual machines in VMM clouds to "
                    "Azure using Site Recovery in the Azure portal\"). asrmap does not see such settings.",
             .bad = R"(
vmm ams {
  network Finance { subnet backup 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.0.0/16 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet backup 10.10.1.0/24 }
}
vnet vnet-dr {
  subnet backup 10.10.1.0/24
  subnet web    10.10.2.0/24
}

map ams/Finance -> vnet-dr
)",
             .fix = "Add a subnet of that name to the VNet. If the fallback is meant, assert it: `land backup -> web` "
                    "in the block of the `map`. If the subnet of each adapter is set by hand once its VM replicates, "
                    "write `allow = [subnet-fallback]` there instead."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
