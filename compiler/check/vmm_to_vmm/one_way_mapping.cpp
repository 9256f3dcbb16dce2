// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::one_way_mapping{
    .info = {.name = "one-way-mapping",
             .severity = Severity::warning,
             .concern = Concern::vmm_to_vmm}};

}  // namespace asrmap
