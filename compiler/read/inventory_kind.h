// SPDX-License-Identifier: MIT
// Which kind of inventory an export would be, by its look. Internal to this folder.
#pragma once

#include <optional>

#include "ir/inventory.h"
#include "read/json_tree.h"

namespace asrmap {

// Of an export's root or one of its elements; nothing if it looks like none. For help
// only: the readers of the kinds decide for themselves.
[[nodiscard]] std::optional<InventoryKind> kind_by_look(JsonValue value);

}  // namespace asrmap
