// SPDX-License-Identifier: MIT
// What exports say of declared vnets, and VNets that only exports have. What is written
// goes first, then the inventory, then the vault's defaults.
#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "diag/wording.h"
#include "ir/azure_id.h"
#include "link/linker.h"
#include "text/ascii.h"
#include "text/nearest.h"

namespace asrmap {
namespace {

constexpr std::size_t kMostLabels = 6;

bool fits(const Text& written, const Text& exported) {
  return !written.written() || !exported.written() || equal_without_case(written.view(), exported.view());
}

std::string place_of(const ExportedVnet& vnet) {
  if (!vnet.resource_group.written()) return ticked(vnet.name);
  return ticked(fmt::format("{}/{}", vnet.resource_group.view(), vnet.name.view()));
}

}  // namespace

VnetExport* Linker::twin_of(VnetId id, Vnet& vnet) {
  const Text& name = vnet.name.written() ? vnet.name : vnet.label;
  const auto& namesakes = exports_.vnets_named(name.view());
  if (namesakes.empty()) return nullptr;
  vnet.namesake = namesakes[0]->vnet->name;
  std::vector<VnetExport*> found = exports_.vnets_named(name.view(), vnet.resource_group);
  std::erase_if(found, [&](const VnetExport* each) {
    return !fits(vnet.subscription, each->vnet->subscription) || !fits(vnet.resource_group, each->vnet->resource_group);
  });
  // So many are not told apart again and again.
  if (found.size() > kMostLabels && !suggestions_.affords(found.size())) {
    model_.silence.hide(id, About::contents);
    return nullptr;
  }
  // One VNet in two exports is one VNet.
  if (found.size() > 1 && std::all_of(found.begin(), found.end(), [&](const VnetExport* each) {
        return each->vnet->id.written() && equal_without_case(each->vnet->id.view(), found[0]->vnet->id.view());
      })) {
    for (VnetExport* each : found) each->taken = true;
    vnet.namesake = {};
    return found[0];
  }
  if (found.empty()) return nullptr;
  vnet.namesake = {};
  for (VnetExport* each : found) each->taken = true;
  if (found.size() == 1) return found[0];
  // Which subnets it has is not known then.
  model_.silence.hide(id, About::contents);
  Finding finding = reporter_.report(rule_name::ambiguous_reference, name.span(), "the inventory has {} VNets {}",
                                     found.size(), ticked(name));
  std::vector<std::string_view> groups;
  for (const VnetExport* each : found) {
    if (groups.size() < kMostLabels) finding.label(each->vnet->name.span(), "one of them");
    if (each->vnet->resource_group.written()) groups.push_back(each->vnet->resource_group.view());
  }
  if (groups.size() == found.size() && std::set(groups.begin(), groups.end()).size() == groups.size())
    finding.help("write its `resource_group`: {}", ticked_list(groups, "or"));
  else
    finding.help("write its `id`");
  return nullptr;
}

void Linker::complete_vnet(Vnet& vnet, const VnetExport& exported) {
  const ExportedVnet& other = *exported.vnet;
  if (!vnet.name.written()) vnet.name = vnet.label;
  if (!vnet.subscription.written()) vnet.subscription = other.subscription;
  if (!vnet.resource_group.written()) vnet.resource_group = other.resource_group;
  vnet.exists = true;
  vnet.state = other.state;
  if (parse_vnet_id(other.id.view()).parts.classic) vnet.deployment_model = DeploymentModel::classic;
  if (!vnet.location.written()) {
    vnet.location = other.location;
  } else if (other.location.written() && region_name(vnet.location.view()) != region_name(other.location.view())) {
    reporter_
        .report(rule_name::inventory_drift, vnet.location.span(), "{} is in {}, says the inventory", ticked(vnet.name),
                ticked(other.location))
        .label(other.location.span(), "exported here")
        .help("write {}, or leave it out: the inventory gives it", ticked(other.location));
  }
  const Range space = exported_prefixes(*exported.file, other.address_space);
  if (vnet.address_space.count == 0) {
    vnet.address_space = space;
  } else if (space.count != 0 && !same_ranges(vnet.address_space, space)) {
    std::vector<std::string_view> ranges;
    for (const Text& range : exported.file->words_in(other.address_space)) ranges.push_back(range.view());
    reporter_
        .report(rule_name::inventory_drift, model_.prefixes[vnet.address_space].front().at,
                "the address space of {} is {}, says the inventory", ticked(vnet.name), ticked_list(ranges))
        .label(exported.file->words[other.address_space.first].span(), "exported here")
        .help("write what Azure has, or leave it out: the inventory gives it");
  }
}

void Linker::complete_subnet(VnetSubnet& subnet, bool is_used_written, const VnetExport& exported,
                             const ExportedVnetSubnet& other) {
  if (subnet.prefixes.count == 0) subnet.prefixes = exported_prefixes(*exported.file, other.prefixes);
  if (!subnet.delegation.written()) {
    subnet.delegation = other.delegation;
  } else if (!fits(subnet.delegation, other.delegation)) {
    reporter_
        .report(rule_name::inventory_drift, subnet.delegation.span(),
                "subnet {} is delegated to {}, says the inventory", ticked(subnet.name), ticked(other.delegation))
        .label(other.delegation.span(), "exported here")
        .help("write {}, or leave it out: the inventory gives it", ticked(other.delegation));
  }
  if (!is_used_written) subnet.used = other.used;
  subnet.state = other.state;
}

void Linker::compare_vnet_subnets(const Vnet& vnet, const VnetExport& exported) {
  if (model_.silence.hides(model_.vnets.id_of(vnet), About::contents)) return;
  const ExportedVnet& other = *exported.vnet;
  const std::span<const ExportedVnetSubnet> subnets(exported.file->vnet_subnets.data() + other.subnets.first,
                                                    other.subnets.count);
  std::unordered_map<std::string, std::size_t> by_name;
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < subnets.size(); ++i) {
    by_name.try_emplace(lower(subnets[i].name.view()), i);
    names.push_back(subnets[i].name.view());
  }
  std::vector<bool> seen(subnets.size());
  std::vector<const VnetSubnet*> unknown;
  std::vector<std::pair<std::size_t, Text>> order;  // the exported position of each declared subnet
  for (const VnetSubnet& subnet : model_.vnet_subnets[vnet.subnets]) {
    if (!subnet.name.written()) continue;
    const auto found = by_name.find(lower(subnet.name.view()));
    if (found == by_name.end()) {
      unknown.push_back(&subnet);
      continue;
    }
    seen[found->second] = true;
    order.emplace_back(found->second, subnet.name);
    const ExportedVnetSubnet& twin = subnets[found->second];
    const Range range = exported_prefixes(*exported.file, twin.prefixes);
    if (range.count == 0 || subnet.prefixes.count == 0 || same_ranges(subnet.prefixes, range)) continue;
    std::vector<std::string_view> ranges;
    for (const Text& each : exported.file->words_in(twin.prefixes)) ranges.push_back(each.view());
    reporter_
        .report(rule_name::inventory_drift, model_.prefixes[subnet.prefixes].front().at,
                "subnet {} of {} has {}, says the inventory", ticked(subnet.name), ticked(vnet.name),
                ticked_list(ranges))
        .label(exported.file->words[twin.prefixes.first].span(), "exported here")
        .help("write what Azure has, or export again");
  }
  for (const VnetSubnet* subnet : unknown) {
    if (other.partial) break;
    std::vector<std::string_view> left;
    if (suggestions_.affords_nearest(subnet->name.view(), subnets.size()))
      for (std::size_t i = 0; i < subnets.size(); ++i)
        if (!seen[i]) left.push_back(names[i]);
    if (const auto near =
            report_missing_subnet(fmt::format("{} has no subnet {}", ticked(vnet.name), ticked(subnet->name)),
                                  subnet->name, other.name, left))
      seen[by_name.at(lower(*near))] = true;
  }
  bool same_names = unknown.empty();
  for (std::size_t i = 0; i < subnets.size(); ++i) {
    if (seen[i]) continue;
    same_names = false;
    reporter_
        .report(rule_name::inventory_drift, vnet.label.span(), "{} has a subnet {}, says the inventory",
                ticked(vnet.name), ticked(subnets[i].name))
        .label(subnets[i].name.span(), "exported here")
        .help("add `subnet {}` where Azure lists it, or leave out all `subnet` lines", subnets[i].name.view());
  }
  // Where names differ, the order does as a consequence.
  if (!same_names || other.partial) return;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (order[i].first == i) continue;
    reporter_
        .report(rule_name::inventory_drift, order[i].second.span(),
                "the inventory lists {} in this place; landings depend on the order", ticked(subnets[i].name))
        .label(subnets[i].name.span(), "exported here")
        .help("write the subnets in Azure's order: {}", ticked_list(names));
    return;
  }
}

