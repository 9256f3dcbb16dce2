// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::ambiguous_pattern{
    .info = {.name = "ambiguous-pattern",
             .severity = Severity::error,
             .concern = Concern::cardinality}};

}  // namespace asrmap
