// SPDX-License-Identifier: MIT
// How full the landing subnets get. Adapters whose landing is not determined
// count nowhere.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "check/rule.h"

namespace asrmap {

// Adapters that land in a subnet together: those of a VM subnet, or those of a VM
// network that no VM subnet accounts for.
struct Arrival {
  VnetSubnetId landed{};
  Span at;  // the name of the VM subnet or network
  std::uint32_t adapters = 0;
};

struct Filling {
  VnetSubnetId subnet{};
  std::uint64_t landing = 0;    // adapters
  std::uint64_t addresses = 0;  // less the five that Azure reserves in each range
  std::uint64_t used = 0;
  Range arrivals;  // in Occupancy::arrivals

  [[nodiscard]] std::uint64_t room() const { return used < addresses ? addresses - used : 0; }
};

struct Occupancy {
  // The subnets of known IPv4 ranges in which adapters are known to land.
  std::vector<Filling> fillings;
  std::vector<Arrival> arrivals;
};

[[nodiscard]] Occupancy occupancy_of(const CheckInput& input);

// Labels the largest arrivals with their counts.
void label_arrivals(RuleFinding& finding, const Occupancy& occupancy, const Filling& filling);

}  // namespace asrmap
