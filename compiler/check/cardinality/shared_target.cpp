// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::shared_target{
    .info = {.name = "shared-target",
             .severity = Severity::info,
             .concern = Concern::cardinality}};

}  // namespace asrmap
