// SPDX-License-Identifier: MIT
// Rows of the Model. Ranges say into which of its tables they point.
#pragma once

#include <cstdint>

#include "ir/ids.h"
#include "ir/isolation.h"
#include "ir/table.h"
#include "source/text.h"

namespace asrmap {

struct Network {
  ServerId server{};
  Text name;
  Text id;                // the replicationNetworks resource name, if known
  Text logical_network;   // if known
  Range subnets;          // in Model::vm_subnets
  Range mappings;         // in Model::mappings
  Range allow;            // in Model::allowances, as everywhere below
  std::uint32_t vms = 0;  // adapters that no subnet accounts for
  Isolation isolation = Isolation::unknown;
  bool shares_name = false;            // another VM network of its server bears the same
  bool has_pool = false;               // of static addresses
  bool has_adapters = false;           // exported ones, which replace every written `vms`
  bool uses_static_addresses = false;  // an exported adapter has one
};

struct VmSubnet {
  NetworkId network{};
  Text name;
  Range prefixes;  // in Model::prefixes
  Range allow;
  std::uint32_t vms = 0;
  std::uint16_t vlan = 0;  // 0: none
};

}  // namespace asrmap
