// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::invalid_fabric_id{
    .info = {.name = "invalid-fabric-id",
             .severity = Severity::warning,
             .concern = Concern::names}};

}  // namespace asrmap
