// SPDX-License-Identifier: MIT
// Rows of the Model. Ranges say into which of its tables they point.
#pragma once

#include <optional>

#include "ir/address_type.h"
#include "ir/ids.h"
#include "ir/prefix.h"
#include "ir/table.h"
#include "source/text.h"

namespace asrmap {

// A VM of an inventory, with its network adapters.
struct Vm {
  ServerId server{};
  Text name;
  Text operating_system;
  Range adapters;  // in Model::adapters
};

struct Adapter {
  VmId vm{};
  Text name;
  Text network_name;
  Text subnet_name;
  std::optional<NetworkId> network;  // nothing: no VM network that the project knows
  std::optional<VmSubnetId> subnet;  // nothing: none, or none that the network has
  Range addresses;                   // in Model::addresses
  AddressType address_type = AddressType::unknown;
  bool is_cut = false;  // its VM network or VM subnet is not known, because the export was cut

  [[nodiscard]] bool is_static() const { return address_type == AddressType::fixed; }
};

struct PlacedAddress {
  Address address;
  Span at;
  AdapterId adapter{};
  bool ipv6 = false;
};

}  // namespace asrmap
