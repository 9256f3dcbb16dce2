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

// The deployed mappings that an inventory shows, by their VM network. Refers to the model, which
// must outlive it.
class DeployedMappings {
 public:
  explicit DeployedMappings(const Model& model);

  // The deployed mapping that `mapping`, whose name is `name`, takes over: the one of the same
  // name, else the only one of its VM network, which is then replaced. Null if there is none. The
  // model owns it.
  [[nodiscard]] const ExportedMapping* find(const Mapping& mapping, std::string_view name) const;

 private:
  using Key = std::pair<std::string, std::string>;

  const Model& model_;
  std::map<Key, std::vector<const ExportedMapping*>> by_network_;
};

}  // namespace asrmap
