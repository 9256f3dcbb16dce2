// SPDX-License-Identifier: MIT
// Site Recovery's choice of the subnet, as its documentation tells it.
#pragma once

#include "ir/landings.h"

namespace asrmap {
struct Model;
}  // namespace asrmap

namespace asrmap::land {

// Computes where the VM subnets of every mapping to Azure land. Sources:
//  - "Step 9: Configure network mapping for Hyper-V replication (with VMM) to
//    Azure" and "Prepare network mapping for Hyper-V VM disaster recovery to
//    Azure": the replica connects to the target subnet with the source subnet's
//    name, else to "the first subnet in the network".
//  - "Run a test failover to Azure": here the first subnet is the alphabetically
//    first one. For a failover no page says which is meant, so both orders are
//    computed, and a landing on which they disagree is not determined.
// That names compare without case is inferred from Azure's naming rules. Linear
// in the subnets of the project; reports nothing.
[[nodiscard]] Landings land(const Model& model);

}  // namespace asrmap::land
