// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::invalid_resource_group_name{
    .info = {.name = "invalid-resource-group-name",
             .severity = Severity::error,
             .concern = Concern::names}};

}  // namespace asrmap
