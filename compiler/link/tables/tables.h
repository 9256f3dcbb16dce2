// SPDX-License-Identifier: MIT
// The steps that build the model's tables, in their order. None says a word: what is wrong is
// kept in Linking::slips, what is not known in the model's Silence.
#pragma once

#include "link/linking.h"

namespace asrmap {

// inventories.cpp: exports are found by the names that declarations use.
void gather_exports(Linking& linking);
// declare.cpp: elements become rows, completed by what exports have of them, and what only
// exports have becomes rows too. `release`: frees the elements that became rows.
void declare(Linking& linking, bool release);
// adapters.cpp: exported network adapters find their VM networks and VM subnets.
void take_adapters(Linking& linking);

// No step: resolve/map.cpp calls it for the first `map` to a VNet that only an inventory has, which
// becomes a row then. exported_vnets.cpp
VnetId add_exported_vnet(Linking& linking, VnetExport& exported);

}  // namespace asrmap
