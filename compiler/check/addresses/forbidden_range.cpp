// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::forbidden_range{
    .info = {.name = "forbidden-range",
             .severity = Severity::error,
             .concern = Concern::addresses}};

}  // namespace asrmap
