// SPDX-License-Identifier: MIT
// What the rules of this folder say of a landing: who lands, and where it lands or
// may land.
#pragma once

#include <string>

#include "check/rule.h"

namespace asrmap {

// Whether all that the landing may be passes the test: the subnet in which it is
// determined to be, or both candidates. False where it has none.
template <class Test>
[[nodiscard]] bool every_candidate(const Landing& landing, Test test) {
  switch (landing.reason) {
    case LandingReason::name_match:
    case LandingReason::first_subnet: return test(landing.landed);
    case LandingReason::ambiguous_first_subnet: return test(landing.landed) && test(landing.alphabetical);
    case LandingReason::empty_target:
    case LandingReason::unknown: return false;
  }
  return false;
}

// Whether everything that the landing involves has a name; a statement that could
// not be read may have left one out.
[[nodiscard]] bool has_names(const Model& model, const Landing& landing);

// "VM subnet `web`"; "VM network `ams/Lab`" where all of it lands as a whole.
[[nodiscard]] std::string source_of(const Model& model, const Landing& landing);
[[nodiscard]] Span source_at(const Model& model, const Landing& landing);

// "`web` of `vnet-dr`", "`web` or `app` of `vnet-dr`".
[[nodiscard]] std::string place_of(const Model& model, const Landing& landing);

// Labels where it lands, or both candidates with what makes each the first and what
// speaks against it.
void label_place(const Model& model, const Landing& landing, RuleFinding& finding);

// "; no VM may be in `GatewaySubnet`", "; `sql` is delegated": what speaks against
// one candidate of two. Empty where no or both candidates offend: the rule about
// that has its own finding then.
[[nodiscard]] std::string danger_of(const Model& model, const Landing& landing);

// What would make it land elsewhere: an imperative without full stop.
[[nodiscard]] std::string way_out_of(const Model& model, const Landing& landing);

// "`land \"Web Tier\" -> web`"
[[nodiscard]] std::string land_line(std::string_view from, std::string_view to);

}  // namespace asrmap
