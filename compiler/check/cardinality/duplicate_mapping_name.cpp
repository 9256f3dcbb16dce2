// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::duplicate_mapping_name{
    .info = {.name = "duplicate-mapping-name",
             .severity = Severity::error,
             .concern = Concern::cardinality}};

}  // namespace asrmap
