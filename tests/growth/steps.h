// SPDX-License-Identifier: MIT
// What a run costs, the same on every machine that has the same libraries: no clock.
#pragma once

#include <cstdint>

namespace asrmap::test {

struct Cost {
  std::uint64_t steps = 0;  // basic blocks entered, and bytes copied, compared or searched by eight
  std::uint64_t bytes = 0;  // most memory held at one time
};

// Counts from zero; memory that is held already counts as none.
void start_counting();
[[nodiscard]] Cost counted();

}  // namespace asrmap::test
