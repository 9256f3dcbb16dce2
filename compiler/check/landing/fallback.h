// SPDX-License-Identifier: MIT
// Decides which rule reports a VM subnet that falls back to the first subnet, so that only one
// does: reserved-landing or delegated-landing if they apply, else a rule that the enumeration
// names.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "check/landing/assertions.h"
#include "check/landing/near.h"
#include "check/rule.h"

namespace asrmap::check {

enum class Fallback : std::uint8_t {
  none,             // lands by name or nowhere, or a `land` line or an error covers it
  without_subnets,  // networks-without-subnets
  unmatchable,      // unmatchable-subnet-name, or stray-blank
  ambiguous,        // ambiguous-fallback
  single,           // subnet-near-miss if there is a near_miss(), else subnet-fallback
};

class Fallbacks {
 public:
  explicit Fallbacks(const CheckInput& input);

  [[nodiscard]] Fallback of(const Landing& landing) const;
  // The similar name that subnet-near-miss reports of a `single` fallback. Nothing if there is none,
  // or if that rule is off; then subnet-fallback reports it.
  [[nodiscard]] std::optional<VnetSubnetId> near_miss(const Landing& landing);

  // Whether reserved-landing or delegated-landing reports the landing: then nothing more needs to be
  // said of it.
  [[nodiscard]] bool is_unfit(const Landing& landing) const;
  // Whether the user has accepted the fallback: a `land` line says so, and rightly, or its rule is
  // allowed for it or turned off. What follows from the landing is then worth a finding.
  [[nodiscard]] bool is_accepted(const Landing& landing);

 private:
  const CheckInput& input_;
  Assertions assertions_;
  NearSubnets near_;
  // Declared subnets that invalid-subnet-name reports, by the name that they seem to have.
  std::set<std::pair<VnetId, std::string>> misspelt_;
};

}  // namespace asrmap::check
