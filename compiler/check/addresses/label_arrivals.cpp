// SPDX-License-Identifier: MIT
#include "check/addresses/label_arrivals.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string_view>
#include <vector>

#include "ir/landings.h"

namespace asrmap::check {
namespace {

constexpr std::size_t kMostLabels = 6;

// The places from which adapters land in the subnet; those with most adapters come first.
std::vector<Arrival> by_number(const Landings& landings, const Filling& filling) {
  const auto all = landings.arrivals_of(filling);
  std::vector<Arrival> arrivals;
  std::copy_if(all.begin(), all.end(), std::back_inserter(arrivals),
               [](const Arrival& arrival) { return arrival.adapters != 0; });
  std::stable_sort(arrivals.begin(), arrivals.end(),
                   [](const Arrival& a, const Arrival& b) { return a.adapters > b.adapters; });
  return arrivals;
}

}  // namespace

void label_arrivals(RuleFinding& finding, const Landings& landings, const Filling& filling) {
  const std::vector<Arrival> arrivals = by_number(landings, filling);
  for (std::size_t i = 0; i < arrivals.size() && i < kMostLabels; ++i) {
    const std::string adapters = counted(arrivals[i].adapters, "adapter");
    if (i + 1 < kMostLabels || arrivals.size() == kMostLabels) {
      finding.label(arrivals[i].at, "{} from here", adapters);
      continue;
    }
    const auto others =
        std::accumulate(arrivals.begin() + kMostLabels, arrivals.end(), std::uint64_t{0},
                        [](std::uint64_t sum, const Arrival& arrival) { return sum + arrival.adapters; });
    finding.label(arrivals[i].at, "{} from here, {} more from {}", adapters, others,
                  counted(arrivals.size() - kMostLabels, "other place"));
  }
}

std::string most_arrivals(const CheckInput& input, const Filling& filling) {
  std::vector<std::string_view> names;
  for (const Arrival& arrival : by_number(input.landings, filling))
    if (names.size() < 3) names.push_back(arrival.name);
  return names.empty() ? std::string() : "; most from " + ticked_list(names);
}

}  // namespace asrmap::check
