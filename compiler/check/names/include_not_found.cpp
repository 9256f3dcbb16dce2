// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::include_not_found{
    .info = {.name = "include-not-found",
             .severity = Severity::error,
             .concern = Concern::names}};

}  // namespace asrmap
