// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "source/text.h"

namespace asrmap {

// A place where an export says that it is incomplete, or where something was lost.
struct InventoryGap {
  enum class Kind : std::uint8_t {
    next_page,   // a list goes on where its `nextLink` points
    expression,  // in a template, not evaluated
    repetition,  // `copy` in a template, not evaluated
    condition,   // of a resource in a template, not evaluated
    linked,      // a deployment of another file, which is not read
    undeclared,  // a template has subnets of a VNet that it does not have itself
    cut_off,     // deeper than ConvertTo-Json went
    orphans,     // networks of a fabric that no export lists
  };
  Kind kind = Kind::next_page;
  Text what;
};

}  // namespace asrmap
