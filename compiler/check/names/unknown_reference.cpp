// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::unknown_reference{
    .info = {.name = "unknown-reference",
             .severity = Severity::error,
             .concern = Concern::names}};

}  // namespace asrmap
