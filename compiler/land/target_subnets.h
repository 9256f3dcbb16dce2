// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ir/model.h"
#include "ir/name_index.h"
#include "ir/vnet.h"
#include "text/ascii.h"

namespace asrmap::land {

// Finds target subnets by VNet and name. Letter case does not matter.
class TargetSubnets {
 public:
  explicit TargetSubnets(const Model& model) : model_(model), index_(model.vnet_subnets.size()) {
    for (const VnetSubnetId id : model.vnet_subnets.ids()) {
      const VnetSubnet& subnet = model.vnet_subnets[id];
      index_.insert(hash(subnet.vnet, subnet.name.view()), static_cast<std::uint32_t>(id));
    }
  }

  // The first subnet of the VNet with that name; nothing if there is none.
  [[nodiscard]] std::optional<VnetSubnetId> find(VnetId vnet, std::string_view name) {
    std::optional<VnetSubnetId> found;
    index_.find(hash(vnet, name), [&](std::uint32_t i) {
      const auto id = static_cast<VnetSubnetId>(i);
      if (model_.vnet_subnets[id].vnet != vnet || !equal_without_case(model_.vnet_subnets[id].name.view(), name))
        return false;
      found = id;
      return true;
    });
    return found;
  }

 private:
  std::uint32_t hash(VnetId vnet, std::string_view name) {
    folded_.assign(name);
    for (char& c : folded_) c = lower(c);
    return NameIndex::hash(static_cast<std::uint32_t>(vnet), folded_);
  }

  const Model& model_;
  NameIndex index_;
  std::string folded_;  // kept to save an allocation for each name
};

}  // namespace asrmap::land
