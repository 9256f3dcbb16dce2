// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::unsafe_mapping_name{
    .info = {.name = "unsafe-mapping-name",
             .severity = Severity::warning,
             .concern = Concern::names}};

}  // namespace asrmap
