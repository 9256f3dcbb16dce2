// SPDX-License-Identifier: MIT
// Ids of vnets, and two vnets that are one VNet.
#include <string>
#include <unordered_map>

#include "diag/wording.h"
#include "ir/vnet.h"
#include "link/explain/explain.h"
#include "text/ascii.h"

namespace asrmap::link {
namespace {

constexpr std::string_view kForm =
    "a VNet's id has the form `/subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…`";

std::string_view to_string(IdSlip::Part part) {
  constexpr std::string_view kNames[] = {"subscription", "resource group", "name"};
  return kNames[static_cast<std::size_t>(part)];
}

void explain_id(const IdSlip& slip, Reporter& reporter) {
  const Span at = slip.id.span();
  switch (slip.kind) {
    case IdSlip::Kind::of_subnet:
      reporter.report(rule_name::invalid_resource_id, at, "the id is of a subnet; a mapping's target is the whole VNet")
          .help("leave out {}", ticked(slip.id.view().substr(slip.in_id.size())))
          .fix("Write the VNet's id", at, fmt::format("\"{}\"", slip.in_id));
      return;
    case IdSlip::Kind::of_other_type:
      reporter.report(rule_name::invalid_resource_id, at, "the id is of type {}, not of a VNet", ticked(slip.in_id))
          .help("{}", kForm);
      return;
    case IdSlip::Kind::malformed:
      reporter.report(rule_name::invalid_resource_id, at, "{} is no ARM resource id", ticked(slip.id))
          .help("{}", kForm);
      return;
    case IdSlip::Kind::other_part:
      reporter
          .report(rule_name::invalid_value, slip.part.span(), "{} {} differs from the id's {}", to_string(slip.which),
                  ticked(slip.part), ticked(slip.in_id))
          .label(at, "the id is written here")
          .help("write the id or its parts, not both");
      return;
  }
}

void explain_same_vnets(const Model& model, Reporter& reporter) {
  std::unordered_map<std::string, VnetId> seen;
  for (const Vnet& vnet : model.vnets) {
    if (!vnet.label.written() || model.is_exported(vnet.label)) continue;
    const std::string key =
        lower(fmt::format("{}/{}/{}", vnet.subscription.view(), vnet.resource_group.view(), vnet.name.view()));
    const auto [first, fresh] = seen.try_emplace(key, model.vnets.id_of(vnet));
    const Vnet& other = model.vnets[first->second];
    // Equal labels are reported as such.
    if (fresh || other.label == vnet.label) continue;
    reporter
        .report(rule_name::duplicate_definition, vnet.label.span(), "vnets {} and {} are one VNet of Azure, {}",
                ticked(other.label), ticked(vnet.label), ticked(vnet.name))
        .label(other.label.span(), "first defined here")
        .help("keep one; Azure names compare without case");
  }
}

}  // namespace

void explain_vnets(const Linking& linking, Reporter& reporter) {
  const Model& model = linking.model;
  for (const IdSlip& slip : linking.slips.ids) explain_id(slip, reporter);
  explain_same_vnets(model, reporter);
}

}  // namespace asrmap::link
