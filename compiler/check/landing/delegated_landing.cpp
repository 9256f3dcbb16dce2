// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::delegated_landing{
    .info = {.name = "delegated-landing",
             .severity = Severity::warning,
             .concern = Concern::landing}};

}  // namespace asrmap
