// SPDX-License-Identifier: MIT
// Finds the ranges that overlap among many ranges, in n log n time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ir/prefix.h"

namespace asrmap::check {

// Ranges of the same owner may overlap. The caller decides what an owner is.
struct OwnedPrefix {
  PlacedPrefix placed;
  std::uint32_t owner = 0;
};

// Two indexes into the input; `earlier` is the smaller one.
struct Overlap {
  std::uint32_t later = 0;
  std::uint32_t earlier = 0;
  friend bool operator==(const Overlap&, const Overlap&) = default;
};

// For each range that overlaps earlier ranges of other owners, returns the first of those. At
// most one result for each range, in the order of the input.
[[nodiscard]] std::vector<Overlap> find_overlaps(std::span<const OwnedPrefix> prefixes);

}  // namespace asrmap::check
