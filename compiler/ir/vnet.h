// SPDX-License-Identifier: MIT
// Rows of the Model. Ranges say into which of its tables they point.
#pragma once

#include <cstdint>
#include <optional>

#include "ir/ids.h"
#include "ir/inventory_gap.h"
#include "ir/table.h"
#include "source/text.h"

namespace asrmap {

enum class DeploymentModel : std::uint8_t { resource_manager, classic };

struct Vnet {
  Text label;
  Text name;
  // From the vnet itself, its `id`, or the vault; not written if none says.
  Text subscription;
  Text resource_group;
  Text location;
  Text id;              // as written, if it was
  Text state;           // provisioningState, if exported
  Text namesake;        // an exported VNet of the name that is another one: its name there
  Range address_space;  // in Model::prefixes
  Range subnets;        // in Model::vnet_subnets, in Azure's order
  Range allow;
  std::optional<InventoryGap> gap = {};  // why its subnets are not all known, if an export is the reason
  DeploymentModel deployment_model = DeploymentModel::resource_manager;
  bool exists = false;  // an inventory has it
};

struct VnetSubnet {
  VnetId vnet{};
  Text name;
  Range prefixes;
  Text delegation;
  Text state;  // provisioningState, if exported
  Range allow;
  std::uint32_t used = 0;  // addresses taken
};

}  // namespace asrmap
