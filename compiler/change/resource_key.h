// SPDX-License-Identifier: MIT
// Keys of VM networks and targets: their names in Azure, in lower case because letter case does
// not matter. Internal to this folder.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "ir/ids.h"
#include "source/text.h"

namespace asrmap {
struct Mapping;
struct Model;
}  // namespace asrmap

namespace asrmap::change {

// The fabric and the VM network; for a VNet, nothing and its ARM id.
using ResourceKey = std::pair<std::string, std::string>;

[[nodiscard]] ResourceKey resource_key(std::string_view fabric, std::string_view network);
[[nodiscard]] ResourceKey resource_key(const Model& model, NetworkId id);
// The key of the VM network with that ARM id.
[[nodiscard]] ResourceKey network_key(const Text& id);
// The key of the mapping's target, which must not be `none`.
[[nodiscard]] ResourceKey target_key(const Model& model, const Mapping& mapping);

}  // namespace asrmap::change
