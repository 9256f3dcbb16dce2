// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::unexplained_exclusion{
    .info = {.name = "unexplained-exclusion",
             .severity = Severity::info,
             .concern = Concern::cardinality}};

}  // namespace asrmap
