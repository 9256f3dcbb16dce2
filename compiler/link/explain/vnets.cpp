// SPDX-License-Identifier: MIT
// Ids of vnets, and two vnets that are one VNet.
#include <optional>
#include <string>
#include <unordered_map>

#include "diag/wording.h"
#include "ir/pasted_id.h"
#include "ir/vnet.h"
#include "link/explain/explain.h"
#include "text/ascii.h"
#include "text/look_alike.h"

namespace asrmap::link {
namespace {

constexpr std::string_view kForm =
    "a VNet's id has the form `/subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…`";

std::string_view to_string(IdSlip::Part part) {
  constexpr std::string_view kNames[] = {"subscription", "resource group", "name"};
  return kNames[static_cast<std::size_t>(part)];
}

// What is wrong with a text that may hold the id `meant`.
std::string fault_of(std::string_view written, const std::optional<std::string>& meant) {
  if (written.starts_with("http://") || written.starts_with("https://"))
    return ticked(written) + " is the address of a page or a request, no resource id";
  const std::string seen = lower(written), id = lower(meant.value_or(""));
  const std::size_t at = meant ? seen.find(id) : std::string::npos;
  if (at == 0) return fmt::format("the id goes on behind the VNet: {}", ticked(written.substr(id.size())));
  if (at != std::string::npos) return fmt::format("{} stands before the id", ticked(written.substr(0, at)));
  if ('/' + seen == id) return fmt::format("{} lacks the `/` at its beginning", ticked(written));
  return ticked(written) + " is no ARM resource id";
}

void explain_malformed(const IdSlip& slip, Reporter& reporter) {
  const std::string_view written = slip.id.view();
  const bool is_name = !written.empty() && written.find_first_of("/\\%") == std::string_view::npos;
  const auto meant = vnet_id_in(written);
  Finding finding =
      slip.kind == IdSlip::Kind::of_subnet
          ? reporter.report(rule_name::invalid_resource_id, slip.id.span(),
                            "the id is of a subnet; a mapping's target is the whole VNet")
      : slip.kind == IdSlip::Kind::of_other_type
          ? reporter.report(rule_name::invalid_resource_id, slip.id.span(), "the id is of type {}, not of a VNet",
                            ticked(slip.in_id))
          : reporter.report(rule_name::invalid_resource_id, slip.id.span(), "{}", fault_of(written, meant));
  if (meant)
    finding.tell_apart(written, as_seen(written))
        .help("write `{}`", *meant)
        .fix("Write the VNet's id", slip.id.span(), fmt::format("\"{}\"", *meant));
  else
    finding.help("{}{}", is_name ? "a name stands in `name`; " : "", kForm);
}

void explain_id(const IdSlip& slip, Reporter& reporter) {
  if (slip.kind != IdSlip::Kind::other_part) return explain_malformed(slip, reporter);
  reporter
      .report(rule_name::invalid_value, slip.part.span(), "{} {} differs from the id's {}", to_string(slip.which),
              ticked(slip.part), ticked(slip.in_id))
      .label(slip.id.span(), "the id is written here")
      .help("write the id or its parts, not both");
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
