// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::redundant_mapping{
    .info = {.name = "redundant-mapping",
             .severity = Severity::warning,
             .concern = Concern::cardinality}};

}  // namespace asrmap
