// SPDX-License-Identifier: MIT
#include "ir/declared_targets.h"

#include "ir/id_map.h"
#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/vnet.h"

namespace asrmap {

std::vector<VnetId> mapped_vnets(const Model& model) {
  IdMap<VnetId, bool> is_target(model.vnets);
  for (const Mapping& mapping : model.mappings)
    if (const auto vnet = mapping.target.vnet()) is_target[*vnet] = true;
  return marked(is_target);
}

std::vector<VnetId> known_targets(const Model& model) {
  std::vector<VnetId> result = mapped_vnets(model);
  std::erase_if(result, [&](VnetId id) { return model.silence.hides(id, AboutRow::contents); });
  return result;
}

std::vector<VnetId> declared_targets(const Model& model) {
  std::vector<VnetId> result = mapped_vnets(model);
  std::erase_if(result, [&](VnetId id) {
    return model.vnets[id].exists || model.vnets[id].deployment_model == DeploymentModel::classic;
  });
  return result;
}

}  // namespace asrmap
