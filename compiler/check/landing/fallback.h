// SPDX-License-Identifier: MIT
// Decides which rule reports a VM subnet that falls back to the first subnet, so that only one
// does: reserved-landing or delegated-landing if they apply, else a rule that the enumeration
// names.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "check/landing/assertions.h"
#include "check/rule.h"

namespace asrmap::check {

enum class Fallback : std::uint8_t {
  none,             // lands by name or nowhere, or a `land` line or an error covers it
  without_subnets,  // networks-without-subnets
  unmatchable,      // unmatchable-subnet-name, or stray-blank
  ambiguous,        // ambiguous-fallback
  single,           // subnet-near-miss if NearSubnets finds a similar name, else subnet-fallback
};

class Fallbacks {
 public:
  explicit Fallbacks(const CheckInput& input);

  [[nodiscard]] Fallback of(const Landing& landing) const;

 private:
  const Model& model_;
  Assertions assertions_;
  // Declared subnets that invalid-subnet-name reports, by the name that they seem to have.
  std::set<std::pair<VnetId, std::string>> misspelt_;
};

}  // namespace asrmap::check
