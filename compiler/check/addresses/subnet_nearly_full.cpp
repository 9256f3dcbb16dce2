// SPDX-License-Identifier: MIT
#include "check/addresses/label_arrivals.h"
#include "check/rule.h"
#include "ir/landings.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

constexpr std::uint64_t kMostPercent = 80;

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const Filling& filling : input.landings.fillings) {
    const std::uint64_t taken = filling.landing + filling.used;
    if (filling.landing > filling.room() || taken * 100 <= filling.addresses * kMostPercent) continue;
    const VnetSubnet& subnet = model.vnet_subnets[filling.subnet];
    RuleFinding finding =
        filling.used >= filling.addresses
            ? context.report(subnet.name.span(), "subnet {} is full: {} addresses used, of {}", ticked(subnet.name),
                             filling.used, filling.addresses)
            : context.report(subnet.name.span(), "subnet {} will be over {} % full: {} of {} addresses{}",
                             ticked(subnet.name), kMostPercent, taken, filling.addresses,
                             filling.used == 0 ? "" : fmt::format(", {} of them used now", filling.used));
    finding.about(filling.subnet).help("give the subnet a larger range before more VMs are protected");
    label_arrivals(finding, input.landings, filling);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule subnet_nearly_full{
    .info = {.name = "subnet-nearly-full",
             .severity = Severity::warning,
             .concern = Concern::addresses,
             .summary = "The adapters that land in a subnet take over 80 % of its addresses",
             .why = "Site Recovery assigns \"the next available IP address in the subnet\" to an adapter without one "
                    "of its own (\"Connect to Azure VMs after failover from on-premises\"), and a test failover into "
                    "the same VNet needs addresses too. A range can be changed only while nothing is deployed in the "
                    "subnet (\"Add, change, or delete a virtual network subnet\"), so that it is best enlarged before "
                    "the disaster. The 80 % are asrmap's.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/28 { vms = 9 } }
}
vnet vnet-dr { subnet web 10.10.1.0/28 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/28 { vms = 9 } }
}
vnet vnet-dr { subnet web 10.10.1.0/27 }

map ams/Finance -> vnet-dr
)",
             .fix = "Give the landing subnet a larger range while nothing is deployed in it."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
