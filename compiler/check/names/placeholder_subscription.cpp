// SPDX-License-Identifier: MIT
#include "check/names/azure_names.h"
#include "check/names/guids.h"
#include "check/rule.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

void report(RuleContext& context, const Text& subscription) {
  context.report(subscription.span(), "the subscription is a placeholder: a GUID of zeros")
      .help("write the id of yours: `az account list --output table` shows it");
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const Text vaults = model.vault ? model.vault->subscription : Text();
  // A build that writes it has an error, missing-property.
  const bool is_error = input.needs.vault || input.needs.vnet_ranges;
  if (vaults.written() && is_zero_guid(vaults.view()) && !is_error) report(context, vaults);
  for (const Vnet& vnet : model.vnets) {
    const Text& own = vnet.subscription;
    if (!own.written() || same_place(own, vaults) || !is_zero_guid(own.view())) continue;
    if (!context.allows(vnet.allow)) report(context, own);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule placeholder_subscription{
    .info = {.name = "placeholder-subscription",
             .severity = Severity::warning,
             .concern = Concern::names,
             .summary = "A subscription is a placeholder: a GUID of zeros",
             .why =
                 "\"The nil UUID is special form of UUID that is specified to have all 128 bits set to zero\" (\"A "
                 "Universally Unique IDentifier (UUID) URN Namespace\"): nothing is named by it, so there is no such "
                 "subscription (inferred), and every request to it fails. `asrmap init` writes it where yours "
                 "belongs. `check` and `landing` do without the true one. A build whose artifacts depend on the "
                 "vault's subscription refuses it, with the error `missing-property`.",
             .bad = R"(
vault contoso-dr {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "rg-dr"
  location       = "westeurope"
}
)",
             .good = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
)",
             .fix = "Write the subscription's id; `az account list --output table` shows it beside the name.",
             .about_writing = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
