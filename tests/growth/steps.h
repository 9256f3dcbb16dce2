// SPDX-License-Identifier: MIT
// What a run costs. There is no clock in it, so it is the same on every machine with the same
// libraries.
#pragma once

#include <cstdint>

namespace asrmap::test {

struct Cost {
  std::uint64_t steps = 0;  // basic blocks entered, and bytes copied, compared or searched by eight
  std::uint64_t bytes = 0;  // most memory held at one time
};

// Begins to count from zero. Memory that is held already does not count.
void start_counting();
[[nodiscard]] Cost counted();

}  // namespace asrmap::test
