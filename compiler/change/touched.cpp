// SPDX-License-Identifier: MIT
#include "change/touched.h"

#include <algorithm>
#include <utility>

namespace asrmap {

// By counting: adapters come sorted by VM.
void VmCounts::index() {
  if (!begins_.empty()) return;
  begins_.assign(model_->networks.size() + std::size_t{1}, 0);
  const auto network_of = [](const Adapter& adapter) { return static_cast<std::size_t>(*adapter.network); };
  for (const Adapter& adapter : model_->adapters)
    if (adapter.network) ++begins_[network_of(adapter) + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  adapters_.resize(begins_.back());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (const Adapter& adapter : model_->adapters)
    if (adapter.network) adapters_[next[network_of(adapter)]++] = model_->adapters.id_of(adapter);
}

std::vector<VmId> VmCounts::exported(NetworkId network, std::optional<VmSubnetId> subnet) {
  std::vector<VmId> vms;
  if (!model_->networks[network].has_adapters) return vms;
  index();
  const auto i = static_cast<std::size_t>(network);
  for (std::uint32_t at = begins_[i]; at < begins_[i + 1]; ++at) {
    const Adapter& adapter = model_->adapters[adapters_[at]];
    if (subnet && adapter.subnet != subnet) continue;
    if (vms.empty() || vms.back() != adapter.vm) vms.push_back(adapter.vm);
  }
  return vms;
}

std::uint32_t VmCounts::count(NetworkId id, std::optional<VmSubnetId> subnet) {
  const Network& network = model_->networks[id];
  if (network.has_adapters) return static_cast<std::uint32_t>(exported(id, subnet).size());
  if (subnet) return model_->vm_subnets[*subnet].vms;
  std::uint32_t sum = network.vms;
  for (const VmSubnet& each : model_->vm_subnets[network.subnets]) sum += each.vms;
  return sum;
}

void Touched::next_network() {
  seen_.clear();
  is_touched_ = is_whole_ = false;
}

void Touched::add(const Standing& standing, VmCounts& counts) {
  const Model& model = standing.model();
  const Network& network = standing.source();
  if (!std::exchange(is_touched_, true)) ++networks_;
  const auto add_vms = [&](std::optional<VmSubnetId> subnet) {
    if (!network.has_adapters) vms_ += subnet ? model.vm_subnets[*subnet].vms : network.vms;
    for (const VmId vm : counts.exported(standing.network, subnet))
      exported_.emplace(model.servers[network.server].name.view(), model.vms[vm].name.view());
  };
  const auto add_subnet = [&](const VmSubnet& subnet) {
    if (!seen_.insert(subnet.name.view()).second) return;
    ++subnets_;
    add_vms(model.vm_subnets.id_of(subnet));
  };
  if (standing.subnet) return add_subnet(model.vm_subnets[*standing.subnet]);
  // The VM subnets, and the VMs that none of them accounts for.
  for (const VmSubnet& subnet : model.vm_subnets[network.subnets]) add_subnet(subnet);
  if (!std::exchange(is_whole_, true)) add_vms(std::nullopt);
}

}  // namespace asrmap
