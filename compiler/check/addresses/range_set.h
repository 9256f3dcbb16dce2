// SPDX-License-Identifier: MIT
// A set of addresses in which other ranges are looked up.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ir/prefix.h"

namespace asrmap::check {

class RangeSet {
 public:
  enum class Neighbours : std::uint8_t {
    apart,   // a range across two neighbours is in neither
    joined,  // two neighbours are one range
  };

  // Replaces what the set holds. Keeps the storage, so one object can serve many times.
  void assign(std::span<const PlacedPrefix> prefixes, Neighbours neighbours);

  // Whether a single range of the set holds the whole prefix. Takes log n time.
  [[nodiscard]] bool contains(const Prefix& prefix) const;

 private:
  struct Item {
    bool ipv6;
    Address first, last;
  };
  // Disjoint; IPv4 first, then by address.
  std::vector<Item> items_;
};

}  // namespace asrmap::check
