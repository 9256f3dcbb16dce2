// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::syntax_error{
    .info = {.name = "syntax-error",
             .severity = Severity::error,
             .concern = Concern::syntax}};

}  // namespace asrmap
