// SPDX-License-Identifier: MIT
#include "check/landing/candidates.h"
#include "check/landing/unfit.h"
#include "ir/landings.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const auto delegated = [&](VnetSubnetId id) { return is_delegated(model.vnet_subnets[id]); };
  const auto reserved = [&](VnetSubnetId id) { return is_reserved(model.vnet_subnets[id]); };
  for (const Landing& landing : input.landings.all) {
    // reserved-landing reports subnets in which no VM may be at all.
    if (every_candidate(landing, reserved)) continue;
    if (!every_candidate(landing, delegated) || !has_names(model, landing)) continue;
    const Text& service = model.vnet_subnets[landing.landed].delegation;
    RuleFinding finding =
        context.report(source_at(model, landing), "{} {} {}, {}", source_of(model, landing),
                       landing.reason == LandingReason::name_match ? "lands by its name in" : "falls back to",
                       place_of(model, landing),
                       landing.determined() ? "which is delegated to " + ticked(service)
                                            : fmt::format("which are delegated to {} and {}", ticked(service),
                                                          ticked(model.vnet_subnets[landing.alphabetical].delegation)));
    finding.about(landing).label(service.span(), "delegated here").help("{}", way_out_of(model, landing));
    if (!landing.determined())
      finding.label(model.vnet_subnets[landing.alphabetical].delegation.span(), "delegated here");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule delegated_landing{
    .info = {.name = "delegated-landing",
             .severity = Severity::warning,
             .concern = Concern::landing,
             .summary = "VMs would land in a subnet that is delegated to an Azure service",
             .why = "A subnet is delegated to have instances of a service put into it. Whether VMs may be in the same "
                    "subnet, or it has to be dedicated, is for each service to say (\"What is subnet delegation?\"); "
                    "some take no VMs (see `ResourceNotPermittedOnDelegatedSubnet` below), and a failover into their "
                    "subnets fails (inferred).",
             .bad = R"(
vmm ams {
  network Finance { subnet db 10.10.2.0/24 }
}
vnet vnet-dr {
  subnet db 10.10.2.0/24 { delegation = "Microsoft.Sql/managedInstances" }
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet db 10.10.2.0/24 }
}
vnet vnet-dr {
  subnet db  10.10.2.0/24
  subnet sql 10.10.3.0/24 { delegation = "Microsoft.Sql/managedInstances" }
}

map ams/Finance -> vnet-dr
)",
             .fix = "Give the service a subnet of its own. If it shares its subnet with VMs, write `allow = "
                    "[delegated-landing]` in the block of the subnet."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
