// SPDX-License-Identifier: MIT
// VM subnets that meet in one target subnet: what the three many-to-one rules share.
// Within one VM network collapsed-subnets speaks; between VM networks
// subnet-conflict if ranges overlap, else merged-subnets.
#pragma once

#include <vector>

#include "check/addresses/sweep.h"
#include "check/rule.h"

namespace asrmap {

// Whether several VM networks land in the subnet. Allocates nothing.
[[nodiscard]] bool joins_networks(const Landings& landings, VnetSubnetId id);

// The ranges of all that lands in a subnet, in source order. VM networks own them.
struct LandedRanges {
  std::vector<OwnedPrefix> prefixes;
  std::vector<const Landing*> landings;  // of the prefix with the same index
};
void add_ranges(const CheckInput& input, const Landing& landing, LandedRanges& ranges);
[[nodiscard]] LandedRanges ranges_in(const CheckInput& input, VnetSubnetId id);

// Of partners that are to part, one for which a new target subnet is enough: the
// finding's own if it falls back, else the first that does.
[[nodiscard]] const Landing& likeliest_to_part(const std::vector<const Landing*>& partners, const Landing& own);

// Labels the subnet in which all land, and each partner but the finding's own with
// how it came there.
void label_partners(const Model& model, const std::vector<const Landing*>& partners, const Landing& own,
                    RuleFinding& finding);

}  // namespace asrmap
