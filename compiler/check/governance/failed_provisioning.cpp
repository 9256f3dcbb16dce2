// SPDX-License-Identifier: MIT
#include "check/governance/named_targets.h"
#include "check/rule.h"
#include "ir/vnet.h"
#include "text/ascii.h"

namespace asrmap::check {
namespace {

bool is_bad(const Text& state) { return !state.empty() && !equal_without_case(state.view(), "Succeeded"); }

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const VnetId id : named_targets(model)) {
    const Vnet& vnet = model.vnets[id];
    if (is_bad(vnet.state)) {
      context
          .report(vnet.state.span(), "vnet {} is in the provisioning state {}", ticked(vnet.name), ticked(vnet.state))
          .about(id)
          .help("write it again as it is (`Get-AzVirtualNetwork … | Set-AzVirtualNetwork`), and export again");
      continue;
    }
    for (const VnetSubnet& subnet : model.vnet_subnets[vnet.subnets])
      if (is_bad(subnet.state))
        context
            .report(subnet.state.span(), "subnet {} of {} is in the provisioning state {}", ticked(subnet.name),
                    ticked(vnet.name), ticked(subnet.state))
            .about(model.vnet_subnets.id_of(subnet))
            .help("write its VNet again as it is (`Get-AzVirtualNetwork … | Set-AzVirtualNetwork`), and export again");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule failed_provisioning{
    .info = {.name = "failed-provisioning",
             .severity = Severity::warning,
             .concern = Concern::governance,
             .summary = "A target VNet or one of its subnets is not provisioned, says the inventory",
             .why = "`provisioningState` tells how the last operation on a VNet or subnet ended. One that is not "
                    "`Succeeded` may work all the same, but further operations on it, or on what depends on it, may "
                    "fail until it is (\"Troubleshoot Azure Microsoft.Network failed provisioning state\"). That a "
                    "failover is such an operation, as it puts adapters into the subnet, is inferred; so is that an "
                    "export made in the middle of a change shows half of it.",
             .bad = R"(
inventory vnets "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
inventory vnets "mended.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}

map ams/Finance -> vnet-dr
)",
             .fix = "Write it again as it is, `Get-AzVirtualNetwork -Name … -ResourceGroupName … | "
                    "Set-AzVirtualNetwork`, which "
                    "also tells what is wrong; then export again.",
             .export_json = R"(
[{"name": "vnet-dr", "location": "westeurope", "provisioningState": "Failed", "resourceGroup": "rg-dr-network",
  "addressSpace": {"addressPrefixes": ["10.10.0.0/16"]},
  "subnets": [{"name": "web", "addressPrefix": "10.10.1.0/24", "provisioningState": "Succeeded"}]}]
)",
             .mended_json = R"(
[{"name": "vnet-dr", "location": "westeurope", "provisioningState": "Succeeded", "resourceGroup": "rg-dr-network",
  "addressSpace": {"addressPrefixes": ["10.10.0.0/16"]},
  "subnets": [{"name": "web", "addressPrefix": "10.10.1.0/24", "provisioningState": "Succeeded"}]}]
)"},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
