// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::invalid_vnet_name{
    .info = {.name = "invalid-vnet-name",
             .severity = Severity::error,
             .concern = Concern::names}};

}  // namespace asrmap
