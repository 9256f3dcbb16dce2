// SPDX-License-Identifier: MIT
#include "check/names/azure_names.h"
#include "check/names/guids.h"
#include "check/rule.h"
#include "ir/azure_id.h"
#include "ir/vnet.h"
#include "text/look_alike.h"

namespace asrmap::check {
namespace {

bool is_inside(Span inner, Span outer) {
  return inner.file == outer.file && inner.begin >= outer.begin && inner.end <= outer.end;
}

RuleFinding report(RuleContext& context, const Text& subscription, bool in_id = false) {
  // Of a whole id, the part behind `subscriptions`.
  const std::string_view behind = name_behind("subscriptions", subscription.view());
  const std::string_view part = behind.empty() ? subscription.view() : behind;
  RuleFinding finding =
      context.report(subscription.span(), "subscription {} is no GUID{}", ticked(subscription), guid_fault(part));
  const auto guid = guid_in(part);
  if (!guid) {
    finding.help("{}", guid_fault(part).empty()
                           ? "write the subscription's id, not its name: `az account list --output table` shows both"
                           : "copy the whole id: `az account list --output table` shows it");
    return finding;
  }
  finding.tell_apart(subscription.view(), as_seen(subscription.view())).help("write {}", ticked(*guid));
  // Inside an id the fix must not add quotes. If the id has escapes, the place of its part is not
  // known, and there is no fix.
  const Span at = subscription.span();
  if (!in_id)
    finding.fix("Write " + ticked(*guid), at, '"' + *guid + '"');
  else if (subscription.form() == Text::Form::bare)
    finding.fix("Write " + ticked(*guid), at, *guid);
  return finding;
}

// Reports each written place once: a vnet without a subscription of its own has the text and
// place of the vault's.
void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const Text vaults = model.vault ? model.vault->subscription : Text();
  if (vaults.written() && !is_guid(vaults.view())) report(context, vaults);
  for (const Vnet& vnet : model.vnets) {
    const VnetId id = model.vnets.id_of(vnet);
    const Text& own = vnet.subscription;
    const bool from_id = vnet.id.written() && own.written() && is_inside(own.span(), vnet.id.span());
    if (own.written() && !from_id && !same_place(own, vaults) && !is_guid(own.view())) report(context, own).about(id);
    if (!vnet.id.written()) continue;
    const Text part = part_of(vnet.id, parse_vnet_id(vnet.id.view()).parts.subscription);
    if (!is_guid(part.view())) report(context, part, true).about(id);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule invalid_subscription{
    .info = {.name = "invalid-subscription",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "A subscription is not given by its GUID",
             .why = "Azure Resource Manager addresses a subscription by its id, a GUID such as "
                    "`6f9619ff-8b86-d011-b42d-00c04fc964ff`. Its display name (\"Contoso Production\") can change. "
                    "That no resource id takes it is inferred: the ids in Microsoft's own sample of the "
                    "`ReplicationNetworkMappings_Create` request have GUIDs throughout.",
             .bad = R"(
vault contoso-dr {
  subscription   = "Contoso Production"
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
