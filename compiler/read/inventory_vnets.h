// SPDX-License-Identifier: MIT
// Reads VNets. The reader of templates finds its VNets itself, and adds them here. Internal to this
// folder.
#pragma once

#include <string_view>
#include <vector>

#include "read/inventory_reader.h"

namespace asrmap::read {

[[nodiscard]] bool is_vnet_type(std::string_view type);

class VnetReader {
 public:
  explicit VnetReader(InventoryReader& reader) : reader_(reader) {}

  // Adds a VNet. `more_subnets` are subnets that are written elsewhere; they come behind those in
  // the VNet.
  void add(JsonValue object, const std::vector<JsonValue>& more_subnets = {});

 private:
  void add_subnet(JsonValue object, ExportedVnet& vnet);
  // Whether the export lost this value. If so, records a gap.
  [[nodiscard]] bool is_lost(JsonValue value);

  InventoryReader& reader_;
};

}  // namespace asrmap::read
