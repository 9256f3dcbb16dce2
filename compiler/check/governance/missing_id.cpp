// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::missing_id{
    .info = {.name = "missing-id",
             .severity = Severity::error,
             .concern = Concern::governance}};

}  // namespace asrmap
