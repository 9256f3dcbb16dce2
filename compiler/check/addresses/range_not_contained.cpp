// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::range_not_contained{
    .info = {.name = "range-not-contained",
             .severity = Severity::warning,
             .concern = Concern::addresses}};

}  // namespace asrmap
