// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::reserved_landing{
    .info = {.name = "reserved-landing",
             .severity = Severity::error,
             .concern = Concern::landing}};

}  // namespace asrmap
