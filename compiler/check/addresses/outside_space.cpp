// SPDX-License-Identifier: MIT
#include "check/addresses/outside_space.h"

#include "check/addresses/range_set.h"

namespace asrmap::check {

OutsideSpace::OutsideSpace(const Model& model) : space_is_wrong_(model.vnets), subnet_is_wrong_(model.vnet_subnets) {
  RangeSet space;
  for (const Vnet& vnet : model.vnets) {
    const VnetId id = model.vnets.id_of(vnet);
    // A vnet without `address_space` says nothing about it.
    if (vnet.address_space.count == 0 || !vnet.label.written()) continue;
    if (model.silence.hides(id, AboutRow::contents)) continue;
    space.assign(model.prefixes[vnet.address_space], RangeSet::Neighbours::apart);
    const std::size_t first = all_.size();
    std::size_t inside = 0;
    for (const VnetSubnet& subnet : model.vnet_subnets[vnet.subnets]) {
      if (!subnet.name.written()) continue;
      for (const PlacedPrefix& placed : model.prefixes[subnet.prefixes]) {
        if (space.contains(placed.prefix))
          ++inside;
        else
          all_.push_back({.subnet = model.vnet_subnets.id_of(subnet), .range = &placed});
      }
    }
    space_is_wrong_[id] = inside == 0 && all_.size() > first + 1;
    if (space_is_wrong_[id]) continue;
    for (std::size_t i = first; i < all_.size(); ++i) subnet_is_wrong_[all_[i].subnet] = true;
  }
}

}  // namespace asrmap::check
