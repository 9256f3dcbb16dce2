// SPDX-License-Identifier: MIT
#include "check/governance/target_vnets.h"

namespace asrmap {

std::vector<VnetId> target_vnets(const Model& model) {
  std::vector<bool> is_target(model.vnets.size());
  for (const MapStatement& statement : model.statements)
    if (const auto vnet = statement.target.vnet()) is_target[static_cast<std::size_t>(*vnet)] = true;
  std::vector<VnetId> result;
  for (std::size_t i = 0; i < is_target.size(); ++i)
    if (is_target[i]) result.push_back(static_cast<VnetId>(i));
  return result;
}

}  // namespace asrmap
