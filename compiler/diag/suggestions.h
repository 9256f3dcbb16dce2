// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace asrmap {

// How much work a run may do to guess what was meant. Comparing many unknown names with many known
// ones would take quadratic time, and nobody reads the thousandth suggestion. A function that
// returns true has taken the cost off the budget.
class Suggestions {
 public:
  // Whether `names` names may be compared for equality, or looked up.
  [[nodiscard]] bool affords(std::size_t names) {
    if (names > comparisons_left_) return false;
    comparisons_left_ -= names;
    return true;
  }
  // Whether the nearest to `name` may be looked for among `candidates` names.
  [[nodiscard]] bool affords_nearest(std::string_view name, std::size_t candidates) {
    // The distance between two names takes time in proportion to the product of their lengths.
    const std::size_t length = std::clamp(name.size() / 16, std::size_t{1}, std::size_t{16});
    const std::size_t cost = candidates * length * length;
    if (cost <= nearest_left_) {
      nearest_left_ -= cost;
      return true;
    }
    // Even among very many names, a few searches are allowed.
    if (searches_left_ == 0 || !affords(cost)) return false;
    --searches_left_;
    return true;
  }

 private:
  std::size_t comparisons_left_ = 500'000;
  std::size_t nearest_left_ = 100'000;
  std::size_t searches_left_ = 20;
};

}  // namespace asrmap
