// SPDX-License-Identifier: MIT
#include "change/touched.h"

#include <algorithm>
#include <utility>

#include "ir/ids.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vm.h"

namespace asrmap::change {

std::vector<VmId> VmCounts::exported(NetworkId network, std::optional<VmSubnetId> subnet) {
  std::vector<VmId> vms;
  if (!model_->networks[network].has_adapters) return vms;
  // Adapters are sorted by VM.
  if (!adapters_)
    adapters_.emplace(model_->networks, [&](auto add) {
      for (const Adapter& adapter : model_->adapters)
        if (adapter.network) add(*adapter.network, model_->adapters.id_of(adapter));
    });
  for (const AdapterId id : (*adapters_)[network]) {
    const Adapter& adapter = model_->adapters[id];
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

void Touched::add(const SourceState& state, VmCounts& counts) {
  const Model& model = state.model();
  const Network& network = state.source();
  if (!std::exchange(is_touched_, true)) ++networks_;
  const auto add_vms = [&](std::optional<VmSubnetId> subnet) {
    if (!network.has_adapters) vms_ += subnet ? model.vm_subnets[*subnet].vms : network.vms;
    for (const VmId vm : counts.exported(state.network, subnet))
      exported_.emplace(model.servers[network.server].name.view(), model.vms[vm].name.view());
  };
  const auto add_subnet = [&](const VmSubnet& subnet) {
    if (!seen_.insert(subnet.name.view()).second) return;
    ++subnets_;
    add_vms(model.vm_subnets.id_of(subnet));
  };
  if (state.subnet) return add_subnet(model.vm_subnets[*state.subnet]);
  // All VM subnets, and the VMs that are on none of them.
  for (const VmSubnet& subnet : model.vm_subnets[network.subnets]) add_subnet(subnet);
  if (!std::exchange(is_whole_, true)) add_vms(std::nullopt);
}

}  // namespace asrmap::change
