// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asrmap {

struct ExportedMapping;
struct Mapping;
struct Model;

// The mappings that an inventory shows to be deployed, by their VM network.
class DeployedMappings {
 public:
  // Refers to the model, which must outlive it.
  explicit DeployedMappings(const Model& model);

  // The one that `mapping`, which is called `name`, takes over: of its name, else the only
  // one of its VM network, which is then replaced. Null if there is none.
  [[nodiscard]] const ExportedMapping* find(const Mapping& mapping, std::string_view name) const;

 private:
  using Key = std::pair<std::string, std::string>;

  const Model& model_;
  std::map<Key, std::vector<const ExportedMapping*>> by_network_;
};

}  // namespace asrmap
