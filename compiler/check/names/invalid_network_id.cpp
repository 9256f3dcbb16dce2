// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::invalid_network_id{
    .info = {.name = "invalid-network-id",
             .severity = Severity::warning,
             .concern = Concern::names}};

}  // namespace asrmap
