// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "change/change.h"
#include "show/landing_rows.h"

namespace asrmap::show {

// The row that `landing` would show for the state. It has no target if the network is not
// mapped. If it is a whole network that has VM subnets, it has no subnet to land in.
[[nodiscard]] LandingRow row_of(const change::SourceState& state);

// The side on which the VM subnet has a name. This is the later side, unless that has only the
// whole network.
[[nodiscard]] const change::SourceState& named_part(const change::Sides& sides);

// The resource name of the mapping; empty without one.
[[nodiscard]] std::string name_of_mapping(const change::SourceState& state);

}  // namespace asrmap::show
