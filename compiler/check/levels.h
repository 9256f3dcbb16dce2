// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <string>

#include "diag/diagnostic.h"

namespace asrmap::check {

struct RuleInfo;

// The severities that the user sets in [lint] of the project file, by rule name. A rule that the
// catalogue has as an error stays an error.
using Levels = std::map<std::string, Severity, std::less<>>;
// The severity of a rule's findings: as the user sets it, else as the catalogue has it.
[[nodiscard]] Severity level_of(const RuleInfo& info, const Levels& levels);

}  // namespace asrmap::check
