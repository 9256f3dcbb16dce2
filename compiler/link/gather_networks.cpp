// SPDX-License-Identifier: MIT
// The VM networks of a server from VMM's exports. Several exports of one network are one network.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "link/server_export.h"
#include "text/ascii.h"
#include "text/joined_key.h"

namespace asrmap::link {
namespace {

// To tell more networks of one name apart would take time that grows with the square of their number.
constexpr std::size_t kFewNamesakes = 6;

using On = ExportsDiffer::On;

bool agree(const Text& a, const Text& b) { return !a.written() || !b.written() || a == b; }

// The VM subnets of networks that several files list.
class Subnets {
 public:
  explicit Subnets(SlipList<ExportsDiffer>& slips) : slips_(slips) {}

  // Adds a VM subnet to its network, unless an earlier file has it.
  void add(NetworkExport& network, const SubnetExport& subnet) {
    const std::string_view name = subnet.subnet->name.view();
    files_[&network].try_emplace(subnet.file->file, subnet);
    seen_.insert({subnet.file->file, joined_key({key_of(network), name})});
    const auto [known, fresh] = first_.try_emplace({&network, name}, network.listed.size());
    if (fresh || network.listed[known->second].file == subnet.file) {
      network.listed.push_back(subnet);
      return;
    }
    const SubnetExport& earlier = network.listed[known->second];
    if (!differ_in_ranges(*earlier.file, earlier.subnet->prefixes, *subnet.file, subnet.subnet->prefixes)) return;
    dispute(network,
            {On::vm_ranges, network.name, subnet.subnet->name, earlier.file->words[earlier.subnet->prefixes.first],
             subnet.file->words[subnet.subnet->prefixes.first]});
  }

  // Finds subnets that only one of several files has. Call it when all are added.
  void compare(std::deque<NetworkExport>& networks) {
    for (NetworkExport& network : networks) {
      const auto& files = files_[&network];
      if (files.size() < 2) continue;
      for (const SubnetExport& each : network.listed)
        for (const auto& [file, any] : files)
          if (!seen_.contains({file, joined_key({key_of(network), each.subnet->name.view()})}))
            dispute(network, {On::vm_subnets, network.name, each.subnet->name, each.subnet->name, any.subnet->name});
    }
  }

 private:
  // One finding a network is enough.
  void dispute(NetworkExport& network, const ExportsDiffer& difference) {
    if (!std::exchange(network.is_disputed, true)) slips_.push_back(difference);
  }

  static std::string key_of(const NetworkExport& network) {
    return joined_key({network.name.view(), network.vmm == nullptr ? "" : network.vmm->id.view()});
  }

  SlipList<ExportsDiffer>& slips_;
  std::map<std::pair<const NetworkExport*, std::string_view>, std::size_t> first_;  // index in `listed`
  std::unordered_map<const NetworkExport*, std::map<FileId, SubnetExport>> files_;  // with a subnet of each file
  std::set<std::pair<FileId, std::string>> seen_;
};

}  // namespace

NetworkExport* ServerExport::earlier_of(const Inventory& file, const ExportedNetwork& network) {
  const auto namesakes = by_name_.find(network.name.view());
  if (namesakes == by_name_.end() || namesakes->second.size() > kFewNamesakes) return nullptr;
  NetworkExport* only = nullptr;
  for (NetworkExport* each : namesakes->second) {
    if (each->vmm == nullptr || each->vmm_file == &file) continue;
    if (each->vmm->id.written() && network.id.written()) {
      if (equal_without_case(each->vmm->id.view(), network.id.view())) return each;
      continue;
    }
    if (!agree(each->vmm->logical_network, network.logical_network)) continue;
    if (only != nullptr) return nullptr;
    only = each;
  }
  return only;
}

void ServerExport::gather_networks(SlipList<ExportsDiffer>& slips) {
  // The networks of many namesakes are told apart by all that the export has of them.
  std::unordered_map<std::string, NetworkExport*> seen;
  for (const Inventory* file : vmm)
    for (const ExportedNetwork& network : file->networks) {
      const auto [known, fresh] =
          seen.try_emplace(joined_key({network.name.view(), network.id.view(), network.logical_network.view()}));
      NetworkExport* same = !fresh && known->second->vmm_file != file ? known->second : nullptr;
      if (same == nullptr && vmm.size() > 1) same = earlier_of(*file, network);
      if (same == nullptr) {
        NetworkExport& row = add(network.name);
        row.vmm_file = file;
        row.vmm = &network;
        if (network.id.written()) by_id_.try_emplace(lower(network.id.view()), &row);
        if (fresh) known->second = &row;
        continue;
      }
      if (fresh) known->second = same;
      if (!agree(same->vmm->logical_network, network.logical_network) && !std::exchange(same->is_disputed, true))
        slips.push_back({On::logical_network, network.name, {}, same->vmm->logical_network, network.logical_network});
      const bool says_more = (same->vmm->subnets.count == 0 && network.subnets.count != 0) ||
                             (!same->vmm->id.written() && network.id.written());
      if (!says_more) continue;
      same->vmm_file = file;
      same->vmm = &network;
      if (network.id.written()) by_id_.try_emplace(lower(network.id.view()), same);
    }
}

void ServerExport::gather_subnets(Slips& slips) {
  Subnets subnets(slips.exports);
  bool lists_subnets = false, loses_subnets = false;
  for (const Inventory* file : vmm) {
    lists_subnets = lists_subnets || file->lists_vm_subnets;
    loses_subnets = loses_subnets || file->loses_vm_subnets;
    // Subnets that are written inside their network refer to no network.
    for (const ExportedVmSubnet& subnet : file->vm_subnets) {
      NetworkExport* const network = referred_to(subnet.network, slips.exported_networks);
      if (network == nullptr) continue;
      if (vmm.size() > 1)
        subnets.add(*network, {file, &subnet});
      else
        network->listed.push_back({file, &subnet});
    }
    for (const ExportedPool& pool : file->pools) {
      if (NetworkExport* network = referred_to(pool.network, slips.exported_networks))
        network->has_pool = true;
      else if (pool.logical_network.written())
        pool_logical_networks_.insert(pool.logical_network.view());
      else
        has_loose_pool_ = true;
    }
  }
  if (vmm.size() > 1) subnets.compare(networks_);
  for (NetworkExport& network : networks_) {
    network.lists_subnets = lists_subnets;
    const bool is_cut = loses_subnets || (network.vmm != nullptr && network.vmm->loses_subnets);
    network.may_have_more = is_cut && !lists_subnets;
  }
}

void ServerExport::gather(Slips& slips) {
  gather_networks(slips.exports);
  gather_subnets(slips);
}

}  // namespace asrmap::link
