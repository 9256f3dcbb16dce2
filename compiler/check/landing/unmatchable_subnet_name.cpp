// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::unmatchable_subnet_name{
    .info = {.name = "unmatchable-subnet-name",
             .severity = Severity::warning,
             .concern = Concern::landing}};

}  // namespace asrmap
