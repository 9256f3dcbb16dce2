// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::subnet_over_capacity{
    .info = {.name = "subnet-over-capacity",
             .severity = Severity::error,
             .concern = Concern::addresses}};

}  // namespace asrmap
