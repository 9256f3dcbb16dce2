// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::missing_property{
    .info = {.name = "missing-property",
             .severity = Severity::error,
             .concern = Concern::syntax}};

}  // namespace asrmap
