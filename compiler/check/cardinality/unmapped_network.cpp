// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::unmapped_network{
    .info = {.name = "unmapped-network",
             .severity = Severity::warning,
             .concern = Concern::cardinality}};

}  // namespace asrmap
