// SPDX-License-Identifier: MIT
// Decides which rule reports a VM subnet that falls back to the first subnet, so that only one
// does: reserved-landing or delegated-landing if they apply, else a rule that the enumeration
// names.
#pragma once

#include <cstdint>

#include "check/landing/assertions.h"
#include "check/rule.h"

namespace asrmap::check {

enum class Fallback : std::uint8_t {
  none,             // lands by name or nowhere, or a `land` line or a more serious rule covers it
  without_subnets,  // networks-without-subnets
  unmatchable,      // unmatchable-subnet-name, or stray-blank
  ambiguous,        // ambiguous-fallback
  single,           // subnet-near-miss if NearSubnets finds a similar name, else subnet-fallback
};

class Fallbacks {
 public:
  explicit Fallbacks(const CheckInput& input) : model_(input.model), assertions_(input.model) {}

  [[nodiscard]] Fallback of(const Landing& landing) const;

 private:
  const Model& model_;
  Assertions assertions_;
};

}  // namespace asrmap::check
