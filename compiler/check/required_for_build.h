// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "diag/diagnostic.h"
#include "ir/build_needs.h"
#include "ir/model.h"

namespace asrmap {

// Adds a `missing-property` for everything that a look at the files does without and a
// target of the build needs: the vault, the ranges and places of VNets that it makes.
void require_for_build(const Model& model, const BuildNeeds& needs, std::vector<Diagnostic>& findings);

}  // namespace asrmap
