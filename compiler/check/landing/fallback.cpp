// SPDX-License-Identifier: MIT
#include "check/landing/fallback.h"

#include "check/landing/candidates.h"
#include "check/landing/unfit.h"
#include "check/names/azure_names.h"
#include "ir/network.h"
#include "ir/vnet.h"
#include "text/ascii.h"

namespace asrmap::check {
namespace {

// Whether reserved-landing or delegated-landing reports the landing. Then nothing more needs to
// be said.
bool is_worse(const Model& model, const Landing& landing) {
  const VnetSubnet& landed = model.vnet_subnets[landing.landed];
  if (landing.determined()) return is_reserved(landed) || is_delegated(landed);
  const VnetSubnet& other = model.vnet_subnets[landing.alphabetical];
  return (is_reserved(landed) && is_reserved(other)) || (is_delegated(landed) && is_delegated(other));
}

}  // namespace

Fallbacks::Fallbacks(const CheckInput& input) : model_(input.model), assertions_(input.model) {
  for (const VnetSubnet& subnet : model_.vnet_subnets) {
    if (!subnet.name.written() || model_.is_exported(subnet.name)) continue;
    if (auto meant = meant_name(subnet.name.view(), &subnet_name_fault)) misspelt_.emplace(subnet.vnet, lower(*meant));
  }
}

Fallback Fallbacks::of(const Landing& landing) const {
  const bool falls_back =
      landing.reason == LandingReason::first_subnet || landing.reason == LandingReason::ambiguous_first_subnet;
  if (!falls_back || !has_names(model_, landing) || is_worse(model_, landing)) return Fallback::none;
  if (!landing.subnet) return Fallback::without_subnets;
  if (!assertions_.of(landing).empty()) return Fallback::none;
  if (!is_subnet_name(model_.vm_subnets[*landing.subnet].name.view())) return Fallback::unmatchable;
  if (!misspelt_.empty() && misspelt_.contains({landing.target, lower(model_.vm_subnets[*landing.subnet].name.view())}))
    return Fallback::none;
  return landing.determined() ? Fallback::single : Fallback::ambiguous;
}

}  // namespace asrmap::check
