// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace asrmap::bench {

struct Spent {
  double seconds = 0;     // wall clock
  double peak_bytes = 0;  // largest resident set
};

// Runs a program to its end. Its output is discarded.
[[nodiscard]] Spent run_process(const std::vector<std::string>& arguments);
// The median of several runs.
[[nodiscard]] Spent median_process(const std::vector<std::string>& arguments, int runs);

}  // namespace asrmap::bench
