// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>

namespace asrmap {

// What a target asks of a project beyond what makes it right. A build is checked for
// the needs of all its targets together.
struct BuildNeeds {
  // Whose resource names in Site Recovery must be known.
  enum class Ids : std::uint8_t {
    none,
    where_names_fail,  // of mappings that the names which people see don't address
    all,
  };
  Ids ids = Ids::none;
  bool vault = false;
  bool vnet_ranges = false;  // the ranges of the subnets of VNets that it makes

  friend bool operator==(const BuildNeeds&, const BuildNeeds&) = default;
  [[nodiscard]] BuildNeeds with(const BuildNeeds& other) const {
    return {std::max(ids, other.ids), vault || other.vault, vnet_ranges || other.vnet_ranges};
  }
};

}  // namespace asrmap
