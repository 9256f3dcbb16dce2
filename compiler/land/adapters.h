// SPDX-License-Identifier: MIT
#pragma once

#include "ir/landings.h"
#include "land/target_subnets.h"

namespace asrmap {
struct Model;
}  // namespace asrmap

namespace asrmap::land {

// Decides where each adapter lands, which is where its VM subnet lands, and what becomes of its
// static addresses. `landings` must have the landings of the VM subnets already. Sources:
//  - "Azure Virtual Network frequently asked questions (FAQ)": the first four addresses and the
//    last one of each subnet are reserved.
//  - "Replicate Hyper-V virtual machines in VMM clouds to Azure using Site Recovery in the Azure
//    portal": a failover fails if the address that is set is not available.
// Takes n log n time in the adapters: equal addresses are found by sorting.
void land_adapters(const Model& model, TargetSubnets& names, Landings& landings);

}  // namespace asrmap::land
