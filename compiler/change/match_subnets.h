// SPDX-License-Identifier: MIT
// The VM subnets of a VM network on both sides, and where they land.
#pragma once

#include <optional>
#include <vector>

#include "change/change.h"

namespace asrmap {

// Each VM subnet with its twin: of the same name, else of the same ranges, which is one
// that was renamed. A network without VM subnets counts as one that is its own. Those of
// `after` as declared, then those that are gone.
[[nodiscard]] std::vector<SubnetMove> matched_subnets(const Standing& before, const Standing& after);

// The same where one side may be absent or not mapped.
[[nodiscard]] std::vector<SubnetMove> landed_subnets(const Sides& sides);

// Whether both are known to land in a subnet of one name, or to be undetermined between the
// same two.
[[nodiscard]] bool same_landing(const Standing& before, const Standing& after);
// Whether both VM subnets are known to have other ranges; their order doesn't count.
[[nodiscard]] bool ranges_differ(const Standing& before, const Standing& after);
// Whether the subnets that they land in are known to have other ranges; false if one is not determined.
[[nodiscard]] bool landed_ranges_differ(const Standing& before, const Standing& after);

}  // namespace asrmap
