// SPDX-License-Identifier: MIT
// Matches the VM subnets of a VM network on both sides, and compares where they land.
#pragma once

#include <optional>
#include <vector>

#include "change/change.h"

namespace asrmap::change {

// Pairs each VM subnet with the one of the same name on the other side, else with one of the same
// ranges, which was renamed. A network without VM subnets counts as its own only one. Returns
// those of `after` as declared, then those that are gone.
[[nodiscard]] std::vector<SubnetMove> matched_subnets(const SourceState& before, const SourceState& after);

// The same, if a side may be missing or not mapped.
[[nodiscard]] std::vector<SubnetMove> landed_subnets(const Sides& sides);

// Whether both are known to land in a subnet of the same name, or to be undetermined between the
// same two.
[[nodiscard]] bool same_landing(const SourceState& before, const SourceState& after);
// Whether both VM subnets are known to have other ranges; their order doesn't count.
[[nodiscard]] bool ranges_differ(const SourceState& before, const SourceState& after);
// Whether the subnets that they land in are known to have other ranges; false if one is not determined.
[[nodiscard]] bool landed_ranges_differ(const SourceState& before, const SourceState& after);

}  // namespace asrmap::change
