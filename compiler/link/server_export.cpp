// SPDX-License-Identifier: MIT
#include "link/server_export.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "text/ascii.h"
#include "text/joined_key.h"

namespace asrmap::link {
namespace {

// A network that is taken stays taken, so it can leave the list.
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
  // A network that is taken stays taken, so it can leave the list.
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

NetworkExport* ServerExport::referred_to(const NetworkName& network, SlipList<NetworkSlip>& slips) {
  if (network.name.empty()) return nullptr;
  const auto fits = by_name_.find(network.name.view());
  if (fits == by_name_.end()) return &add(network.name);
  if (fits->second.size() == 1) return fits->second[0];
  if (network.id.written())
    if (const auto same = by_id_.find(lower(network.id.view()));
        same != by_id_.end() && same->second->name == network.name)
      return same->second;
  // One slip for each name is enough, because the same export leaves out the same ids everywhere.
  if (!unclear_.insert(network.name.view()).second) return nullptr;
  NetworkSlip slip{.kind = NetworkSlip::Kind::of_object, .name = network.name};
  for (const NetworkExport* each : fits->second) slip.fits.push_back(each->name);
  slips.push_back(std::move(slip));
  return nullptr;
}

const ExportedFabric* ServerExport::fabric_of(const Text& written) const {
  if (!written.written()) return fabrics.size() == 1 ? fabrics.front() : nullptr;
  const auto same = std::ranges::find_if(
      fabrics, [&](const ExportedFabric* each) { return equal_without_case(each->name.view(), written.view()); });
  return same == fabrics.end() ? nullptr : *same;
}

bool ServerExport::has_pool_for(const Text& logical_network) const {
  if (has_loose_pool_) return true;
  if (pool_logical_networks_.empty()) return false;
  return !logical_network.written() || pool_logical_networks_.contains(logical_network.view());
}

NetworkExport* ServerExport::asr_fit(const std::vector<NetworkExport*>& fits, const ExportedNetwork& network) {
  // Site Recovery may have several networks of a name that VMM does not have.
  if (fits[0]->vmm == nullptr) return fits[0]->asr == nullptr ? fits[0] : &add(network.name);
  NetworkExport* row = fits.size() == 1 ? fits[0] : nullptr;
  // If VMM has several networks of the name, take the one with the same id. As far as was seen,
  // Site Recovery has VMM's id of a network, but nothing promises that.
  if (row == nullptr)
    if (const auto same = by_id_.find(lower(network.id.view()));
        same != by_id_.end() && same->second->name == network.name)
      row = same->second;
  return row != nullptr && row->asr == nullptr ? row : nullptr;
}

void ServerExport::add_asr(const Inventory& file, const ExportedNetwork& network, SlipList<ExportsDiffer>& slips) {
  const auto [known, fresh] =
      by_asr_id_.try_emplace(joined_key({lower(network.fabric.view()), lower(network.id.view())}));
  if (!fresh && known->second != nullptr) {
    NetworkExport& same = *known->second;
    if (!(same.asr->name == network.name))
      slips.push_back({ExportsDiffer::On::network_name, network.id, {}, same.asr->name, network.name});
    else if (same.asr->subnets.count == 0 && network.subnets.count != 0)
      std::tie(same.asr_file, same.asr) = std::pair(&file, &network);
    return;
  }
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
  known->second = row;
}

}  // namespace asrmap::link
