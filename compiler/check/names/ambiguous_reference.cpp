// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::ambiguous_reference{
    .info = {.name = "ambiguous-reference",
             .severity = Severity::error,
             .concern = Concern::names}};

}  // namespace asrmap
