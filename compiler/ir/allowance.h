// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "ir/date.h"
#include "source/text.h"

namespace asrmap {

// An entry of an `allow` list: `subnet-fallback until 2027-01-31: waiting for NET-42`.
struct Allowance {
  Text rule;
  Text reason;                // if written
  std::optional<Date> until;  // the last day
};

}  // namespace asrmap
