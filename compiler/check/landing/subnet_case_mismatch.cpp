// SPDX-License-Identifier: MIT
#include "check/landing/candidates.h"
#include "check/landing/unfit.h"
#include "check/rule.h"
#include "ir/landings.h"
#include "ir/network.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const Landing& landing : input.landings.all) {
    if (landing.reason != LandingReason::name_match || !landing.subnet) continue;
    const Text& name = model.vm_subnets[*landing.subnet].name;
    const Text& landed = model.vnet_subnets[landing.landed].name;
    // A reserved subnet is not meant to match: reserved-landing reports that.
    if (name.view() == landed.view() || is_reserved(model.vnet_subnets[landing.landed])) continue;
    context
        .report(name.span(), "{} and {} of {} match only without letter case", source_of(model, landing),
                ticked(landed), ticked(model.vnets[landing.target].label))
        .about(landing)
        .label(landed.span(), "its VMs land here if case does not count")
        .help("rename the VM subnet to {} in VMM: no page says that Site Recovery ignores case", ticked(landed));
  }
}

}  // namespace

namespace rules {
extern constinit const Rule subnet_case_mismatch{
    .info = {.name = "subnet-case-mismatch",
             .severity = Severity::warning,
             .concern = Concern::landing,
             .summary = "VM subnet and target subnet have one name only if case does not count",
             .why = "A replica connects to the target subnet with the name of its own subnet (\"Prepare network "
                    "mapping for Hyper-V VM disaster recovery to Azure\"). Azure compares resource names without case "
                    "(\"Naming rules and restrictions for Azure resources\"); that Site Recovery does so with a name "
                    "from VMM is inferred. If it does not, the VMs land in the first subnet.",
             .bad = R"(
vmm ams {
  network Finance { subnet Web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Rename the VM subnet in VMM so that both have one spelling. In Azure most names can't be changed "
                    "after creation (\"Define your naming convention\")."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
