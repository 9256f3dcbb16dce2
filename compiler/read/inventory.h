// SPDX-License-Identifier: MIT
#pragma once

#include "diag/reporter.h"
#include "ir/inventory.h"
#include "source/source_map.h"

namespace asrmap::read {

// Reads a JSON export that an `inventory` statement names. Reports `invalid-inventory` if it is not
// JSON, has none of the accepted shapes, or has a value of the wrong type. Reports
// `partial-inventory` for a list that says that it goes on, and for an expression of a template.
// Ignores fields that asrmap does not need. Words are views into the text that `sources` owns.
// Never throws.
[[nodiscard]] Inventory read_inventory(FileId file, InventoryKind kind, SourceMap& sources, Reporter& reporter);

}  // namespace asrmap::read
