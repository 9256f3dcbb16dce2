// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

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

  friend bool operator==(const BuildNeeds&, const BuildNeeds&) = default;
  [[nodiscard]] BuildNeeds with(const BuildNeeds& other) const {
    return {std::max(ids, other.ids), vault || other.vault, vnet_ranges || other.vnet_ranges};
  }
};

// Whether friendly names address the mapping: they don't between two VM networks, for
// which no tool takes them, and where two VM networks of a server bear one name.
[[nodiscard]] inline bool names_suffice(const Model& model, const Mapping& mapping) {
  return !mapping.target.network() && !model.networks[mapping.source].shares_name;
}

// Whose resource names are asked for: those at both ends of the mappings that need them, each
// once, in the order of the model.
struct AskedFor {
  std::vector<NetworkId> networks;
  std::vector<ServerId> servers;
};
[[nodiscard]] AskedFor asked_for(const Model& model, BuildNeeds::Ids needed);

}  // namespace asrmap
