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

 private:
  void add_subnet(JsonValue object, ExportedVnet& vnet);
  void add_more(const std::vector<JsonValue>& subnets, ExportedVnet& vnet);
  // Whether the export lost this value. If so, records a gap.
  [[nodiscard]] bool is_lost(JsonValue value);

  InventoryReader& reader_;
};

}  // namespace asrmap::read
