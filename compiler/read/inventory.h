// SPDX-License-Identifier: MIT
#pragma once

#include "diag/reporter.h"
#include "ir/inventory.h"
#include "source/source_map.h"

namespace asrmap {

// Reads a JSON export that an `inventory` statement names. What is no JSON, has none of
// the accepted shapes or a value of the wrong type is `invalid-inventory`; a list that
// says that it goes on, or an expression of a template, is `partial-inventory`. Fields
// that nobody asks for are ignored. Words are views into the text that `sources` owns.
// Never throws.
[[nodiscard]] Inventory read_inventory(FileId file, InventoryKind kind, SourceMap& sources, Reporter& reporter);

}  // namespace asrmap
