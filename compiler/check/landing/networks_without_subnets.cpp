// SPDX-License-Identifier: MIT
#include "check/landing/candidates.h"
#include "check/landing/fallback.h"
#include "ir/network.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const Fallbacks fallbacks(input);
  for (const Landing& landing : input.landings.all) {
    if (landing.subnet || fallbacks.of(landing) != Fallback::without_subnets) continue;
    RuleFinding finding =
        context.report(source_at(model, landing), "{} has no VM subnets, so all of it lands in {}{}",
                       source_of(model, landing), place_of(model, landing), danger_of(model, landing));
    if (model.is_exported(model.networks[landing.network].name))
      finding.about(landing).help(
          "export its VM subnets too; if VMM has none, write `allow = [\"networks-without-subnets\"]` in the `map`");
    else
      finding.about(landing).help(
          "list its VM subnets; if VMM has none, write `allow = [\"networks-without-subnets\"]` in the `network` "
          "block");
    label_place(model, landing, finding);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule networks_without_subnets{
    .info =
        {.name = "networks-without-subnets",
         .severity = Severity::warning,
         .concern = Concern::landing,
         .summary = "A mapped VM network has no VM subnets, so all of it lands in one subnet",
         .why =
             "A replica connects to the target subnet with the name of its own subnet, and else to \"the first "
             "subnet in the network\" (\"Prepare network mapping for Hyper-V VM disaster recovery to Azure\"). "
             "A VM network without isolation often has no VM subnets in Site Recovery's view, as those of Microsoft's "
             "example \"ReplicationNetworks_List\". There is no name "
             "to compare then, so that all its VMs land in the first subnet (inferred).",
         .bad = R"(
vmm ams {
  network Lab
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Lab -> vnet-dr
)",
         .good = R"(
vmm ams {
  network Lab { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Lab -> vnet-dr
)",
         .fix = "List the VM subnets in the `network` block. If VMM has none and the first subnet is meant, write "
                "`allow = [\"networks-without-subnets\"]` there.",
         .about_absence = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
