// SPDX-License-Identifier: MIT
#include "check/landing/range_twins.h"

#include <string>

#include "check/landing/unfit.h"
#include "ir/landings.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/vnet.h"

namespace asrmap::check {

std::optional<VnetSubnetId> RangeTwins::of(const Landing& landing) {
  if (!by_range_) {
    by_range_.emplace();
    for (const VnetSubnet& subnet : model_.vnet_subnets) {
      if (is_reserved(subnet) || is_delegated(subnet) || !subnet.name.written()) continue;
      for (const PlacedPrefix& placed : model_.prefixes[subnet.prefixes])
        by_range_->try_emplace({subnet.vnet, to_string(placed.prefix)}, model_.vnet_subnets.id_of(subnet));
    }
  }
  for (const PlacedPrefix& placed : model_.prefixes[model_.vm_subnets[*landing.subnet].prefixes])
    if (const auto twin = by_range_->find({landing.target, to_string(placed.prefix)}); twin != by_range_->end())
      return twin->second;
  return std::nullopt;
}

}  // namespace asrmap::check
