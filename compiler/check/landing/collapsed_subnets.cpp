// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::collapsed_subnets{
    .info = {.name = "collapsed-subnets",
             .severity = Severity::warning,
             .concern = Concern::landing}};

}  // namespace asrmap
