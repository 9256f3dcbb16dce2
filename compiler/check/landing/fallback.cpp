// SPDX-License-Identifier: MIT
#include "check/landing/fallback.h"

#include "check/landing/candidates.h"
#include "check/names/azure_names.h"

namespace asrmap {

Fallback Fallbacks::of(const Landing& landing) const {
  const bool falls_back =
      landing.reason == LandingReason::first_subnet || landing.reason == LandingReason::ambiguous_first_subnet;
  if (!falls_back || !has_names(model_, landing)) return Fallback::none;
  if (!landing.subnet) return Fallback::without_subnets;
  if (!assertions_.of(landing).empty()) return Fallback::none;
  if (!is_subnet_name(model_.vm_subnets[*landing.subnet].name.view())) return Fallback::unmatchable;
  return landing.determined() ? Fallback::single : Fallback::ambiguous;
}

}  // namespace asrmap
