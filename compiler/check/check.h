// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "check/levels.h"
#include "diag/diagnostic.h"
#include "ir/build_needs.h"
#include "ir/checked_model.h"
#include "ir/date.h"

namespace asrmap::check {

// What a check depends on besides the model.
struct CheckOptions {
  Levels levels = {};
  BuildNeeds needs = {};  // what the targets of a build need; by default nothing is built
  Date today{};           // the day of the check: decides which allowances have expired
  // Whether every file could be read without an error. If not, rules about findings don't run: an
  // error may hide what they look for.
  bool read_whole = true;
};

struct Checked {
  // Findings of all phases, each with its severity, in no particular order (diag/order.h sorts).
  std::vector<Diagnostic> findings;
  std::size_t omitted = 0;  // findings that were left out because a rule had more than kMostFindings
  // Set only if no finding is an error of the catalogue. Those that [lint] has raised to errors may
  // be known to a baseline.
  std::optional<CheckedModel> model;
};

// Runs the catalogue. `found` is what link has reported. The result refers to the model
// and the landings, which must outlive it.
[[nodiscard]] Checked check(const Model& model, const Landings& landings, std::vector<Diagnostic> found,
                            const CheckOptions& options);

}  // namespace asrmap::check
