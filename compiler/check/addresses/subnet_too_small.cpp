// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::subnet_too_small{
    .info = {.name = "subnet-too-small",
             .severity = Severity::error,
             .concern = Concern::addresses}};

}  // namespace asrmap
