// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::ipv6_guest{
    .info = {.name = "ipv6-guest",
             .severity = Severity::warning,
             .concern = Concern::addresses}};

}  // namespace asrmap
