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

// Their VMM servers, and declared ones whose clouds can be confirmed. In the order of the model.
[[nodiscard]] inline std::vector<ServerId> confirmed_servers(const Model& model,
                                                             const std::vector<NetworkId>& confirmed) {
  std::vector<bool> has_networks(model.servers.size());
  for (const NetworkId id : confirmed) has_networks[static_cast<std::size_t>(model.networks[id].server)] = true;
  std::vector<ServerId> result;
  for (const Server& server : model.servers) {
    const ServerId id = model.servers.id_of(server);
    if (has_networks[static_cast<std::size_t>(id)] || (!server.is_exported && server.clouds.count != 0))
      result.push_back(id);
  }
  return result;
}

}  // namespace asrmap
