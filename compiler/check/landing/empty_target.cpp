// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::empty_target{
    .info = {.name = "empty-target",
             .severity = Severity::error,
             .concern = Concern::landing}};

}  // namespace asrmap
