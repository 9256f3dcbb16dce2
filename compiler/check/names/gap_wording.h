// SPDX-License-Identifier: MIT
// What findings say of an export that is not whole.
#pragma once

#include <string>
#include <string_view>

#include "ir/inventory_gap.h"

namespace asrmap::check {

// A message: what is missing.
[[nodiscard]] std::string gap_message(const InventoryGap& gap);
// What to do about it: an imperative.
[[nodiscard]] std::string_view gap_help(InventoryGap::Kind kind);

}  // namespace asrmap::check
