// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <string>

#include "diag/diagnostic.h"

namespace asrmap {

struct RuleInfo;

// The user's levels, by rule name: [lint] of the project file. The catalogue's
// errors stay errors whatever stands here.
using Levels = std::map<std::string, Severity, std::less<>>;
// What the user's levels make of a rule.
[[nodiscard]] Severity level_of(const RuleInfo& info, const Levels& levels);

}  // namespace asrmap
