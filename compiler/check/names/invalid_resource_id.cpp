// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::invalid_resource_id{
    .info = {.name = "invalid-resource-id",
             .severity = Severity::error,
             .concern = Concern::names}};

}  // namespace asrmap
