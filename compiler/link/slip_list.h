// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "diag/diagnostic.h"

namespace asrmap::link {

// A list of slips of one kind. It keeps as many as a run shows at most, and counts the others.
template <class T>
class SlipList {
 public:
  void push_back(T slip) {
    if (slips_.size() < kMostFindings)
      slips_.push_back(std::move(slip));
    else
      ++omitted_;
  }
  [[nodiscard]] auto begin() const { return slips_.begin(); }
  [[nodiscard]] auto end() const { return slips_.end(); }
  [[nodiscard]] std::size_t omitted() const { return omitted_; }

 private:
  std::vector<T> slips_;
  std::size_t omitted_ = 0;
};

}  // namespace asrmap::link
