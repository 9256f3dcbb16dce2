// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::subnet_nearly_full{
    .info = {.name = "subnet-nearly-full",
             .severity = Severity::warning,
             .concern = Concern::addresses}};

}  // namespace asrmap
