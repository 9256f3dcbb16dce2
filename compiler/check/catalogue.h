// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "check/rule_info.h"

namespace asrmap::check {

// Every rule, in the order of rules.def.
[[nodiscard]] std::span<const Rule* const> all_rules();
// Null if no rule has that name.
[[nodiscard]] const Rule* find_rule(std::string_view name);
// Whether the finding is an error of the catalogue, with which nothing is built. One that [lint] has
// raised to an error is none.
[[nodiscard]] bool is_refused(const Diagnostic& finding);
// All names, for suggestions.
[[nodiscard]] std::vector<std::string_view> rule_names();

}  // namespace asrmap::check
