// SPDX-License-Identifier: MIT
// Finds the `land` lines that are about a landing.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ir/landings.h"

namespace asrmap {
struct Model;
}  // namespace asrmap

namespace asrmap::check {

// One `land` line of a `map`.
struct Assertion {
  StatementId statement{};
  std::string_view from;  // the VM subnet that the line names
  std::uint32_t land = 0;
};

class Assertions {
 public:
  explicit Assertions(const Model& model);

  // The lines of the landing's `map` that name its VM subnet, in source order. Takes log n time.
  [[nodiscard]] std::span<const Assertion> of(const Landing& landing) const;
  // Whether the landing is as the line says. Never, if it is not determined.
  [[nodiscard]] bool is_true(const Landing& landing, const Assertion& assertion) const;

 private:
  const Model& model_;
  std::vector<Assertion> sorted_;
};

}  // namespace asrmap::check
