// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>

#include "ir/model.h"

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

  [[nodiscard]] BuildNeeds with(const BuildNeeds& other) const {
    return {std::max(ids, other.ids), vault || other.vault, vnet_ranges || other.vnet_ranges};
  }
};

// Whether friendly names address the mapping: they don't between two VM networks, for
// which no tool takes them, and where two VM networks of a server bear one name.
[[nodiscard]] inline bool names_suffice(const Model& model, const Mapping& mapping) {
  return !mapping.target.network() && !model.networks[mapping.source].shares_name;
}

// Whether the resource names at both ends of the mapping are asked for.
[[nodiscard]] inline bool needs_ids(const Model& model, const Mapping& mapping, BuildNeeds::Ids needed) {
  if (needed == BuildNeeds::Ids::none || mapping.target.kind == Endpoint::Kind::none) return false;
  return needed == BuildNeeds::Ids::all || !names_suffice(model, mapping);
}

}  // namespace asrmap
