// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "change/plan.h"

namespace asrmap::change {

// Leaves in `all`, for each VM network that several projects map, only the mappings of one of
// them: the project that writes most mapping names. Returns an error for each removed mapping
// that says something else.
[[nodiscard]] std::vector<Diagnostic> unite_shared(std::vector<PlannedMapping>& all,
                                                   std::span<const Model* const> projects);

}  // namespace asrmap::change
