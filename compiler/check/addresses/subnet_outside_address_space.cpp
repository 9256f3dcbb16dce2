// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::subnet_outside_address_space{
    .info = {.name = "subnet-outside-address-space",
             .severity = Severity::error,
             .concern = Concern::addresses}};

}  // namespace asrmap
