// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "source/text.h"

namespace asrmap {

// A place where an export says that it is incomplete, or where something was lost.
struct InventoryGap {
  enum class Kind : std::uint8_t {
    next_page,   // a list goes on where its `nextLink` points
    more_rows,   // of a query of Resource Graph; `what` is how many there are
    skip_token,  // the same; `what` is the token behind which the rows go on
    expression,  // in a template, not evaluated
    repetition,  // `copy` in a template, not evaluated
    condition,   // of a resource in a template, not evaluated
    linked,      // a deployment of another file, which is not read
    undeclared,  // a template has subnets of a VNet that it does not have itself
    cut_off,     // deeper than ConvertTo-Json went
    // A resource of which only the name is there: a query has dropped the rest. `what` is the name.
    no_properties,
    orphans,  // networks of a fabric that no export lists
    // Of a whole export. `what` is its name in the `inventory` statement.
    no_vnets,
    no_vm_networks,
    no_adapters,
    no_fabrics,
    no_vnet_ids,
    no_mapping_ids,
  };
  Kind kind = Kind::next_page;
  Text what;
  // A name that the project uses is not known, and this is the reason.
  bool is_decisive = false;
};

}  // namespace asrmap
