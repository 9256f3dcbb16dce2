// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::asymmetric_reverse{
    .info = {.name = "asymmetric-reverse",
             .severity = Severity::warning,
             .concern = Concern::vmm_to_vmm}};

}  // namespace asrmap
