// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "ir/model.h"

namespace asrmap {

// The VM networks that the mapping files speak of: those that they declare, and those of an
// inventory that they map or map to. In the order of the model.
[[nodiscard]] inline std::vector<NetworkId> confirmed_networks(const Model& model) {
  std::vector<bool> is_mapped(model.networks.size());
  for (const Mapping& mapping : model.mappings) {
    if (mapping.target.kind == Endpoint::Kind::none) continue;
    is_mapped[static_cast<std::size_t>(mapping.source)] = true;
    if (const auto target = mapping.target.network()) is_mapped[static_cast<std::size_t>(*target)] = true;
  }
  std::vector<NetworkId> result;
  for (const Network& network : model.networks) {
    const NetworkId id = model.networks.id_of(network);
    if (is_mapped[static_cast<std::size_t>(id)] || !model.is_exported(network.name)) result.push_back(id);
  }
  return result;
}

}  // namespace asrmap
