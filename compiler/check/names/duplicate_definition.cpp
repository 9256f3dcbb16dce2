// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::duplicate_definition{
    .info = {.name = "duplicate-definition",
             .severity = Severity::error,
             .concern = Concern::names}};

}  // namespace asrmap
