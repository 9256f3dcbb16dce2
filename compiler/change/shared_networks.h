// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "change/plan.h"

namespace asrmap {

// VM networks that several projects map: leaves the mappings of one of them, the one that
// names most, and drops those of the others that say the same. Returns an error for each
// that says something else.
[[nodiscard]] std::vector<Diagnostic> unite_shared(std::vector<PlannedMapping>& all,
                                                   std::span<const Model* const> projects);

}  // namespace asrmap