std::optional<std::string_view> Linker::report_missing_subnet(std::string_view what, const Text& subnet,
                                                              const Text& owner,
                                                              const std::vector<std::string_view>& left) {
  Finding finding = reporter_.report(rule_name::inventory_drift, subnet.span(), "{}, says the inventory", what);
  finding.label(owner.span(), "exported without it");
  const auto near = nearest(subnet.view(), left);
  finding.help(
      "{}", near ? fmt::format("did you mean {}?", ticked(*near)) : "delete it, or export again if it is there by now");
  if (!near) return near;
  if (const auto text = spelling(subnet, *near, false)) finding.fix("Write " + ticked(*near), subnet.span(), *text);
  return near;
}

Range Linker::exported_vnet_subnets(const VnetExport& exported, VnetId vnet) {
  const std::uint32_t first = model_.vnet_subnets.size();
  const ExportedVnet& other = *exported.vnet;
  for (std::uint32_t i = 0; i < other.subnets.count; ++i) {
    const ExportedVnetSubnet& subnet = exported.file->vnet_subnets[other.subnets.first + i];
    VnetSubnet row{.vnet = vnet, .name = subnet.name, .prefixes = {}, .delegation = {}, .state = {}, .allow = {}};
    complete_subnet(row, false, exported, subnet);
    const VnetSubnetId id = model_.vnet_subnets.push_back(row);
    if (row.prefixes.count == 0) model_.silence.hide(id, About::ranges);
  }
  return {first, model_.vnet_subnets.size() - first};
}

