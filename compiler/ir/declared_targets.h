// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "ir/id_map.h"
#include "ir/model.h"

namespace asrmap {

// The VNets that a mapping leads to, each once, in the order of the files.
[[nodiscard]] inline std::vector<VnetId> mapped_vnets(const Model& model) {
  IdMap<VnetId, bool> is_target(model.vnets);
  for (const Mapping& mapping : model.mappings)
    if (const auto vnet = mapping.target.vnet()) is_target[*vnet] = true;
  return marked(is_target);
}

// Those of them that no inventory has: the ones that a deployment may make. One that exists
// would lose what the files don't say of it, such as its peerings and the network security
// groups of its subnets; a classic one is none that Resource Manager could make.
[[nodiscard]] inline std::vector<VnetId> declared_targets(const Model& model) {
  std::vector<VnetId> result = mapped_vnets(model);
  std::erase_if(result, [&](VnetId id) {
    return model.vnets[id].exists || model.vnets[id].deployment_model == DeploymentModel::classic;
  });
  return result;
}

}  // namespace asrmap
