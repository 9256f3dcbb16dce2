// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::unused_target_subnet{
    .info = {.name = "unused-target-subnet",
             .severity = Severity::info,
             .concern = Concern::landing}};

}  // namespace asrmap
