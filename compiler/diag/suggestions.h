// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace asrmap {

// How much a run may do to guess what was meant. To look for each of many unknown names
// among many others would be quadratic, and nobody reads the thousandth suggestion.
class Suggestions {
 public:
  // Whether that many names may be compared for equality, or looked up.
  [[nodiscard]] bool affords(std::size_t names) {
    if (names > comparisons_left_) return false;
    comparisons_left_ -= names;
    return true;
  }
  // Whether the one of that many candidates may be looked for that is nearest to `name`.
  [[nodiscard]] bool affords_nearest(std::string_view name, std::size_t candidates) {
    // How far two names are from each other takes the product of their lengths.
    const std::size_t length = std::clamp(name.size() / 16, std::size_t{1}, std::size_t{16});
    const std::size_t cost = candidates * length * length;
    if (cost <= nearest_left_) {
      nearest_left_ -= cost;
      return true;
    }
    // Among very many names a few are looked for all the same.
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
