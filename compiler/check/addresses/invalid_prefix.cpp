// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::invalid_prefix{
    .info = {.name = "invalid-prefix",
             .severity = Severity::error,
             .concern = Concern::addresses}};

}  // namespace asrmap
