// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "change/change.h"
#include "show/landing_rows.h"

namespace asrmap {

// A standing as the row that `landing` would show: without a target if it is not mapped,
// and of a whole network that has VM subnets without a subnet to land in.
[[nodiscard]] LandingRow row_of(const Standing& standing);

// The side by which its VM subnet is named: one on both sides may be the whole network on
// the later one.
[[nodiscard]] const Standing& named_part(const Sides& sides);

// The resource name of the mapping; empty without one.
[[nodiscard]] std::string name_of_mapping(const Standing& standing);

}  // namespace asrmap
