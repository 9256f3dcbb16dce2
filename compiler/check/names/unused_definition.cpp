// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::unused_definition{
    .info = {.name = "unused-definition",
             .severity = Severity::warning,
             .concern = Concern::names}};

}  // namespace asrmap
