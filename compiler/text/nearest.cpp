// SPDX-License-Identifier: MIT
#include "text/nearest.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"
#include "text/look_alike.h"

namespace asrmap {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit) return limit + 1;
  std::vector<std::size_t> before, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t best = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.size()];
}

std::optional<std::string_view> nearest(std::string_view name, const std::vector<std::string_view>& candidates) {
  // A longer name is no typing mistake, and the time grows with the square of the length.
  if (name.size() > 256) return std::nullopt;
  std::optional<std::string_view> best;
  std::size_t limit = std::max<std::size_t>(1, name.size() / 3);
  if (name.size() < 2) limit = 0;
  const std::string folded = lower(as_seen(name));
  for (const std::string_view candidate : candidates) {
    if (candidate == name) continue;
    if (equal_without_case(candidate, name) || look_alike(candidate, name)) return candidate;
    // A candidate that is much longer can't be near.
    if (limit == 0 || candidate.size() > folded.size() + limit) continue;
    const std::size_t distance = edit_distance(folded, lower(as_seen(candidate)), limit);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
  }
  return best;
}

}  // namespace asrmap
