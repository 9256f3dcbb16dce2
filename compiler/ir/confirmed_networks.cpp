// SPDX-License-Identifier: MIT
#include "ir/confirmed_networks.h"

#include "ir/id_map.h"
#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"

namespace asrmap {

std::vector<NetworkId> confirmed_networks(const Model& model) {
  IdMap<NetworkId, bool> is_confirmed(model.networks);
  for (const Mapping& mapping : model.mappings) {
    if (mapping.target.kind == Endpoint::Kind::none) continue;
    is_confirmed[mapping.source] = true;
    if (const auto target = mapping.target.network()) is_confirmed[*target] = true;
  }
  for (const NetworkId id : model.networks.ids())
    if (!model.is_exported(model.networks[id].name)) is_confirmed[id] = true;
  return marked(is_confirmed);
}

std::vector<ServerId> confirmed_servers(const Model& model, const std::vector<NetworkId>& confirmed) {
  IdMap<ServerId, bool> is_confirmed(model.servers);
  for (const NetworkId id : confirmed) is_confirmed[model.networks[id].server] = true;
  for (const ServerId id : model.servers.ids())
    if (!model.servers[id].is_exported && model.servers[id].clouds.count != 0) is_confirmed[id] = true;
  return marked(is_confirmed);
}

}  // namespace asrmap
