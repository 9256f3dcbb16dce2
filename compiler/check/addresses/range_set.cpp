// SPDX-License-Identifier: MIT
#include "check/addresses/range_set.h"

#include <algorithm>
#include <tuple>

namespace asrmap::check {
namespace {

// The last address of all wraps to 0. That is safe, because no range that sorts after it starts
// at 0.
Address next(const Address& address) {
  const std::uint64_t low = address.low + 1;
  return {low == 0 ? address.high + 1 : address.high, low};
}

}  // namespace

void RangeSet::assign(std::span<const PlacedPrefix> prefixes, Neighbours neighbours) {
  items_.clear();
  for (const PlacedPrefix& placed : prefixes)
    items_.push_back({placed.prefix.ipv6, placed.prefix.first(), placed.prefix.last()});
  if (items_.size() < 2) return;
  std::sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) {
    return std::tie(a.ipv6, a.first, b.last) < std::tie(b.ipv6, b.first, a.last);
  });
  std::size_t kept = 0;
  for (std::size_t i = 1; i < items_.size(); ++i) {
    Item& open = items_[kept];
    const Item& item = items_[i];
    const bool touches = item.first <= open.last || (neighbours == Neighbours::joined && item.first == next(open.last));
    if (item.ipv6 == open.ipv6 && touches)
      open.last = std::max(open.last, item.last);
    else
      items_[++kept] = item;
  }
  items_.resize(kept + 1);
}

bool RangeSet::contains(const Prefix& prefix) const {
  const Address first = prefix.first();
  const auto after =
      std::upper_bound(items_.begin(), items_.end(), std::tie(prefix.ipv6, first),
                       [](const auto& key, const Item& item) { return key < std::tie(item.ipv6, item.first); });
  if (after == items_.begin()) return false;
  const Item& item = *(after - 1);
  return item.ipv6 == prefix.ipv6 && prefix.last() <= item.last;
}

}  // namespace asrmap::check
