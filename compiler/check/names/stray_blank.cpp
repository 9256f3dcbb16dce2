// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::stray_blank{
    .info = {.name = "stray-blank",
             .severity = Severity::warning,
             .concern = Concern::names}};

}  // namespace asrmap
