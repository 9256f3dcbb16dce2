// SPDX-License-Identifier: MIT
#include "ir/asked_for.h"

namespace asrmap {

AskedFor asked_for(const Model& model, BuildNeeds::Ids needed) {
  AskedFor result;
  if (needed == BuildNeeds::Ids::none) return result;
  std::vector<bool> networks(model.networks.size()), servers(model.servers.size());
  const auto add = [&](NetworkId id) {
    networks[static_cast<std::size_t>(id)] = true;
    servers[static_cast<std::size_t>(model.networks[id].server)] = true;
  };
  for (const Mapping& mapping : model.mappings) {
    if (mapping.target.kind == Endpoint::Kind::none) continue;
    if (needed == BuildNeeds::Ids::where_names_fail && names_suffice(model, mapping)) continue;
    add(mapping.source);
    if (const auto target = mapping.target.network()) add(*target);
  }
  for (std::size_t i = 0; i < networks.size(); ++i)
    if (networks[i]) result.networks.push_back(static_cast<NetworkId>(i));
  for (std::size_t i = 0; i < servers.size(); ++i)
    if (servers[i]) result.servers.push_back(static_cast<ServerId>(i));
  return result;
}

}  // namespace asrmap
