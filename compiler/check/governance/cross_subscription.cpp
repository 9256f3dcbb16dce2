// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::cross_subscription{
    .info = {.name = "cross-subscription",
             .severity = Severity::info,
             .concern = Concern::governance}};

}  // namespace asrmap
