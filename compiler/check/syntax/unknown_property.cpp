// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::unknown_property{
    .info = {.name = "unknown-property",
             .severity = Severity::error,
             .concern = Concern::syntax}};

}  // namespace asrmap
