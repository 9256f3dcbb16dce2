// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "change/change.h"
#include "ir/id_map.h"

namespace asrmap::change {

// Names a VM network of a project on one side.
struct NetworkPlace {
  std::uint32_t project = 0;
  NetworkId network{};
};

// A VM network on both sides, or on one.
struct NetworkPair {
  std::optional<NetworkPlace> before, after;
};

// Finds which VM networks are the same on both sides.
class MatchedNetworks {
 public:
  MatchedNetworks(std::span<const LandedModel> before, std::span<const LandedModel> after);

  // The networks of `after` as declared, then those that only `before` has.
  [[nodiscard]] const std::vector<NetworkPair>& pairs() const { return pairs_; }
  // Whether both are one network.
  [[nodiscard]] bool are_same(NetworkPlace before, NetworkPlace after) const;

 private:
  std::vector<NetworkPair> pairs_;
  std::vector<IdMap<NetworkId, std::uint32_t>> pair_of_before_, pair_of_after_;  // by project
};

}  // namespace asrmap::change
