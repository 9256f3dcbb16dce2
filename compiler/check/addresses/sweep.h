// SPDX-License-Identifier: MIT
// Overlapping address ranges among many, in n log n.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ir/model.h"

namespace asrmap {

// Ranges of one owner may overlap; what an owner is, the caller decides.
struct OwnedPrefix {
  PlacedPrefix placed;
  std::uint32_t owner = 0;
};

// Indexes of the input; `earlier` is the smaller one.
struct Overlap {
  std::uint32_t later = 0;
  std::uint32_t earlier = 0;
  friend bool operator==(const Overlap&, const Overlap&) = default;
};

// For each element that overlaps earlier ones of other owners, the first of those:
// at most one result an element, in the order of the input.
[[nodiscard]] std::vector<Overlap> find_overlaps(std::span<const OwnedPrefix> prefixes);

}  // namespace asrmap
