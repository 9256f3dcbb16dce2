// SPDX-License-Identifier: MIT
#include "check/landing/fallback.h"

#include <algorithm>

#include "check/landing/candidates.h"

namespace asrmap {
namespace {

bool is_letter_or_digit(char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z'); }

}  // namespace

Fallback Fallbacks::of(const Landing& landing) const {
  if (landing.reason == LandingReason::name_match || landing.reason == LandingReason::empty_target) return Fallback::none;
  if (!has_names(model_, landing)) return Fallback::none;
  if (!landing.subnet) return Fallback::without_subnets;
  if (!assertions_.of(landing).empty()) return Fallback::none;
  if (!is_subnet_name(model_.vm_subnets[*landing.subnet].name.view())) return Fallback::unmatchable;
  return landing.reason == LandingReason::ambiguous_first_subnet ? Fallback::ambiguous : Fallback::single;
}

bool is_subnet_name(std::string_view name) {
  if (name.empty() || name.size() > 80) return false;
  const bool letters = std::all_of(name.begin(), name.end(), [](char c) {
    return is_letter_or_digit(c) || c == '_' || c == '.' || c == '-';
  });
  return letters && is_letter_or_digit(name.front()) && (is_letter_or_digit(name.back()) || name.back() == '_');
}

}  // namespace asrmap
