// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "ir/ids.h"

namespace asrmap {

struct Model;

// The VM networks that the mapping files speak of: those that they declare, and those of an
// inventory that they map or map to. In the order of the model.
[[nodiscard]] std::vector<NetworkId> confirmed_networks(const Model& model);

// The VMM servers of these VM networks, and declared servers whose clouds can be confirmed. In the
// order of the model.
[[nodiscard]] std::vector<ServerId> confirmed_servers(const Model& model, const std::vector<NetworkId>& confirmed);

}  // namespace asrmap
