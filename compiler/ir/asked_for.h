// SPDX-License-Identifier: MIT
// Which elements of a model a build must know the resource names of.
#pragma once

#include <vector>

#include "ir/build_needs.h"
#include "ir/ids.h"

namespace asrmap {

struct Mapping;
struct Model;

// Whether friendly names address the mapping: they don't between two VM networks, for
// which no tool takes them, and where two VM networks of a server bear one name.
[[nodiscard]] bool names_suffice(const Model& model, const Mapping& mapping);

// Whose resource names are asked for: those at both ends of the mappings that need them, each
// once, in the order of the model.
struct AskedFor {
  std::vector<NetworkId> networks;
  std::vector<ServerId> servers;
};
[[nodiscard]] AskedFor asked_for(const Model& model, BuildNeeds::Ids needed);

}  // namespace asrmap
