// SPDX-License-Identifier: MIT
// Reads VNets. The reader of templates finds its VNets itself, and adds them here. Internal to this
// folder.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "read/inventory_reader.h"

namespace asrmap::read {

[[nodiscard]] bool is_vnet_type(std::string_view type);

class VnetReader {
 public:
  explicit VnetReader(InventoryReader& reader) : reader_(reader) {}

  // Adds a VNet. `more_subnets` are subnets that are written elsewhere; they come behind those in
  // the VNet, unless that has one of the name. `gap`: why there may be more.
  void add(JsonValue object, const std::vector<JsonValue>& more_subnets = {}, std::optional<InventoryGap> gap = {});
  // Adds a VNet of which only these subnets are known.
  void add_undeclared(const Text& name, const std::vector<JsonValue>& subnets, const InventoryGap& gap);
  // Adds a VNet of which ConvertTo-Json has left a text.
  void add_cut(const Text& left);

 private:
  void add_subnet(JsonValue object, ExportedVnet& vnet);
  void add_more(const std::vector<JsonValue>& subnets, ExportedVnet& vnet);
  void take_subnets(const Resource& resource, ExportedVnet& vnet);
  // Why nothing is known of what is in a VNet; nothing if something is.
  [[nodiscard]] std::optional<InventoryGap> gap_of_whole(JsonValue object);

  InventoryReader& reader_;
};

}  // namespace asrmap::read
