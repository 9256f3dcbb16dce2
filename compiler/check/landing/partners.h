// SPDX-License-Identifier: MIT
// VM subnets that land in the same target subnet, for the three rules about this.
// collapsed-subnets reports those of one VM network. For several VM networks, subnet-conflict
// reports ranges that overlap, and merged-subnets the others.
#pragma once

#include <vector>

#include "check/addresses/sweep.h"
#include "check/rule.h"

namespace asrmap::check {

// Whether several VM networks land in the subnet. Allocates nothing.
[[nodiscard]] bool joins_networks(const Landings& landings, VnetSubnetId id);

// The ranges of all VM subnets that land in a subnet, in source order. The owner of a range is
// its VM network.
struct LandedRanges {
  std::vector<OwnedPrefix> prefixes;
  std::vector<const Landing*> landings;  // of the prefix with the same index
};
// Adds the ranges of the landing's VM subnet, if it has one.
void add_ranges(const CheckInput& input, const Landing& landing, LandedRanges& ranges);
[[nodiscard]] LandedRanges ranges_in(const CheckInput& input, VnetSubnetId id);

// The landing that the user should move to separate the partners. It should fall back, because a
// new target subnet is then enough to move it: the finding's `own` if it does, else the first
// that does. `own` if none does.
[[nodiscard]] const Landing& likeliest_to_part(const std::vector<const Landing*>& partners, const Landing& own);

// Labels the subnet in which all partners land. Labels each partner except the finding's `own`,
// with whether it lands there by its name or falls back.
void label_partners(const Model& model, const std::vector<const Landing*>& partners, const Landing& own,
                    RuleFinding& finding);

}  // namespace asrmap::check
