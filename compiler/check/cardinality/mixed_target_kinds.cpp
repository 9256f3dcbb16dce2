// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::mixed_target_kinds{
    .info = {.name = "mixed-target-kinds",
             .severity = Severity::warning,
             .concern = Concern::cardinality}};

}  // namespace asrmap
