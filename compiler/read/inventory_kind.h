// SPDX-License-Identifier: MIT
// Guesses the kind of an export from its content. Internal to this folder.
#pragma once

#include <optional>

#include "ir/inventory.h"
#include "read/json_tree.h"

namespace asrmap::read {

// The kind of an export's root, or of one of its elements. Nothing if it looks like no kind. Only
// for help texts: the readers of the kinds decide for themselves.
[[nodiscard]] std::optional<InventoryKind> kind_by_look(JsonValue value);

}  // namespace asrmap::read
