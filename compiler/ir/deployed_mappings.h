// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ir/model.h"
#include "text/ascii.h"

namespace asrmap {

// The mappings that an inventory shows to be deployed, by their VM network.
class DeployedMappings {
 public:
  explicit DeployedMappings(const Model& model) : model_(model) {
    for (const ExportedMapping& mapping : model.deployed)
      by_network_[key(mapping.fabric.view(), mapping.network.view())].push_back(&mapping);
  }

  // The one that `mapping`, which is called `name`, takes over: of its name, else the only
  // one of its VM network, which is then replaced. Null if there is none.
  [[nodiscard]] const ExportedMapping* find(const Mapping& mapping, std::string_view name) const {
    if (by_network_.empty()) return nullptr;
    const Network& source = model_.networks[mapping.source];
    const auto found = by_network_.find(key(model_.servers[source.server].fabric.view(), source.id.view()));
    if (found == by_network_.end()) return nullptr;
    const auto named = std::ranges::find_if(found->second, [&](const ExportedMapping* deployed) {
      return equal_without_case(deployed->name.view(), name);
    });
    if (named != found->second.end()) return *named;
    const auto mapped = std::ranges::count_if(model_.mappings_of(mapping.source), [](const Mapping& other) {
      return other.target.kind != Endpoint::Kind::none;
    });
    return found->second.size() == 1 && mapped == 1 ? found->second[0] : nullptr;
  }

 private:
  using Key = std::pair<std::string, std::string>;
  static Key key(std::string_view fabric, std::string_view network) { return {lower(fabric), lower(network)}; }

  const Model& model_;
  std::map<Key, std::vector<const ExportedMapping*>> by_network_;
};

}  // namespace asrmap
