// SPDX-License-Identifier: MIT
#include "ir/deployed_mappings.h"

#include <algorithm>

#include "ir/inventory.h"
#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "text/ascii.h"

namespace asrmap {
namespace {

std::pair<std::string, std::string> key(std::string_view fabric, std::string_view network) {
  return {lower(fabric), lower(network)};
}

}  // namespace

DeployedMappings::DeployedMappings(const Model& model) : model_(model) {
  for (const ExportedMapping& mapping : model.deployed)
    by_network_[key(mapping.fabric.view(), mapping.network.view())].push_back(&mapping);
}

const ExportedMapping* DeployedMappings::find(const Mapping& mapping, std::string_view name) const {
  if (by_network_.empty()) return nullptr;
  const Network& source = model_.networks[mapping.source];
  const auto found = by_network_.find(key(model_.servers[source.server].fabric.view(), source.id.view()));
  if (found == by_network_.end()) return nullptr;
  const auto named = std::ranges::find_if(
      found->second, [&](const ExportedMapping* deployed) { return equal_without_case(deployed->name.view(), name); });
  if (named != found->second.end()) return *named;
  const auto mapped = std::ranges::count_if(model_.mappings_of(mapping.source), [](const Mapping& other) {
    return other.target.kind != Endpoint::Kind::none;
  });
  return found->second.size() == 1 && mapped == 1 ? found->second[0] : nullptr;
}

}  // namespace asrmap
