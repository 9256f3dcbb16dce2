// SPDX-License-Identifier: MIT
// The `land` lines by what they speak of.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ir/landings.h"
#include "ir/model.h"

namespace asrmap {

// An index of Model::lands.
struct Assertion {
  StatementId statement{};
  std::string_view from;
  std::uint32_t land = 0;
};

class Assertions {
 public:
  explicit Assertions(const Model& model);

  // Those of the landing's statement that speak of its VM subnet, in source order;
  // found in log n.
  [[nodiscard]] std::span<const Assertion> of(const Landing& landing) const;

 private:
  const Model& model_;
  std::vector<Assertion> sorted_;
};

}  // namespace asrmap
