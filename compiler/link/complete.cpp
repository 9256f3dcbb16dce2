// SPDX-License-Identifier: MIT
// What an element leaves out and something else gives, and which elements are one.
#include <string>
#include <unordered_map>

#include "diag/wording.h"
#include "ir/azure_id.h"
#include "link/linker.h"
#include "text/ascii.h"

namespace asrmap {
// An `id` gives the parts that it consists of; a part that is also written must
// agree.
void Linker::take_id_parts(VnetId vnet_id, Vnet& vnet) {
  if (!vnet.id.written()) return;
  const Text id = vnet.id;
  const VnetIdResult result = parse_vnet_id(id.view());
  const auto hide = [&] {
    model_.silence.hide(vnet_id, About::name);
    model_.silence.hide(vnet_id, About::home);
  };
  switch (result.kind) {
    case VnetIdResult::Kind::vnet: break;
    case VnetIdResult::Kind::subnet:
      reporter_
          .report(rule_name::invalid_resource_id, id.span(),
                  "the id is of a subnet; a mapping's target is the whole VNet")
          .help("leave out {}", ticked(id.view().substr(result.vnet_id.size())))
          .fix("Write the VNet's id", id.span(), fmt::format("\"{}\"", result.vnet_id));
      break;
    case VnetIdResult::Kind::other_type:
      reporter_
          .report(rule_name::invalid_resource_id, id.span(), "the id is of type {}, not of a VNet", ticked(result.type))
          .help(
              "a VNet's id has the form "
              "`/subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…`");
      vnet.id = {};
      hide();
      return;
    case VnetIdResult::Kind::malformed:
      reporter_.report(rule_name::invalid_resource_id, id.span(), "{} is no ARM resource id", ticked(id))
          .help(
              "a VNet's id has the form "
              "`/subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…`");
      vnet.id = {};
      hide();
      return;
  }
  const auto take = [&](Text& part, std::string_view from_id, std::string_view what) {
    if (!part.written()) {
      part = part_of(id, from_id);
    } else if (!equal_without_case(part.view(), from_id)) {
      reporter_
          .report(rule_name::invalid_value, part.span(), "{} {} differs from the id's {}", what, ticked(part),
                  ticked(from_id))
          .label(id.span(), "the id is written here")
          .help("write the id or its parts, not both");
      part = part_of(id, from_id);
      hide();
    }
  };
  take(vnet.subscription, result.parts.subscription, "subscription");
  take(vnet.resource_group, result.parts.resource_group, "resource group");
  take(vnet.name, result.parts.name, "name");
  if (result.parts.classic) vnet.deployment_model = DeploymentModel::classic;
}

// What a vnet leaves out is the vault's, which may be declared later or in
// another file.
void Linker::complete_vnets() {
  for (Vnet& vnet : model_.vnets) complete_from_vault(model_.vnets.id_of(vnet), vnet);
  report_same_vnets();
}

void Linker::complete_from_vault(VnetId id, Vnet& vnet) {
  if (!vnet.name.written()) vnet.name = vnet.label;
  if (!model_.vault) return;
  // What an inventory that could not be read says goes before the vault.
  const bool is_inherited = !vnet.subscription.written() || !vnet.resource_group.written();
  if (is_inherited && (model_.silence.hides(About::vault) || model_.silence.hides(About::declarations)))
    model_.silence.hide(id, About::home);
  if (!vnet.subscription.written()) vnet.subscription = model_.vault->subscription;
  if (!vnet.resource_group.written()) vnet.resource_group = model_.vault->resource_group;
  if (!vnet.location.written()) vnet.location = model_.vault->location;
}

void Linker::report_same_vnets() {
  std::unordered_map<std::string, VnetId> seen;
  for (const Vnet& vnet : model_.vnets) {
    if (!vnet.label.written()) continue;
    const std::string key =
        lower(fmt::format("{}/{}/{}", vnet.subscription.view(), vnet.resource_group.view(), vnet.name.view()));
    const auto [first, fresh] = seen.try_emplace(key, model_.vnets.id_of(vnet));
    // Two equal labels have been reported already.
    if (fresh || model_.vnets[first->second].label == vnet.label) continue;
    const Vnet& other = model_.vnets[first->second];
    reporter_
        .report(rule_name::duplicate_definition, vnet.label.span(), "vnets {} and {} are one VNet of Azure, {}",
                ticked(other.label), ticked(vnet.label), ticked(vnet.name))
        .label(other.label.span(), "first defined here")
        .help("keep one; Azure names compare without case");
  }
}

// Resource names in Site Recovery: two alike are one URL, and one mapping would
// overwrite the other. Below another fabric an id makes another URL, and a VMM server
// that was restored from another's backup may bring the same ids: no error.
void Linker::report_same_ids() {
  std::unordered_map<std::string, ServerId> fabrics;
  for (const Server& server : model_.servers) {
    if (!server.fabric.empty()) {
      const auto [first, fresh] = fabrics.try_emplace(lower(server.fabric.view()), model_.servers.id_of(server));
      const Server& other = model_.servers[first->second];
      // Two equal labels or names have been reported already.
      if (!fresh && other.label != server.label && other.name != server.name)
        reporter_
            .report(rule_name::duplicate_definition, server.fabric.span(), "VMM servers {} and {} have one fabric",
                    ticked(other.label), ticked(server.label))
            .label(other.fabric.span(), "first used here")
            .help("copy the `name` of each from `az site-recovery fabric list`");
    }
    std::unordered_map<std::string, NetworkId> ids;
    for (const Network& network : model_.networks[server.networks]) {
      if (network.id.empty()) continue;
      const auto [first, fresh] = ids.try_emplace(lower(network.id.view()), model_.networks.id_of(network));
      const Network& other = model_.networks[first->second];
      if (fresh || (other.name == network.name && other.logical_network == network.logical_network)) continue;
      reporter_
          .report(rule_name::duplicate_definition, network.id.span(), "VM networks {} and {} have one id",
                  ticked(path_of(model_, first->second)), ticked(path_of(model_, model_.networks.id_of(network))))
          .label(other.id.span(), "first used here")
          .help("copy the `name` of each from `az site-recovery network list`");
    }
  }
}

}  // namespace asrmap
