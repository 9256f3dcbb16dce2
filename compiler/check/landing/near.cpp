// SPDX-License-Identifier: MIT
#include "check/landing/near.h"

#include <algorithm>

#include "check/landing/unfit.h"
#include "ir/landings.h"
#include "ir/network.h"
#include "text/ascii.h"
#include "text/nearest.h"

namespace asrmap::check {

std::optional<VnetSubnetId> NearSubnets::of(const Landing& landing) {
  const auto near = look_up(landing.target, model_.vm_subnets[*landing.subnet].name.view());
  if (!near || is_taken(*near, landing.network)) return std::nullopt;
  return near;
}

std::optional<VnetSubnetId> NearSubnets::look_up(VnetId vnet, std::string_view name) {
  if (!known_) known_.emplace(model_.vm_subnets.size());
  const std::uint32_t hash = NameIndex::hash(static_cast<std::uint32_t>(vnet), name);
  std::optional<VnetSubnetId> near;
  const bool found = known_->find(hash, [&](std::uint32_t i) {
    if (answers_[i].vnet != vnet || answers_[i].name != name) return false;
    near = answers_[i].near;
    return true;
  });
  if (found) return near;
  near = compare(vnet, name);
  known_->insert(hash, static_cast<std::uint32_t>(answers_.size()));
  answers_.push_back({vnet, name, near});
  return near;
}

std::optional<VnetSubnetId> NearSubnets::compare(VnetId vnet, std::string_view name) {
  const auto subnets = model_.vnet_subnets[model_.vnets[vnet].subnets];
  if (!suggestions_.affords_nearest(name, subnets.size())) return std::nullopt;
  names_.clear();
  for (const VnetSubnet& subnet : subnets)
    if (!is_reserved(subnet) && !is_delegated(subnet)) names_.push_back(subnet.name.view());
  const auto near = nearest(name, names_);
  if (!near) return std::nullopt;
  const auto at = std::find_if(subnets.begin(), subnets.end(),
                               [&](const VnetSubnet& subnet) { return subnet.name.view().data() == near->data(); });
  return model_.vnet_subnets.id_of(*at);
}

bool NearSubnets::is_taken(VnetSubnetId id, NetworkId network) {
  const std::string_view name = model_.vnet_subnets[id].name.view();
  const auto siblings = model_.vm_subnets[model_.networks[network].subnets];
  if (!suggestions_.affords(siblings.size())) return true;
  return std::any_of(siblings.begin(), siblings.end(),
                     [&](const VmSubnet& subnet) { return equal_without_case(subnet.name.view(), name); });
}

}  // namespace asrmap::check
