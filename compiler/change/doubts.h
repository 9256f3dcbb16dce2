// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

#include "change/plan.h"

namespace asrmap {

// Where the vault has what the files have by another resource name: most likely the files
// have the wrong one. Questions, each a line; sorted, and each once.
[[nodiscard]] std::vector<std::string> doubts(const Plan& plan, std::span<const Model* const> projects);

}  // namespace asrmap
