// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "ir/ids.h"

namespace asrmap {
struct Model;
}  // namespace asrmap

namespace asrmap::check {

// The vnets that a `map` names as its target, each once, in the order in which they are declared.
// What is wrong with other vnets does not matter to Site Recovery.
[[nodiscard]] std::vector<VnetId> named_targets(const Model& model);

}  // namespace asrmap::check
