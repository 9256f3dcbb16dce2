// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::subnet_conflict{
    .info = {.name = "subnet-conflict",
             .severity = Severity::error,
             .concern = Concern::landing}};

}  // namespace asrmap
