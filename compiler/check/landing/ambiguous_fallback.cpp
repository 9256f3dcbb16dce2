// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::ambiguous_fallback{
    .info = {.name = "ambiguous-fallback",
             .severity = Severity::warning,
             .concern = Concern::landing}};

}  // namespace asrmap
