// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::merged_subnets{
    .info = {.name = "merged-subnets",
             .severity = Severity::warning,
             .concern = Concern::landing}};

}  // namespace asrmap
