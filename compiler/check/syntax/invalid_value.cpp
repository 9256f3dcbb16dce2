// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::invalid_value{
    .info = {.name = "invalid-value",
             .severity = Severity::error,
             .concern = Concern::syntax}};

}  // namespace asrmap
