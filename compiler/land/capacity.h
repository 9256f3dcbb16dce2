// SPDX-License-Identifier: MIT
#pragma once

#include "ir/landings.h"
#include "ir/model.h"

namespace asrmap {

// Counts the adapters that land in each subnet: those of an inventory, else those that
// the files count. Expects all landings. Source: "Azure Virtual Network frequently asked
// questions (FAQ)", on the five addresses that are reserved in each subnet.
void fill_subnets(const Model& model, Landings& landings);

}  // namespace asrmap
