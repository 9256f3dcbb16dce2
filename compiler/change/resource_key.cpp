// SPDX-License-Identifier: MIT
#include "change/resource_key.h"

#include "ir/azure_id.h"
#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vnet.h"
#include "text/ascii.h"

namespace asrmap::change {

ResourceKey resource_key(std::string_view fabric, std::string_view network) { return {lower(fabric), lower(network)}; }

ResourceKey resource_key(const Model& model, NetworkId id) {
  const Network& network = model.networks[id];
  return resource_key(model.servers[network.server].fabric.view(), network.id.view());
}

ResourceKey network_key(const Text& id) {
  return resource_key(segment_behind(id, "replicationFabrics").view(),
                      segment_behind(id, "replicationNetworks").view());
}

ResourceKey target_key(const Model& model, const Mapping& mapping) {
  if (const auto vnet = mapping.target.vnet()) return {"", lower(vnet_id(model.vnets[*vnet]).value_or(""))};
  return resource_key(model, mapping.target.network().value());
}

}  // namespace asrmap::change
