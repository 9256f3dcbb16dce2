// SPDX-License-Identifier: MIT
#include "link/exports.h"

#include <algorithm>

#include "link/find_or_none.h"
#include "text/ascii.h"
#include "text/joined_key.h"

namespace asrmap::link {
namespace {

// The key of a declared server is its label, exactly as it is written. The key of any other server
// is its name in lower case. The `=` keeps the two kinds of keys apart.
std::string declared_key(std::string_view label) { return "=" + std::string(label); }

}  // namespace

std::optional<Prefix> exported_prefix(const Text& text) {
  auto prefix = parse_prefix(text.view());
  if (prefix) prefix->address = prefix->first();
  return prefix;
}

void Exports::declare(const Text& label, const Text& name, const Text& fabric) {
  const std::size_t index = declared_.size();
  declared_.push_back({label, name});
  labels_.try_emplace(label.view(), index);
  names_.try_emplace(name.view(), index);
  lower_names_.try_emplace(lower(name.view()), index);
  if (!fabric.empty()) fabrics_.try_emplace(lower(fabric.view()), index);
}

std::string Exports::key_of(const Text& name, bool is_written) const {
  auto index = find_or_none(labels_, name.view());
  // An export gives friendly names, so there a friendly name counts before a label.
  if (!is_written || !index)
    if (const auto by_name = find_or_none(names_, name.view())) index = by_name;
  if (!index) index = find_or_none(lower_names_, lower(name.view()));
  return index ? declared_key(declared_[*index].label.view()) : lower(name.view());
}

Text Exports::server_of(const Inventory& inventory, const Text& server) const {
  const Text& name = server.written() ? server : inventory.server;
  if (!name.written()) return {};
  const std::string key = key_of(name, server.written());
  if (const auto label = labels_.find(std::string_view(key).substr(1)); key.starts_with('=') && label != labels_.end())
    return declared_[label->second].label;
  const auto known = by_key_.find(key);
  return known == by_key_.end() ? name : known->second->name;
}

ServerExport& Exports::server(const std::string& key, const Text& name) {
  ServerExport*& known = by_key_[key];
  if (known == nullptr) known = &servers_.emplace_back(name);
  return *known;
}

const ExportedFabric* Exports::other_fabric(const Text& server) const {
  const std::string key = key_of(server, true);
  // A VMM server may have the name of a Hyper-V site.
  const auto vmm = by_key_.find(key);
  if (vmm != by_key_.end() && !vmm->second->fabrics.empty()) return nullptr;
  return find_or_none(other_fabrics_, key).value_or(nullptr);
}

ServerExport* Exports::of_server(const Text& label) {
  return find_or_none(by_key_, declared_key(label.view())).value_or(nullptr);
}

void Exports::add(const Inventory& inventory, const Text& written_server) {
  const Text& name = written_server.written() ? written_server : inventory.server;
  switch (inventory.kind) {
    case InventoryKind::vnets:
      for (const ExportedVnet& vnet : inventory.vnets) vnets_.push_back({&inventory, &vnet});
      if (!inventory.computed_vnets.empty() && !computed_vnet_.written()) computed_vnet_ = inventory.computed_vnets[0];
      for (const Text& vnet : inventory.undeployed_vnets) undeployed_vnets_.try_emplace(lower(vnet.view()), vnet);
      break;
    case InventoryKind::vmm:
      if (name.written()) server(key_of(name, written_server.written()), name).vmm.push_back(&inventory);
      break;
    case InventoryKind::vms:
      // A server of which only the VMs are known is a server all the same.
      if (name.written()) (void)server(key_of(name, written_server.written()), name);
      vms_.push_back({&inventory, written_server});
      break;
    case InventoryKind::asr: asr_.push_back(&inventory); break;
    case InventoryKind::mappings: break;
  }
}

void Exports::gather_asr(SlipList<ExportsDiffer>& slips) {
  std::unordered_map<std::string, ServerExport*> of_fabric;
  for (const Inventory* file : asr_)
    for (const ExportedFabric& fabric : file->fabrics) {
      const auto [known, fresh] = of_fabric.try_emplace(lower(fabric.name.view()), nullptr);
      const auto by_id = find_or_none(fabrics_, known->first);
      if (!by_id && !fabric.friendly_name.written()) continue;  // nobody knows which server it is
      const std::string key =
          by_id ? declared_key(declared_[*by_id].label.view()) : key_of(fabric.friendly_name, false);
      if (!fabric.is_vmm()) other_fabrics_.try_emplace(key, &fabric);
      if (!fresh || !fabric.is_vmm()) continue;
      known->second = &server(key, fabric.friendly_name.written() ? fabric.friendly_name : declared_[*by_id].label);
      known->second->fabrics.push_back(&fabric);
    }
  for (const Inventory* file : asr_)
    for (const ExportedNetwork& network : file->networks) {
      const auto [known, fresh] = of_fabric.try_emplace(lower(network.fabric.view()), nullptr);
      if (fresh) {
        if (const auto by_id = find_or_none(fabrics_, known->first)) {
          const Text& label = declared_[*by_id].label;
          known->second = &server(declared_key(label.view()), label);
        } else {
          orphans_.push_back({InventoryGap::Kind::orphans, network.fabric.written() ? network.fabric : network.id});
        }
      }
      if (known->second != nullptr) known->second->add_asr(*file, network, slips);
    }
}

void Exports::gather(Slips& slips) {
  for (ServerExport& each : servers_) each.gather(slips);
  gather_asr(slips.exports);
  merge_vnets(vnets_, slips.exports);
  for (VnetExport& each : vnets_) {
    const std::string name = lower(each.vnet->name.view());
    by_vnet_[each.vnet->name.view()].push_back(&each);
    by_lower_vnet_[name].push_back(&each);
    by_vnet_group_[joined_key({name, lower(each.vnet->resource_group.view())})].push_back(&each);
  }
}

std::size_t Exports::network_count() {
  std::size_t count = 0;
  for (ServerExport& each : servers_) count += each.networks().size();
  return count;
}

const std::vector<VnetExport*>& Exports::vnets_named(std::string_view name) const {
  static const std::vector<VnetExport*> none;
  const auto found = by_lower_vnet_.find(lower(name));
  return found == by_lower_vnet_.end() ? none : found->second;
}

Text Exports::undeployed_vnet(std::string_view name) const {
  return find_or_none(undeployed_vnets_, lower(name)).value_or(Text());
}

std::vector<VnetExport*> Exports::vnets_named(std::string_view name, const Text& resource_group) const {
  if (!resource_group.written()) return vnets_named(name);
  std::vector<VnetExport*> found;
  for (const std::string& group : {lower(resource_group.view()), std::string()})
    if (const auto same = by_vnet_group_.find(joined_key({lower(name), group})); same != by_vnet_group_.end())
      found.insert(found.end(), same->second.begin(), same->second.end());
  // The result is in the order of the exports. Each is in it once, also if the group that was
  // written is empty.
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::size_t Exports::count_vnets_named(std::string_view name, const Text& resource_group) const {
  if (!resource_group.written()) return vnets_named(name).size();
  std::size_t count = 0;
  for (const std::string& group : {lower(resource_group.view()), std::string()})
    if (const auto same = by_vnet_group_.find(joined_key({lower(name), group})); same != by_vnet_group_.end())
      count += same->second.size();
  return count;
}

const std::vector<VnetExport*>& Exports::untaken_vnets(std::string_view name) {
  const auto [known, fresh] = untaken_vnets_.try_emplace(name);
  if (const auto all = by_vnet_.find(name); fresh && all != by_vnet_.end())
    for (VnetExport* each : all->second)
      if (!each->taken) known->second.push_back(each);
  return known->second;
}

}  // namespace asrmap::link
