// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::subnet_near_miss{
    .info = {.name = "subnet-near-miss",
             .severity = Severity::warning,
             .concern = Concern::landing}};

}  // namespace asrmap
