// SPDX-License-Identifier: MIT
#include "check/governance/target_vnets.h"
#include "check/rule.h"

namespace asrmap {
namespace {

bool is_bad(const Text& state) { return !state.empty() && !equal_without_case(state.view(), "Succeeded"); }

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const VnetId id : target_vnets(model)) {
    const Vnet& vnet = model.vnets[id];
    if (is_bad(vnet.state)) {
      context.report(vnet.state.span(), "vnet {} is in the provisioning state {}", ticked(vnet.name), ticked(vnet.state))
          .about(id)
          .help("repair the VNet in Azure and export again; a failed or unfinished change hides what it has");
      continue;
    }
    for (const VnetSubnet& subnet : model.vnet_subnets[vnet.subnets])
      if (is_bad(subnet.state))
        context
            .report(subnet.state.span(), "subnet {} of {} is in the provisioning state {}", ticked(subnet.name), ticked(vnet.name),
                    ticked(subnet.state))
            .about(model.vnet_subnets.id_of(subnet))
            .help("repair the subnet in Azure and export again");
  }
}

}  // namespace

constinit const Rule rules::failed_provisioning{
    .info = {.name = "failed-provisioning",
             .severity = Severity::warning,
             .concern = Concern::governance,
             .summary = "A target VNet or one of its subnets is not provisioned, says the inventory",
             .why = "`provisioningState` of a VNet and of a subnet tells how the last change of it ended "
                    "(\"Troubleshoot Azure Microsoft.Network failed provisioning state\"). Anything but `Succeeded` "
                    "means that the change failed or was not over when the export was made: what Azure has may not "
                    "be what the export says, and later changes may be refused until it is repaired.",
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
             .fix = "Repair the VNet (a GET followed by a PUT of the same content is what Microsoft's page "
                    "advises), then export again.",
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

}  // namespace asrmap
