// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/names/guids.h"
#include "check/rule.h"
#include "ir/declared_targets.h"
#include "ir/endpoint.h"
#include "ir/mapping.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

void ask_for_subscription(const Model& model, RuleContext& context) {
  if (!model.vault || !is_zero_guid(model.vault->subscription.view())) return;
  context.report(model.vault->subscription.span(), "the vault's subscription is a placeholder: a GUID of zeros")
      .help("write the id of yours: `az account list --output table` shows it");
}

void ask_for_vault(const Model& model, RuleContext& context) {
  if (model.vault || model.silence.hides(AboutProject::declarations)) return;
  const auto first = std::ranges::find_if(
      model.mappings, [](const Mapping& mapping) { return mapping.target.kind != Endpoint::Kind::none; });
  if (first == model.mappings.end()) return;
  context.report(first->at, "the project has no vault to deploy its mappings to")
      .help("declare it with `vault`: its label, `subscription`, `resource_group` and `location`");
}

// Asks where the target `vnets` is to make a VNet.
void ask_for_home(const Vnet& vnet, VnetId id, RuleContext& context) {
  std::vector<std::string_view> missing;
  if (!vnet.subscription.written()) missing.emplace_back("subscription");
  if (!vnet.resource_group.written()) missing.emplace_back("resource_group");
  if (!vnet.location.written()) missing.emplace_back("location");
  if (missing.empty()) return;
  context
      .report(vnet.label.span(), "vnet {} has no {}, which the target `vnets` needs to make it", ticked(vnet.label),
              ticked_list(missing, "and no"))
      .about(id)
      .help("add {}, or name an export that has the VNet by `inventory vnets`, if it exists: it is not made then",
            ticked_list(missing));
}

// Asks for what the target `vnets` writes of a VNet that it makes.
void ask_for_parts(const Model& model, VnetId id, RuleContext& context) {
  const Vnet& vnet = model.vnets[id];
  for (const VnetSubnet& subnet : model.vnet_subnets[vnet.subnets])
    if (subnet.prefixes.count == 0)
      context
          .report(subnet.name.span(), "subnet {} of vnet {} has no range, which the target `vnets` needs to make it",
                  ticked(subnet.name), ticked(vnet.label))
          .about(model.vnet_subnets.id_of(subnet))
          .help("write it behind the name: `subnet {} 10.0.0.0/24`", subnet.name.view());
}

void at_build(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  if (input.needs.vault) ask_for_vault(model, context);
  if (input.needs.vault || input.needs.vnet_ranges) ask_for_subscription(model, context);
  if (!input.needs.vnet_ranges) return;
  for (const VnetId id : declared_targets(model))
    if (!model.silence.hides(id, AboutRow::contents)) {
      // What a vnet leaves out is the vault's, which has been asked for.
      if (model.vault || !input.needs.vault) ask_for_home(model.vnets[id], id, context);
      ask_for_parts(model, id, context);
    }
}

}  // namespace

// `read` and `link` report what every project needs.
namespace rules {
extern constinit const Rule missing_property{
    .info = {.name = "missing-property",
             .severity = Severity::error,
             .concern = Concern::syntax,
             .summary = "An element lacks a property that it needs",
             .why = "The subscription, resource group and name of the vault are parts of every mapping's resource id, "
                    "and its location is what the target VNets are held against: the VNet has to be in the vault's "
                    "region (\"Replicate Hyper-V virtual machines in VMM clouds to Azure using Site Recovery in the "
                    "Azure portal\", of 2017; see `region-mismatch`). None of them can be guessed. What a vnet leaves "
                    "out is the vault's. `check` does without a vault, and without what `build` alone asks for: a "
                    "project whose mappings are built needs a vault, and each VNet that the target `vnets` makes "
                    "needs its subscription, resource group and location, and a range for each subnet. A build also "
                    "refuses the placeholder of `placeholder-subscription`.",
             .bad = R"(
vault contoso-dr {
  subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  location     = "westeurope"
}
)",
             .good = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
)",
             .fix = "Add the property. `az backup vault list` shows the vaults of a subscription with all of them."},
    .at_build = &at_build};
}  // namespace rules

}  // namespace asrmap::check
