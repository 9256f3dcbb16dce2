// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>

namespace asrmap {

// What a target needs besides a project without errors. A build is checked for the needs of all its
// targets together.
struct BuildNeeds {
  // The elements whose resource names in Site Recovery must be known.
  enum class Ids : std::uint8_t {
    none,
    where_names_fail,  // only of mappings that friendly names can't address
    all,
  };
  Ids ids = Ids::none;
  bool vault = false;
  bool vnet_ranges = false;  // the ranges of the subnets of VNets that the target makes

  friend bool operator==(const BuildNeeds&, const BuildNeeds&) = default;
  // The needs of both together.
  [[nodiscard]] BuildNeeds with(const BuildNeeds& other) const {
    return {std::max(ids, other.ids), vault || other.vault, vnet_ranges || other.vnet_ranges};
  }
};

}  // namespace asrmap