std::optional<Endpoint> Linker::find_exported_vnet(const Text& name) {
  // In another case it is a suggestion; one that a vnet declares is known by its label.
  const std::vector<VnetExport*>& found = exports_.untaken_vnets(name.view());
  if (found.empty()) return std::nullopt;
  if (found.size() > 1) {
    Finding finding = reporter_.report(rule_name::ambiguous_reference, name.span(), "the inventory has {} VNets {}",
                                       found.size(), ticked(name));
    for (std::size_t i = 0; i < found.size() && i < kMostLabels; ++i)
      finding.label(found[i]->vnet->name.span(), "in {}", place_of(*found[i]->vnet));
    finding.help("declare the one that is meant with `vnet`, with its `resource_group` or `id`, and map to its label");
    return Endpoint();
  }
  VnetExport& only = *found[0];
  only.taken = true;
  Vnet row;
  row.label = only.vnet->name;
  complete_vnet(row, only);
  const VnetId id = model_.vnets.push_back(row);
  complete_from_vault(id, model_.vnets[id]);
  model_.vnets[id].subnets = exported_vnet_subnets(only, id);
  if (only.vnet->partial) model_.silence.hide(id, About::contents);
  vnet_labels_.try_emplace(row.label.view(), id);
  return Endpoint(id);
}

bool Linker::same_ranges(Range a, Range b) const {
  const auto sorted = [&](Range range) {
    std::vector<std::tuple<bool, Address, unsigned>> keys;
    for (const PlacedPrefix& placed : model_.prefixes[range])
      keys.emplace_back(placed.prefix.ipv6, placed.prefix.first(), placed.prefix.bits);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
  };
  return sorted(a) == sorted(b);
}

}  // namespace asrmap
