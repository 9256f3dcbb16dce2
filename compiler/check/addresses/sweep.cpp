// SPDX-License-Identifier: MIT
#include "check/addresses/sweep.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace asrmap::check {
namespace {

// The two smallest indexes that have different owners. So for any owner, one of them has another
// owner.
class FirstTwo {
 public:
  void add(std::uint32_t index, std::uint32_t owner) {
    if (index == kNone) return;
    if (index < first_) {
      if (owner != first_owner_) {
        second_ = first_;
        second_owner_ = first_owner_;
      }
      first_ = index;
      first_owner_ = owner;
    } else if (owner != first_owner_ && index < second_) {
      second_ = index;
      second_owner_ = owner;
    }
  }
  void add(const FirstTwo& other) {
    add(other.first_, other.first_owner_);
    add(other.second_, other.second_owner_);
  }
  // The smallest index that has another owner; kNone, which is more than any index, if there is
  // none.
  [[nodiscard]] std::uint32_t of_another(std::uint32_t owner) const { return owner == first_owner_ ? second_ : first_; }

 private:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t first_ = kNone, first_owner_ = kNone;
  std::uint32_t second_ = kNone, second_owner_ = kNone;
};

struct Item {
  Address first, last;
  std::uint32_t index, owner;
  bool ipv6;
};

struct Open {
  Item item;
  FirstTwo around;  // the ranges that hold it
  FirstTwo inside;  // the ranges that it holds
};

std::vector<Item> sorted(std::span<const OwnedPrefix> prefixes) {
  std::vector<Item> items;
  items.reserve(prefixes.size());
  for (const OwnedPrefix& owned : prefixes) {
    const Prefix& prefix = owned.placed.prefix;
    items.push_back(
        {prefix.first(), prefix.last(), static_cast<std::uint32_t>(items.size()), owned.owner, prefix.ipv6});
  }
  // Of two ranges that start at the same address, the larger one comes first, because it contains
  // the other.
  const auto before = [](const Item& a, const Item& b) {
    return std::tie(a.ipv6, a.first, b.last, a.index) < std::tie(b.ipv6, b.first, a.last, b.index);
  };
  // Address plans are often sorted already.
  if (!std::is_sorted(items.begin(), items.end(), before)) std::sort(items.begin(), items.end(), before);
  return items;
}

bool holds(const Item& outer, const Item& inner) { return outer.ipv6 == inner.ipv6 && inner.first <= outer.last; }

}  // namespace

// CIDR ranges are nested or disjoint. `open` has the ranges that contain the current one. In
// sorted order, a range therefore overlaps just the ranges that are open when it starts, and the
// ranges that start while it is open.
std::vector<Overlap> find_overlaps(std::span<const OwnedPrefix> prefixes) {
  std::vector<Overlap> overlaps;
  if (prefixes.size() < 2) return overlaps;
  const std::vector<Item> items = sorted(prefixes);
  std::vector<Open> open;
  const auto close = [&] {
    const Open done = open.back();
    open.pop_back();
    const Item& item = done.item;
    const std::uint32_t first = std::min(done.around.of_another(item.owner), done.inside.of_another(item.owner));
    if (first < item.index) overlaps.push_back({item.index, first});
    if (open.empty()) return;
    open.back().inside.add(done.inside);
    open.back().inside.add(item.index, item.owner);
  };
  for (const Item& item : items) {
    while (!open.empty() && !holds(open.back().item, item)) close();
    Open next{item, {}, {}};
    if (!open.empty()) {
      next.around = open.back().around;
      next.around.add(open.back().item.index, open.back().item.owner);
    }
    open.push_back(next);
  }
  while (!open.empty()) close();
  std::sort(overlaps.begin(), overlaps.end(), [](const Overlap& a, const Overlap& b) { return a.later < b.later; });
  return overlaps;
}

}  // namespace asrmap::check
