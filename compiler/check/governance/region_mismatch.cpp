// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::region_mismatch{
    .info = {.name = "region-mismatch",
             .severity = Severity::error,
             .concern = Concern::governance}};

}  // namespace asrmap
