// SPDX-License-Identifier: MIT
// Rows of the Model. Ranges say into which of its tables they point.
#pragma once

#include "ir/table.h"
#include "source/text.h"

namespace asrmap {

struct Server {
  Text label;
  Text name;                  // friendly name in Site Recovery; the label when not written
  Text fabric;                // the fabric's resource name, if known
  Range clouds;               // in Model::words
  Range networks;             // in Model::networks
  Range exported_clouds;      // in Model::clouds
  bool is_exported = false;   // only inventories have it
  bool lists_pools = false;   // an inventory lists the pools of static addresses
  bool lists_clouds = false;  // an inventory lists the clouds
};

// A cloud as exported.
struct Cloud {
  Text name;
  Range logical_networks;  // in Model::words
  bool lists_logical_networks = false;
};

}  // namespace asrmap
