// SPDX-License-Identifier: MIT
#include "check/governance/named_targets.h"
#include "check/rule.h"
#include "ir/azure_id.h"
#include "ir/vnet.h"
#include "text/ascii.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  // invalid-subscription reports what is no GUID.
  if (!model.vault || !is_guid(model.vault->subscription.view())) return;
  const Text& home = model.vault->subscription;
  for (const VnetId id : named_targets(model)) {
    const Vnet& vnet = model.vnets[id];
    if (!is_guid(vnet.subscription.view()) || equal_without_case(vnet.subscription.view(), home.view())) continue;
    context
        .report(vnet.subscription.span(), "vnet {} is in subscription {}, the vault in {}", ticked(vnet.label),
                ticked(vnet.subscription), ticked(home))
        .about(id)
        .label(home.span(), "the vault's subscription")
        .help("make sure that whoever creates the mapping has rights in both");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule cross_subscription{
    .info =
        {.name = "cross-subscription",
         .severity = Severity::info,
         .concern = Concern::governance,
         .summary = "A target VNet and the vault are in different subscriptions",
         .why = "That Site Recovery takes such a target is inferred from Microsoft's own example of the request "
                "(\"ReplicationNetworkMappings_Create\"), where vault and VNet are in different subscriptions. It is "
                "worth a look all the same: whoever deploys the mapping needs rights in both (inferred), and a "
                "subscription that is pasted from elsewhere looks just like one that is meant.",
         .bad = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  subscription = "11111111-2222-3333-4444-555555555555"
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
         .good = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
         .fix = "If it is meant, write `allow = [\"cross-subscription\"]` in the block of the `vnet`. Else correct the "
                "subscription, or leave it out: it defaults to the vault's."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
