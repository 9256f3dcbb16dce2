// SPDX-License-Identifier: MIT
#include "check/landing/undetermined.h"

#include <algorithm>
#include <map>

#include "check/landing/partners.h"
#include "ir/landings.h"

namespace asrmap::check {
namespace {

using Partners = std::map<const Landing*, const Landing*>;

// For each landing whose ranges overlap those of other VM networks, one landing of these.
Partners partners_in(const LandedRanges& ranges) {
  Partners partners;
  for (const Overlap& overlap : find_overlaps(ranges.prefixes))
    partners.try_emplace(ranges.landings[overlap.later], ranges.landings[overlap.earlier]);
  // In reverse order, "later" are the ranges that come before those that they overlap.
  const std::vector<OwnedPrefix> backwards(ranges.prefixes.rbegin(), ranges.prefixes.rend());
  const std::size_t last = ranges.landings.size() - 1;
  for (const Overlap& overlap : find_overlaps(backwards))
    partners.try_emplace(ranges.landings[last - overlap.later], ranges.landings[last - overlap.earlier]);
  return partners;
}

// The same for all that may land in a candidate: what lands there by name, and `falling`, what
// may fall back to it.
Partners partners_in(const CheckInput& input, VnetSubnetId candidate, const std::vector<const Landing*>& falling) {
  LandedRanges ranges = ranges_in(input, candidate);
  for (const Landing* landing : falling) add_ranges(input, *landing, ranges);
  return partners_in(ranges);
}

}  // namespace

std::vector<Meeting> meetings_of(const CheckInput& input) {
  std::map<VnetId, std::vector<const Landing*>> falling;
  for (const Landing& landing : input.landings.all)
    if (landing.reason == LandingReason::ambiguous_first_subnet) falling[landing.target].push_back(&landing);
  std::vector<Meeting> meetings;
  for (const auto& [vnet, landings] : falling) {
    const Partners in_order = partners_in(input, landings.front()->landed, landings);
    const Partners alphabetical = partners_in(input, landings.front()->alphabetical, landings);
    const auto partner = [](const Partners& partners, const Landing* landing) {
      const auto found = partners.find(landing);
      return found == partners.end() ? nullptr : found->second;
    };
    for (const Landing* landing : landings) {
      const Meeting meeting{landing, partner(in_order, landing), partner(alphabetical, landing)};
      if (meeting.in_order != nullptr || meeting.alphabetical != nullptr) meetings.push_back(meeting);
    }
  }
  std::sort(meetings.begin(), meetings.end(), [](const Meeting& a, const Meeting& b) { return a.landing < b.landing; });
  return meetings;
}

}  // namespace asrmap::check
