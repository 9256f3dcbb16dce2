// SPDX-License-Identifier: MIT
// The names of the rules that `read`, `link` and `driver` report. They are constants, so that a
// typing mistake does not compile. check/rules.def lists all rules, and a test looks for these in
// it.
#pragma once

#include <string_view>

namespace asrmap {

struct RuleName {
  std::string_view text;  // kebab-case
};

namespace rule_name {

inline constexpr RuleName ambiguous_pattern{"ambiguous-pattern"};
inline constexpr RuleName ambiguous_reference{"ambiguous-reference"};
inline constexpr RuleName duplicate_definition{"duplicate-definition"};
inline constexpr RuleName duplicate_property{"duplicate-property"};
inline constexpr RuleName include_cycle{"include-cycle"};
inline constexpr RuleName include_not_found{"include-not-found"};
inline constexpr RuleName include_outside_root{"include-outside-root"};
inline constexpr RuleName invalid_inventory{"invalid-inventory"};
inline constexpr RuleName invalid_prefix{"invalid-prefix"};
inline constexpr RuleName invalid_resource_id{"invalid-resource-id"};
inline constexpr RuleName invalid_value{"invalid-value"};
inline constexpr RuleName inventory_drift{"inventory-drift"};
inline constexpr RuleName lookup_case_mismatch{"lookup-case-mismatch"};
inline constexpr RuleName missing_property{"missing-property"};
inline constexpr RuleName syntax_error{"syntax-error"};
inline constexpr RuleName unknown_property{"unknown-property"};
inline constexpr RuleName unknown_reference{"unknown-reference"};

inline constexpr RuleName kAll[] = {ambiguous_pattern,    ambiguous_reference, duplicate_definition, duplicate_property,
                                    include_cycle,        include_not_found,   include_outside_root, invalid_inventory,
                                    invalid_prefix,       invalid_resource_id, invalid_value,        inventory_drift,
                                    lookup_case_mismatch, missing_property,    syntax_error,         unknown_property,
                                    unknown_reference};

}  // namespace rule_name
}  // namespace asrmap
