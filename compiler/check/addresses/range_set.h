// SPDX-License-Identifier: MIT
// A set of addresses in which other ranges are looked up.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ir/model.h"

namespace asrmap {

class RangeSet {
 public:
  enum class Neighbours : std::uint8_t {
    apart,   // a range across two neighbours is in neither
    joined,  // two neighbours are one range
  };

  // May be used again and again; keeps its storage.
  void assign(std::span<const PlacedPrefix> prefixes, Neighbours neighbours);

  // Whether one range of the set holds all of the prefix, in log n.
  [[nodiscard]] bool contains(const Prefix& prefix) const;

 private:
  struct Item {
    bool ipv6;
    Address first, last;
  };
  // Disjoint; IPv4 first, then by address.
  std::vector<Item> items_;
};

}  // namespace asrmap
