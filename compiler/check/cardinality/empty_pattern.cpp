// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::empty_pattern{
    .info = {.name = "empty-pattern",
             .severity = Severity::warning,
             .concern = Concern::cardinality}};

}  // namespace asrmap
