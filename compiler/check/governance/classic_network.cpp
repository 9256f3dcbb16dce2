// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::classic_network{
    .info = {.name = "classic-network",
             .severity = Severity::warning,
             .concern = Concern::governance}};

}  // namespace asrmap
