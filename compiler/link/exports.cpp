// SPDX-License-Identifier: MIT
#include "link/exports.h"

#include <algorithm>

#include "diag/wording.h"
#include "text/ascii.h"
#include "text/joined_key.h"

namespace asrmap {
namespace {

constexpr std::size_t kMostLabels = 6;

// A label is exact and a name in another case may mean something else: no two keys of
// the kinds are alike.
std::string declared_key(std::string_view label) { return "=" + std::string(label); }

template <class Map>
auto find_or_none(const Map& map, const typename Map::key_type& key) {
  const auto found = map.find(key);
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

// A taken network is never freed, so it leaves the list.
template <class Map>
const typename Map::mapped_type& without_taken(Map& map, const typename Map::key_type& key) {
  static const typename Map::mapped_type none;
  const auto found = map.find(key);
  if (found == map.end()) return none;
  std::erase_if(found->second, [](const auto* each) { return each->taken; });
  return found->second;
}

}  // namespace

std::vector<SubnetExport> NetworkExport::subnets() const {
  if (!listed.empty()) return listed;
  for (const auto& [file, network] : {std::pair(vmm_file, vmm), std::pair(asr_file, asr)}) {
    if (network == nullptr || network->subnets.count == 0) continue;
    std::vector<SubnetExport> inside;
    for (std::uint32_t i = 0; i < network->subnets.count; ++i)
      inside.push_back({file, &file->vm_subnets[network->subnets.first + i]});
    return inside;
  }
  return {};
}

NetworkExport& ServerExport::add(const Text& network) {
  NetworkExport& row = networks_.emplace_back();
  row.name = network;
  by_name_[row.name.view()].push_back(&row);
  by_lower_name_[lower(row.name.view())].push_back(&row);
  return row;
}

NetworkExport* ServerExport::only_untaken(std::string_view network) {
  const auto found = by_name_.find(network);
  if (found == by_name_.end()) return nullptr;
  // A taken network is never freed, so it leaves the list.
  std::vector<NetworkExport*>& all = found->second;
  while (!all.empty() && all.back()->taken) all.pop_back();
  if (all.size() < 2) return all.empty() ? nullptr : all.front();
  std::size_t& passed = passed_[all.front()];
  while (all[passed]->taken) ++passed;
  return passed + 1 == all.size() ? all.back() : nullptr;
}

std::vector<NetworkExport*> ServerExport::untaken(std::string_view network, const Text& logical_network) {
  if (!logical_network.written()) return without_taken(by_name_, network);
  index_paths();
  std::vector<NetworkExport*> found = without_taken(by_path_, joined_key({network, logical_network.view()}));
  const std::string without_pool = joined_key({network, {}});
  const auto& elsewhere = without_taken(by_path_, without_pool);
  found.insert(found.end(), elsewhere.begin(), elsewhere.end());
  return found;
}

NetworkExport* ServerExport::of_id(const Text& network, const Text& id) {
  if (!id.written()) return nullptr;
  index_paths();
  const auto found = by_any_id_.find(joined_key({network.view(), lower(id.view())}));
  return found == by_any_id_.end() ? nullptr : found->second;
}

void ServerExport::index_paths() {
  if (!by_path_.empty()) return;
  for (NetworkExport& each : networks_) {
    by_path_[joined_key({each.name.view(), each.logical_network().view()})].push_back(&each);
    for (const ExportedNetwork* exported : {each.asr, each.vmm})
      if (exported != nullptr && exported->id.written())
        by_any_id_.try_emplace(joined_key({each.name.view(), lower(exported->id.view())}), &each);
  }
}

const std::vector<NetworkExport*>& ServerExport::named_without_case(std::string_view network) const {
  static const std::vector<NetworkExport*> none;
  const auto found = by_lower_name_.find(lower(network));
  return found == by_lower_name_.end() ? none : found->second;
}

NetworkExport* ServerExport::referred_to(const NetworkName& network, Reporter& reporter) {
  if (network.name.empty()) return nullptr;
  const auto fits = by_name_.find(network.name.view());
  if (fits == by_name_.end()) return &add(network.name);
  if (fits->second.size() == 1) return fits->second[0];
  if (network.id.written())
    if (const auto same = by_id_.find(lower(network.id.view()));
        same != by_id_.end() && same->second->name == network.name)
      return same->second;
  // The same export leaves out the same ids everywhere.
  if (!unclear_.insert(network.name.view()).second) return nullptr;
  Finding finding = reporter.report(rule_name::ambiguous_reference, network.name.span(), "there are {} VM networks {}",
                                    fits->second.size(), ticked(network.name));
  finding.help("export the network's id too, as the script of `asrmap export-script vmm` does");
  for (std::size_t i = 0; i < fits->second.size() && i < kMostLabels; ++i)
    finding.label(fits->second[i]->name.span(), "one of them");
  return nullptr;
}

void ServerExport::gather(Reporter& reporter) {
  // One network in two exports is one network.
  std::unordered_map<std::string, const Inventory*> seen;
  for (const Inventory* file : vmm)
    for (const ExportedNetwork& network : file->networks) {
      const std::string key = joined_key({network.name.view(), network.id.view(), network.logical_network.view()});
      const auto [first, fresh] = seen.try_emplace(key, file);
      if (!fresh && first->second != file) continue;
      NetworkExport& row = add(network.name);
      row.vmm_file = file;
      row.vmm = &network;
      if (network.id.written()) by_id_.try_emplace(lower(network.id.view()), &row);
    }
  bool lists_subnets = false;
  for (const Inventory* file : vmm) {
    lists_subnets = lists_subnets || file->lists_vm_subnets;
    // Those that stand inside their network refer to none.
    for (const ExportedVmSubnet& subnet : file->vm_subnets)
      if (NetworkExport* network = referred_to(subnet.network, reporter)) network->listed.push_back({file, &subnet});
    for (const ExportedPool& pool : file->pools) {
      if (NetworkExport* network = referred_to(pool.network, reporter))
        network->has_pool = true;
      else if (pool.logical_network.written())
        pool_logical_networks_.insert(pool.logical_network.view());
      else
        has_loose_pool_ = true;
    }
  }
  for (NetworkExport& network : networks_) network.lists_subnets = lists_subnets;
}

bool ServerExport::has_pool_for(const Text& logical_network) const {
  if (has_loose_pool_) return true;
  if (pool_logical_networks_.empty()) return false;
  return !logical_network.written() || pool_logical_networks_.contains(logical_network.view());
}

NetworkExport* ServerExport::asr_fit(const std::vector<NetworkExport*>& fits, const ExportedNetwork& network) {
  // What only Site Recovery has may be there several times.
  if (fits[0]->vmm == nullptr) return fits[0]->asr == nullptr ? fits[0] : &add(network.name);
  NetworkExport* row = fits.size() == 1 ? fits[0] : nullptr;
  // Of several that VMM names alike the one whose id is the same: Site Recovery's id of a
  // network is VMM's, as far as was seen, but nothing promises it.
  if (row == nullptr)
    if (const auto same = by_id_.find(lower(network.id.view()));
        same != by_id_.end() && same->second->name == network.name)
      row = same->second;
  return row != nullptr && row->asr == nullptr ? row : nullptr;
}

void ServerExport::add_asr(const Inventory& file, const ExportedNetwork& network) {
  NetworkExport* row = nullptr;
  if (const auto exact = by_name_.find(network.name.view()); exact != by_name_.end())
    row = asr_fit(exact->second, network);
  else if (const auto near = by_lower_name_.find(lower(network.name.view())); near != by_lower_name_.end())
    row = asr_fit(near->second, network);
  else
    row = &add(network.name);
  if (row == nullptr) return;
  row->asr_file = &file;
  row->asr = &network;
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
  // What a label names need not be the friendly name that an export gives.
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

ServerExport* Exports::of_server(const Text& label) {
  return find_or_none(by_key_, declared_key(label.view())).value_or(nullptr);
}

void Exports::add(const Inventory& inventory, const Text& written_server) {
  const Text& name = written_server.written() ? written_server : inventory.server;
  switch (inventory.kind) {
    case InventoryKind::vnets:
      for (const ExportedVnet& vnet : inventory.vnets) vnets_.push_back({&inventory, &vnet});
      break;
    case InventoryKind::vmm:
      if (name.written()) server(key_of(name, written_server.written()), name).vmm.push_back(&inventory);
      break;
    case InventoryKind::vms:
      // A server that only its VMs are known of is one all the same.
      if (name.written()) (void)server(key_of(name, written_server.written()), name);
      break;
    case InventoryKind::asr: asr_.push_back(&inventory); break;
    case InventoryKind::mappings: break;
  }
}

void Exports::gather_asr() {
  std::unordered_map<std::string, ServerExport*> of_fabric;
  for (const Inventory* file : asr_)
    for (const ExportedFabric& fabric : file->fabrics) {
      const auto [known, fresh] = of_fabric.try_emplace(lower(fabric.name.view()), nullptr);
      if (!fresh || !fabric.is_vmm) continue;
      const auto by_id = find_or_none(fabrics_, known->first);
      const std::string key =
          by_id ? declared_key(declared_[*by_id].label.view()) : key_of(fabric.friendly_name, false);
      known->second = &server(key, fabric.friendly_name);
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
      if (known->second != nullptr) known->second->add_asr(*file, network);
    }
}

void Exports::gather(Reporter& reporter) {
  for (ServerExport& each : servers_) each.gather(reporter);
  gather_asr();
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

std::vector<VnetExport*> Exports::vnets_named(std::string_view name, const Text& resource_group) const {
  if (!resource_group.written()) return vnets_named(name);
  std::vector<VnetExport*> found;
  for (const std::string& group : {lower(resource_group.view()), std::string()})
    if (const auto same = by_vnet_group_.find(joined_key({lower(name), group})); same != by_vnet_group_.end())
      found.insert(found.end(), same->second.begin(), same->second.end());
  // In the order of the exports, and once if the group written is the empty one.
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

const std::vector<VnetExport*>& Exports::untaken_vnets(std::string_view name) {
  const auto [known, fresh] = untaken_vnets_.try_emplace(name);
  if (const auto all = by_vnet_.find(name); fresh && all != by_vnet_.end())
    for (VnetExport* each : all->second)
      if (!each->taken) known->second.push_back(each);
  return known->second;
}

}  // namespace asrmap
