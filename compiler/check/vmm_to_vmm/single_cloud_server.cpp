// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::single_cloud_server{
    .info = {.name = "single-cloud-server",
             .severity = Severity::error,
             .concern = Concern::vmm_to_vmm}};

}  // namespace asrmap
