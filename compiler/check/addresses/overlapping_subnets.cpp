// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::overlapping_subnets{
    .info = {.name = "overlapping-subnets",
             .severity = Severity::error,
             .concern = Concern::addresses}};

}  // namespace asrmap
