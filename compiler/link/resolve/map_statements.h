// SPDX-License-Identifier: MIT
// The steps that resolve what the `map` statements say, behind those of tables/tables.h and as
// silent.
#pragma once

#include "link/linking.h"

namespace asrmap {

// map.cpp: statements become mappings, one a VM network, with patterns expanded. `release`:
// frees the documents that became rows.
void map_networks(Linking& linking, bool release);
// lands.cpp: whether the VM subnets and subnets that `land` lines name are there.
void resolve_lands(Linking& linking);

}  // namespace asrmap
