// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::include_cycle{
    .info = {.name = "include-cycle",
             .severity = Severity::error,
             .concern = Concern::names}};

}  // namespace asrmap
