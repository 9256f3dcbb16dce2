// SPDX-License-Identifier: MIT
#include "check/landing/candidates.h"
#include "check/landing/unfit.h"
#include "ir/landings.h"

namespace asrmap::check {
namespace {

void label_services(const Model& model, const Landing& landing, RuleFinding& finding) {
  const auto label = [&](VnetSubnetId id) {
    const Text& name = model.vnet_subnets[id].name;
    finding.label(name.span(), "only for {}", reserved_for(name.view()));
  };
  label(landing.landed);
  if (!landing.determined()) label(landing.alphabetical);
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const auto reserved = [&](VnetSubnetId id) { return is_reserved(model.vnet_subnets[id]); };
  for (const Landing& landing : input.landings.all) {
    if (!every_candidate(landing, reserved) || !has_names(model, landing)) continue;
    RuleFinding finding =
        context.report(source_at(model, landing), "{} {} {}, where no VM may be", source_of(model, landing),
                       landing.reason == LandingReason::name_match ? "lands by its name in" : "falls back to",
                       place_of(model, landing));
    finding.about(landing).help("{}", way_out_of(model, landing));
    label_services(model, landing, finding);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule reserved_landing{
    .info = {.name = "reserved-landing",
             .severity = Severity::error,
             .concern = Concern::landing,
             .summary = "VMs would land in a subnet that Azure keeps for one of its services",
             .why = "`GatewaySubnet`, `AzureFirewallSubnet`, `AzureFirewallManagementSubnet`, `AzureBastionSubnet` "
                    "and `RouteServerSubnet` are dedicated subnets: their services share them with no VM (\"Deploy "
                    "dedicated Azure services into virtual networks\"). Of `GatewaySubnet` it is said that nothing "
                    "else may be deployed there (\"About VPN Gateway configuration settings\"). That a failover fails "
                    "is inferred. The usual way in is the fallback: most of these names come early in the alphabet.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet AzureBastionSubnet 10.10.0.0/16 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  subnet AzureBastionSubnet 10.10.0.0/26
  subnet web                10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .fix = "Add a subnet with the VM subnet's name to the VNet. A VM subnet that is named like a reserved "
                    "one needs another name in VMM."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
