// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "ir/model.h"

namespace asrmap {

// For each mapping of one VM network, in their order, the first one to the same
// target: itself, unless it repeats an earlier one.
[[nodiscard]] std::vector<const Mapping*> first_twins(std::span<const Mapping> mappings);

}  // namespace asrmap
