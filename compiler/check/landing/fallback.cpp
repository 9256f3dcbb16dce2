// SPDX-License-Identifier: MIT
#include "check/landing/fallback.h"

#include <algorithm>
#include <iterator>

#include "check/landing/candidates.h"
#include "check/landing/unfit.h"
#include "check/names/azure_names.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/vnet.h"
#include "text/ascii.h"

namespace asrmap::check {
namespace {

constexpr std::string_view kNearMiss = "subnet-near-miss";

// The rule that reports such a fallback of a VM subnet to one subnet.
std::string_view rule_of(Fallback fallback, bool is_near) {
  if (fallback == Fallback::unmatchable) return "unmatchable-subnet-name";
  return is_near ? kNearMiss : "subnet-fallback";
}

bool is_allowed(const CheckInput& input, const Landing& landing, std::string_view rule) {
  const Model& model = input.model;
  const Mapping& mapping = model.mappings[landing.mapping];
  const VnetSubnet& landed = model.vnet_subnets[landing.landed];
  const Range lists[] = {model.statements[mapping.statement].allow, model.networks[landing.network].allow,
                         model.vm_subnets[*landing.subnet].allow, landed.allow, model.vnets[landed.vnet].allow};
  return std::ranges::any_of(lists, [&](Range allow) { return input.allowances.entries(allow, rule).is_open; });
}

}  // namespace

bool Fallbacks::is_unfit(const Landing& landing) const {
  if (!has_candidates(landing.reason)) return false;
  const Model& model = input_.model;
  const VnetSubnet& landed = model.vnet_subnets[landing.landed];
  if (landing.determined()) return is_reserved(landed) || is_delegated(landed);
  const VnetSubnet& other = model.vnet_subnets[landing.alphabetical];
  return (is_reserved(landed) && is_reserved(other)) || (is_delegated(landed) && is_delegated(other));
}

Fallbacks::Fallbacks(const CheckInput& input) : input_(input), assertions_(input.model), near_(input) {
  const Model& model = input.model;
  for (const VnetSubnet& subnet : model.vnet_subnets) {
    if (!subnet.name.written() || model.is_exported(subnet.name)) continue;
    if (auto meant = meant_name(subnet.name.view(), &subnet_name_fault)) misspelt_.emplace(subnet.vnet, lower(*meant));
  }
}

Fallback Fallbacks::of(const Landing& landing) const {
  const bool falls_back =
      landing.reason == LandingReason::first_subnet || landing.reason == LandingReason::ambiguous_first_subnet;
  if (!falls_back || !has_names(input_.model, landing) || is_unfit(landing)) return Fallback::none;
  if (!landing.subnet) return Fallback::without_subnets;
  if (!assertions_.of(landing).empty()) return Fallback::none;
  const std::string_view name = input_.model.vm_subnets[*landing.subnet].name.view();
  if (!is_subnet_name(name)) return Fallback::unmatchable;
  if (!misspelt_.empty() && misspelt_.contains({landing.target, lower(name)})) return Fallback::none;
  return landing.determined() ? Fallback::single : Fallback::ambiguous;
}

std::optional<VnetSubnetId> Fallbacks::near_miss(const Landing& landing) {
  return input_.is_off(kNearMiss) ? std::nullopt : near_.of(landing);
}

bool Fallbacks::is_accepted(const Landing& landing) {
  const auto lines = assertions_.of(landing);
  if (!lines.empty())
    return std::ranges::all_of(lines, [&](const Assertion& line) { return assertions_.is_true(landing, line); });
  const Fallback fallback = of(landing);
  if (fallback != Fallback::single && fallback != Fallback::unmatchable) return false;
  const std::string_view rule = rule_of(fallback, fallback == Fallback::single && near_miss(landing));
  return input_.is_off(rule) || is_allowed(input_, landing, rule);
}

}  // namespace asrmap::check
