// SPDX-License-Identifier: MIT
// How the rules of this folder describe a landing: what lands, and where it lands or may land.
#pragma once

#include <string>

#include "check/rule.h"
#include "ir/landings.h"

namespace asrmap::check {

// Whether each subnet in which the landing may be passes the test: the subnet of a determined
// landing, else both candidates. False if there is no candidate.
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

// Whether the source of the landing and each of its candidates has a name. A statement that could
// not be read completely may lack one. False if there is no candidate.
[[nodiscard]] bool has_names(const Model& model, const Landing& landing);

// "VM subnet `web` of `ams/Finance`", or "VM network `ams/Lab`" if the network lands as a whole.
[[nodiscard]] std::string source_of(const Model& model, const Landing& landing);
// Where the name of that VM subnet or VM network is written.
[[nodiscard]] Span source_at(const Model& model, const Landing& landing);

// "`web` of `vnet-dr`", or "`web` or `app` of `vnet-dr`" if the landing is not determined.
[[nodiscard]] std::string place_of(const Model& model, const Landing& landing);

// Labels the subnet of a determined landing. Otherwise labels both candidates: why each may be
// the first subnet, and whether it is reserved or delegated.
void label_place(const Model& model, const Landing& landing, RuleFinding& finding);

// "; no VM may be in `GatewaySubnet`" or "; `sql` is delegated", if only one of two candidates is
// not for VMs. Empty if neither is for VMs, because another rule reports that, or if both are.
[[nodiscard]] std::string danger_of(const Model& model, const Landing& landing);

// What to do so that it lands elsewhere: an imperative without full stop.
[[nodiscard]] std::string way_out_of(const Model& model, const Landing& landing);

// The line that a help proposes: "`land \"Web Tier\" -> web`".
[[nodiscard]] std::string land_line(std::string_view from, std::string_view to);

}  // namespace asrmap::check
