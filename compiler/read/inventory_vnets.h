// SPDX-License-Identifier: MIT
// VNets, of which the template's reader finds its own. Internal to this folder.
#pragma once

#include <string_view>
#include <vector>

#include "read/inventory_reader.h"

namespace asrmap {

[[nodiscard]] bool is_vnet_type(std::string_view type);

class VnetReader {
 public:
  explicit VnetReader(InventoryReader& reader) : reader_(reader) {}

  // Adds a VNet, with subnets that stand elsewhere behind those in it.
  void add(JsonValue object, const std::vector<JsonValue>& more_subnets = {});

 private:
  void add_subnet(JsonValue object, ExportedVnet& vnet);
  // Whether the export lost what was here, which is a gap.
  [[nodiscard]] bool is_lost(JsonValue value);

  InventoryReader& reader_;
};

}  // namespace asrmap
