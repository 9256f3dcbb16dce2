// SPDX-License-Identifier: MIT
// The steps that build the model's tables, in their order. None of them reports anything. What is
// wrong goes into Linking::slips, and what is not known into the model's Silence.
#pragma once

#include "link/linking.h"

namespace asrmap::link {

// inventories.cpp: reads all inventories into Linking::exports, where they are found by the names
// that declarations use.
void gather_exports(Linking& linking);
// declare.cpp: elements become rows, completed by what exports have of them. What only exports have
// becomes rows too. `release`: frees the elements that became rows.
void declare(Linking& linking, bool release);
// adapters.cpp: looks up the VM networks and VM subnets of exported network adapters.
void take_adapters(Linking& linking);

// exported_vnets.cpp: not a step. resolve/map.cpp calls it for the first `map` to a VNet that only
// an inventory has. The VNet then becomes a row.
VnetId add_exported_vnet(Linking& linking, VnetExport& exported);

}  // namespace asrmap::link
