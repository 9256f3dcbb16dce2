// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::retired_scenario{
    .info = {.name = "retired-scenario",
             .severity = Severity::info,
             .concern = Concern::governance}};

}  // namespace asrmap
