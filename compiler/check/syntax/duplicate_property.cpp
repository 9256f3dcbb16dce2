// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::duplicate_property{
    .info = {.name = "duplicate-property",
             .severity = Severity::error,
             .concern = Concern::syntax}};

}  // namespace asrmap
