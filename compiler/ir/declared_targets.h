// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "ir/model.h"

namespace asrmap {

// The VNets that a mapping leads to and no inventory has, in the order of the files: those
// that a deployment may make. One that exists would lose what the files don't say of it,
// such as its peerings and the network security groups of its subnets; a classic one is
// none that Resource Manager could make.
[[nodiscard]] inline std::vector<VnetId> declared_targets(const Model& model) {
  std::vector<bool> is_target(model.vnets.size());
  for (const Mapping& mapping : model.mappings)
    if (const auto vnet = mapping.target.vnet()) is_target[static_cast<std::size_t>(*vnet)] = true;
  std::vector<VnetId> result;
  for (const Vnet& vnet : model.vnets) {
    const VnetId id = model.vnets.id_of(vnet);
    const bool can_be_made = !vnet.exists && vnet.deployment_model != DeploymentModel::classic;
    if (is_target[static_cast<std::size_t>(id)] && can_be_made) result.push_back(id);
  }
  return result;
}

}  // namespace asrmap
