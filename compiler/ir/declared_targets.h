// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "ir/ids.h"

namespace asrmap {

struct Model;

// The VNets that a mapping leads to, each once, in the order of the files.
[[nodiscard]] std::vector<VnetId> mapped_vnets(const Model& model);

// Those of them of which all subnets are known.
[[nodiscard]] std::vector<VnetId> known_targets(const Model& model);

// The mapped VNets that no inventory has: a deployment may make these. A deployment of a VNet that
// exists would take away what the files don't say of it, such as its peerings and the network
// security groups of its subnets. A classic VNet is left out, because Resource Manager can't make
// one.
[[nodiscard]] std::vector<VnetId> declared_targets(const Model& model);

}  // namespace asrmap
