// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

constinit const Rule rules::invalid_vault_name{
    .info = {.name = "invalid-vault-name",
             .severity = Severity::error,
             .concern = Concern::names}};

}  // namespace asrmap
