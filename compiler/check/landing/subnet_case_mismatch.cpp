// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::subnet_case_mismatch{
    .info = {.name = "subnet-case-mismatch",
             .severity = Severity::warning,
             .concern = Concern::landing}};

}  // namespace asrmap
