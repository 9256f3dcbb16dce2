// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "ir/ids.h"

namespace asrmap {

struct Model;

// The VNets that a mapping leads to, each once, in the order of the files.
[[nodiscard]] std::vector<VnetId> mapped_vnets(const Model& model);

// Those of them that no inventory has: the ones that a deployment may make. One that exists
// would lose what the files don't say of it, such as its peerings and the network security
// groups of its subnets; a classic one is none that Resource Manager could make.
[[nodiscard]] std::vector<VnetId> declared_targets(const Model& model);

}  // namespace asrmap
