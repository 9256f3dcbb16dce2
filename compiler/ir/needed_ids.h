// SPDX-License-Identifier: MIT
// Which elements of a model a build must know the resource names of.
#pragma once

#include <vector>

#include "ir/build_needs.h"
#include "ir/ids.h"

namespace asrmap {

struct Mapping;
struct Model;

// Whether friendly names are enough to address the mapping. They are not enough between two VM
// networks, because no tool takes friendly names there, and where two VM networks of a server have
// the same name.
[[nodiscard]] bool names_suffice(const Model& model, const Mapping& mapping);

// The elements whose resource names are asked for: both ends of each mapping that needs them. Each
// element appears once, in the order of the model.
struct NeededIds {
  std::vector<NetworkId> networks;
  std::vector<ServerId> servers;
};
[[nodiscard]] NeededIds needed_ids(const Model& model, BuildNeeds::Ids needed);

}  // namespace asrmap
