// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "check/levels.h"
#include "diag/diagnostic.h"
#include "ir/build_needs.h"
#include "ir/checked_model.h"
#include "ir/date.h"

namespace asrmap {

// What a check goes by.
struct CheckOptions {
  Levels levels = {};
  BuildNeeds needs = {};  // of the targets of a build; none for a look at the files
  Date today{};           // ends allowances
  // Whether every file could be read without an error. What an error hides is not missed.
  bool read_whole = true;
};

struct Checked {
  // Of all phases, each with its severity; in no particular order (diag/order.h).
  std::vector<Diagnostic> findings;
  std::size_t omitted = 0;  // of the rules' findings, past kMostFindings
  // Only when no finding is an error.
  std::optional<CheckedModel> model;
};

// Runs the catalogue. `found` is what link has reported. The result refers to the model
// and the landings, which must outlive it.
[[nodiscard]] Checked check(const Model& model, const Landings& landings, std::vector<Diagnostic> found,
                            const CheckOptions& options);

}  // namespace asrmap
