// SPDX-License-Identifier: MIT
#include "ir/needed_ids.h"

#include "ir/id_map.h"
#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"

namespace asrmap {

bool names_suffice(const Model& model, const Mapping& mapping) {
  return !mapping.target.network() && !model.networks[mapping.source].shares_name;
}

NeededIds needed_ids(const Model& model, BuildNeeds::Ids needed) {
  if (needed == BuildNeeds::Ids::none) return {};
  IdMap<NetworkId, bool> networks(model.networks);
  IdMap<ServerId, bool> servers(model.servers);
  const auto add = [&](NetworkId id) { networks[id] = servers[model.networks[id].server] = true; };
  for (const Mapping& mapping : model.mappings) {
    if (mapping.target.kind == Endpoint::Kind::none) continue;
    if (needed == BuildNeeds::Ids::where_names_fail && names_suffice(model, mapping)) continue;
    add(mapping.source);
    if (const auto target = mapping.target.network()) add(*target);
  }
  return {.networks = marked(networks), .servers = marked(servers)};
}

}  // namespace asrmap
