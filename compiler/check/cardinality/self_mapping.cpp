// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::self_mapping{
    .info = {.name = "self-mapping",
             .severity = Severity::error,
             .concern = Concern::cardinality}};

}  // namespace asrmap
