// SPDX-License-Identifier: MIT
// Which of the rules about a missing name speaks for a VM subnet that falls back: only one
// does. reserved-landing and delegated-landing go first, then what the enumeration lists.
#pragma once

#include <cstdint>

#include "check/landing/assertions.h"
#include "check/rule.h"

namespace asrmap {

enum class Fallback : std::uint8_t {
  none,             // lands by name or nowhere, or a `land` line or a more serious rule speaks of it
  without_subnets,  // networks-without-subnets
  unmatchable,      // unmatchable-subnet-name, or stray-blank
  ambiguous,        // ambiguous-fallback
  single,           // subnet-near-miss if NearSubnets knows one, else subnet-fallback
};

class Fallbacks {
 public:
  explicit Fallbacks(const CheckInput& input) : model_(input.model), assertions_(input.model) {}

  [[nodiscard]] Fallback of(const Landing& landing) const;

 private:
  const Model& model_;
  Assertions assertions_;
};

}  // namespace asrmap
