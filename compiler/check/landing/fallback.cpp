// SPDX-License-Identifier: MIT
#include "check/landing/fallback.h"

#include <algorithm>
#include <vector>

namespace asrmap {
namespace {

bool is_letter_or_digit(char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z'); }

}  // namespace

Fallback fallback_of(const CheckInput& input, const Landing& landing) {
  if (landing.reason == LandingReason::name_match || landing.reason == LandingReason::empty_target) return Fallback::none;
  if (!landing.subnet) return Fallback::without_subnets;
  if (assertion_of(input, landing) != nullptr) return Fallback::none;
  if (!is_subnet_name(input.model.vm_subnets[*landing.subnet].name.view())) return Fallback::unmatchable;
  if (landing.reason == LandingReason::ambiguous_first_subnet) return Fallback::ambiguous;
  return near_subnet(input, landing) ? Fallback::near_miss : Fallback::plain;
}

const Land* assertion_of(const CheckInput& input, const Landing& landing) {
  if (!landing.subnet) return nullptr;
  const Model& model = input.model;
  const Text& name = model.vm_subnets[*landing.subnet].name;
  for (const Land& land : model.lands_in(model.statements[model.mappings[landing.mapping].statement].lands))
    if (land.from == name) return &land;
  return nullptr;
}

std::optional<std::string_view> near_subnet(const CheckInput& input, const Landing& landing) {
  std::vector<std::string_view> names;
  for (const VnetSubnet& subnet : input.model.vnet_subnets[input.model.vnets[landing.target].subnets])
    names.push_back(subnet.name.view());
  return nearest(input.model.vm_subnets[*landing.subnet].name.view(), names);
}

bool is_subnet_name(std::string_view name) {
  if (name.empty() || name.size() > 80) return false;
  const bool letters = std::all_of(name.begin(), name.end(), [](char c) {
    return is_letter_or_digit(c) || c == '_' || c == '.' || c == '-';
  });
  return letters && is_letter_or_digit(name.front()) && (is_letter_or_digit(name.back()) || name.back() == '_');
}

}  // namespace asrmap
