// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::landing_mismatch{
    .info = {.name = "landing-mismatch",
             .severity = Severity::error,
             .concern = Concern::landing}};

}  // namespace asrmap
