// SPDX-License-Identifier: MIT
// Keys of VM networks and targets: their names in Azure, in lower case because letter case does
// not matter. Internal to this folder.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "ir/azure_id.h"
#include "ir/model.h"
#include "text/ascii.h"

namespace asrmap {

// The fabric and the VM network; for a VNet, nothing and its ARM id.
using ResourceKey = std::pair<std::string, std::string>;

[[nodiscard]] inline ResourceKey resource_key(std::string_view fabric, std::string_view network) {
  return {lower(fabric), lower(network)};
}
[[nodiscard]] inline ResourceKey resource_key(const Model& model, NetworkId id) {
  const Network& network = model.networks[id];
  return resource_key(model.servers[network.server].fabric.view(), network.id.view());
}
// The key of the VM network with that ARM id.
[[nodiscard]] inline ResourceKey network_key(const Text& id) {
  return resource_key(segment_behind(id, "replicationFabrics").view(),
                      segment_behind(id, "replicationNetworks").view());
}
// The key of the mapping's target, which must not be `none`.
[[nodiscard]] inline ResourceKey target_key(const Model& model, const Mapping& mapping) {
  if (const auto vnet = mapping.target.vnet()) return {"", lower(vnet_id(model.vnets[*vnet]).value_or(""))};
  return resource_key(model, mapping.target.network().value());
}

}  // namespace asrmap
