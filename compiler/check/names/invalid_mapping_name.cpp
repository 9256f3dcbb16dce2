// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::invalid_mapping_name{
    .info = {.name = "invalid-mapping-name",
             .severity = Severity::error,
             .concern = Concern::names}};

}  // namespace asrmap
