// SPDX-License-Identifier: MIT
#include "check/governance/named_targets.h"

#include "ir/id_map.h"
#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/vnet.h"

namespace asrmap::check {

std::vector<VnetId> named_targets(const Model& model) {
  IdMap<VnetId, bool> is_target(model.vnets);
  for (const MapStatement& statement : model.statements)
    if (const auto vnet = statement.target.vnet()) is_target[*vnet] = true;
  return marked(is_target);
}

}  // namespace asrmap::check
