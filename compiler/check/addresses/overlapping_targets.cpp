// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::overlapping_targets{
    .info = {.name = "overlapping-targets",
             .severity = Severity::warning,
             .concern = Concern::addresses}};

}  // namespace asrmap
