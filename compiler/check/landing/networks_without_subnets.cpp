// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::networks_without_subnets{
    .info = {.name = "networks-without-subnets",
             .severity = Severity::warning,
             .concern = Concern::landing}};

}  // namespace asrmap
