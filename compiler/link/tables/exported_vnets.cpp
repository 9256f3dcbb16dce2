// SPDX-License-Identifier: MIT
// What exports have of declared vnets, and the VNets that only exports have. Written values come
// first, then the inventory, then the vault's defaults.
#include <algorithm>

#include "ir/azure_id.h"
#include "ir/vnet.h"
#include "link/tables/declare.h"
#include "link/tables/rows.h"
#include "link/tables/tables.h"
#include "text/ascii.h"

namespace asrmap::link {
namespace {

// To tell more VNets of one name apart is work that the budget must afford.
constexpr std::size_t kFewVnets = 6;

bool fits(const Text& written, const Text& exported) {
  return !written.written() || !exported.written() || equal_without_case(written.view(), exported.view());
}

}  // namespace

VnetExport* find_export(Linking& linking, VnetId id, Vnet& vnet) {
  const Text& name = vnet.name.written() ? vnet.name : vnet.label;
  const auto& namesakes = linking.exports.vnets_named(name.view());
  if (namesakes.empty()) return nullptr;
  const std::size_t candidates = linking.exports.count_vnets_named(name.view(), vnet.resource_group);
  if (candidates > kFewVnets && !linking.suggestions.affords(candidates)) {
    vnet.namesake = namesakes[0]->vnet->name;
    linking.model.silence.hide(id, AboutRow::contents);
    return nullptr;
  }
  std::vector<VnetExport*> found = linking.exports.vnets_named(name.view(), vnet.resource_group);
  std::erase_if(found, [&](const VnetExport* each) {
    return !fits(vnet.subscription, each->vnet->subscription) || !fits(vnet.resource_group, each->vnet->resource_group);
  });
  if (found.empty()) {
    vnet.namesake = namesakes[0]->vnet->name;
    return nullptr;
  }
  for (VnetExport* each : found) each->taken = true;
  if (found.size() == 1) {
    if (found[0]->is_disputed) linking.model.silence.hide(id, AboutRow::contents);
    return found[0];
  }
  // It is then not known which subnets the vnet has.
  linking.model.silence.hide(id, AboutRow::contents);
  VnetSlip slip{.name = name, .fits = {}};
  for (const VnetExport* each : found) slip.fits.push_back(each->vnet);
  linking.slips.exported_vnets.push_back(std::move(slip));
  return nullptr;
}

void complete_vnet(Linking& linking, Vnet& vnet, bool has_address_space, const VnetExport& exported) {
  const ExportedVnet& other = *exported.vnet;
  if (!vnet.name.written()) vnet.name = vnet.label;
  if (!vnet.subscription.written()) vnet.subscription = other.subscription;
  if (!vnet.resource_group.written()) vnet.resource_group = other.resource_group;
  if (!vnet.location.written()) vnet.location = other.location;
  vnet.exists = true;
  vnet.state = other.state;
  if (parse_vnet_id(other.id.view()).parts.classic) vnet.deployment_model = DeploymentModel::classic;
  if (!has_address_space)
    vnet.address_space = add_exported_prefixes(linking, *exported.file, other.address_space);
  else
    note_bad_ranges(linking, *exported.file, other.address_space);
}

void complete_subnet(Linking& linking, VnetSubnet& subnet, WrittenOfSubnet written, const VnetExport& exported,
                     const ExportedVnetSubnet& twin) {
  if (!written.ranges)
    subnet.prefixes = add_exported_prefixes(linking, *exported.file, twin.prefixes);
  else
    note_bad_ranges(linking, *exported.file, twin.prefixes);
  if (!subnet.delegation.written()) subnet.delegation = twin.delegation;
  if (!written.used) subnet.used = twin.used;
  subnet.state = twin.state;
}

Range add_exported_subnets(Linking& linking, const VnetExport& exported, VnetId vnet) {
  Model& model = linking.model;
  const std::uint32_t first = model.vnet_subnets.size();
  for (const ExportedVnetSubnet& subnet : exported.subnets()) {
    VnetSubnet row{.vnet = vnet, .name = subnet.name, .prefixes = {}, .delegation = {}, .state = {}, .allow = {}};
    complete_subnet(linking, row, {}, exported, subnet);
    const VnetSubnetId id = model.vnet_subnets.push_back(row);
    if (row.prefixes.count == 0) model.silence.hide(id, AboutRow::ranges);
  }
  return model.vnet_subnets.since(first);
}

VnetId add_exported_vnet(Linking& linking, VnetExport& exported) {
  Model& model = linking.model;
  exported.taken = true;
  Vnet row;
  row.label = exported.vnet->name;
  complete_vnet(linking, row, false, exported);
  const VnetId id = model.vnets.push_back(row);
  complete_from_vault(model, id);
  model.vnets[id].subnets = add_exported_subnets(linking, exported, id);
  if (exported.vnet->gap || exported.is_disputed) model.silence.hide(id, AboutRow::contents);
  model.vnets[id].gap = exported.vnet->gap;
  (void)linking.names.add(id);
  return id;
}

}  // namespace asrmap::link
