// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::invalid_subscription{
    .info = {.name = "invalid-subscription",
             .severity = Severity::error,
             .concern = Concern::names}};

}  // namespace asrmap
