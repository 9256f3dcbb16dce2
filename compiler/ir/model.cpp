// SPDX-License-Identifier: MIT
#include "ir/model.h"

#include <fmt/core.h>

#include <algorithm>

#include "ir/allowance.h"
#include "ir/document.h"
#include "ir/inventory.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/server.h"
#include "ir/vm.h"
#include "ir/vnet.h"
#include "text/ascii.h"
#include "text/look_alike.h"

namespace asrmap {

Model::Model() = default;
Model::~Model() = default;
Model::Model(const Model&) = default;
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(const Model&) = default;
Model& Model::operator=(Model&&) noexcept = default;

std::span<const Allowance> Model::allowances_in(Range range) const {
  return {allowances.data() + range.first, range.count};
}

std::span<const Land> Model::lands_in(Range range) const { return {lands.data() + range.first, range.count}; }

std::span<const Mapping> Model::mappings_of(NetworkId id) const { return mappings[networks[id].mappings]; }

bool Model::is_exported(Span at) const { return std::binary_search(inventories.begin(), inventories.end(), at.file); }

bool changes_addresses(const Model& model, MappingId mapping) {
  const auto& all = model.changing_addresses;
  return !all.empty() && std::binary_search(all.begin(), all.end(), model.mappings[mapping].statement);
}

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

std::string region_name(std::string_view written) {
  const std::string seen = as_seen(written);
  std::string_view location = trimmed(seen);
  // "(Europe) West Europe"
  if (const std::size_t close = location.find(')'); location.starts_with('(') && close + 1 < location.size())
    location.remove_prefix(close + 1);
  std::string result;
  for (const char c : location)
    if (c != ' ') result += lower(c);
  return result;
}

}  // namespace asrmap
