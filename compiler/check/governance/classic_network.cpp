// SPDX-License-Identifier: MIT
#include "check/governance/named_targets.h"
#include "check/rule.h"
#include "ir/azure_id.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const VnetId id : named_targets(model)) {
    const Vnet& vnet = model.vnets[id];
    if (vnet.deployment_model != DeploymentModel::classic) continue;
    const bool by_id = vnet.id.written() && parse_vnet_id(vnet.id.view()).parts.classic;
    context
        .report(by_id ? vnet.id.span() : vnet.label.span(), "vnet {} is classic; Azure retired classic VMs in 2023",
                ticked(vnet.label))
        .about(id)
        .help("map to a VNet of Resource Manager (`Microsoft.Network/virtualNetworks`)");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule classic_network{
    .info = {.name = "classic-network",
             .severity = Severity::warning,
             .concern = Concern::governance,
             .summary = "A target VNet is of the classic deployment model",
             .why = "Site Recovery used to fail over to either deployment model (\"Replicate Hyper-V virtual machines "
                    "in VMM clouds to Azure using Site Recovery in the Azure portal\", of 2017), but the VMs that a "
                    "classic VNet takes are gone: \"We're retiring Azure VMs (classic) on September 1, 2023\". That a "
                    "mapping to such a VNet can't work any more is inferred.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  deployment_model = classic
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  deployment_model = resource-manager
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .fix = "Migrate the VNet to Resource Manager, or map to another one there."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
