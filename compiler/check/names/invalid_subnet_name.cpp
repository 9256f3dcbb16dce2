// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::invalid_subnet_name{
    .info = {.name = "invalid-subnet-name",
             .severity = Severity::error,
             .concern = Concern::names}};

}  // namespace asrmap
