// SPDX-License-Identifier: MIT
// Which of the rules about a missing name speaks for a subnet: only the first
// that applies, in the order of the enumeration.
#pragma once

#include <cstdint>

#include "check/rule.h"

namespace asrmap {

enum class Fallback : std::uint8_t {
  none,               // lands by name, lands nowhere, or a `land` line speaks of it
  without_subnets,    // networks-without-subnets
  unmatchable,        // unmatchable-subnet-name
  ambiguous,          // ambiguous-fallback
  near_miss,          // subnet-near-miss
  plain,              // subnet-fallback
};

[[nodiscard]] Fallback fallback_of(const CheckInput& input, const Landing& landing);

// The `land` line of the landing's statement that speaks of its VM subnet, if any.
[[nodiscard]] const Land* assertion_of(const CheckInput& input, const Landing& landing);

// The target subnet whose name is nearest to the VM subnet's: a likely slip.
[[nodiscard]] std::optional<std::string_view> near_subnet(const CheckInput& input, const Landing& landing);

// Whether an Azure subnet can bear the name: 1 to 80 letters, digits, `_`, `.`,
// `-`; starts with a letter or digit, ends with one or `_`.
[[nodiscard]] bool is_subnet_name(std::string_view name);

}  // namespace asrmap
