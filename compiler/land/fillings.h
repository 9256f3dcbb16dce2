// SPDX-License-Identifier: MIT
#pragma once

#include "ir/landings.h"

namespace asrmap {
struct Model;
}  // namespace asrmap

namespace asrmap::land {

// Counts the adapters that land in each subnet: those of an inventory, else the numbers that the
// files give. Sets `fillings` and `arrivals`; all landings must be there already. Source: "Azure
// Virtual Network frequently asked questions (FAQ)", on the five addresses that are reserved in
// each subnet.
void fill_subnets(const Model& model, Landings& landings);

}  // namespace asrmap::land
