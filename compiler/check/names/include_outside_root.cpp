// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::include_outside_root{
    .info = {.name = "include-outside-root",
             .severity = Severity::error,
             .concern = Concern::names}};

}  // namespace asrmap
