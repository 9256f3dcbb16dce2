// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::host_bits_set{
    .info = {.name = "host-bits-set",
             .severity = Severity::warning,
             .concern = Concern::addresses}};

}  // namespace asrmap
