// SPDX-License-Identifier: MIT
#include "ir/model.h"

#include <fmt/format.h>

#include "text/ascii.h"

namespace asrmap {

void mark_repeated(Model& model) {
  const Mapping* decides = nullptr;
  for (Mapping& mapping : model.mappings) {
    if (!mapping.target.vnet()) continue;
    mapping.repeated = decides != nullptr && decides->source == mapping.source;
    if (!mapping.repeated) decides = &mapping;
  }
}

std::string path_of(const Model& model, NetworkId id) {
  const Network& network = model.networks[id];
  const Server& server = model.servers[network.server];
  if (network.shares_name && network.logical_network.written())
    return fmt::format("{}/{}/{}", server.label.view(), network.logical_network.view(), network.name.view());
  return fmt::format("{}/{}", server.label.view(), network.name.view());
}

std::string name_of(const Model& model, Endpoint endpoint) {
  if (const auto network = endpoint.network()) return path_of(model, *network);
  if (const auto vnet = endpoint.vnet()) return std::string(model.vnets[*vnet].label.view());
  return "none";
}

std::string region_name(std::string_view location) {
  std::string result;
  for (const char c : location)
    if (c != ' ') result += lower(c);
  return result;
}

}  // namespace asrmap
