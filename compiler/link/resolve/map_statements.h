// SPDX-License-Identifier: MIT
// The steps that resolve the `map` statements. They come after those of tables/tables.h, and report
// nothing either.
#pragma once

#include "link/linking.h"

namespace asrmap::link {

// map.cpp: statements become mappings, one for each VM network, with patterns expanded. `release`:
// frees the documents that became rows.
void map_networks(Linking& linking, bool release);
// order_mappings.cpp: sorts the mappings by network in linear time, in the order of the statements. A
// part of map_networks().
void order_mappings(Model& model);
// deployed_names.cpp: mappings without a written name get the one under which they are deployed.
void take_deployed_names(Linking& linking);
// thin_exports.cpp: tells exports that hide a name from those that only say nothing.
void judge_thin_exports(Linking& linking);
// lands.cpp: checks that the VM subnets and subnets that `land` lines name exist.
void resolve_lands(Linking& linking);

}  // namespace asrmap::link
