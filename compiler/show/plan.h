// SPDX-License-Identifier: MIT
// The output formats of the `plan` command: what is to be done, then the consequences as `diff`
// shows them. None fails, and each returns a whole text that ends in a line break.
#pragma once

#include <span>
#include <string>

#include "change/change.h"
#include "change/plan.h"

namespace asrmap::show {

struct PlanView {
  const change::Plan& plan;
  std::span<const Model* const> projects;  // of which the plan was made
  const change::Changes& changes;
  bool prunes = false;  // whether deletions are sent too
};

// "1 to create, 2 to delete, 3 in sync, 1 unmanaged".
[[nodiscard]] std::string counts_text(const change::Plan& plan);

// For people. `colour` adds ANSI escapes.
[[nodiscard]] std::string plan_text(const PlanView& view, bool colour);
// JSON as in schemas/plan.schema.json, with one line for each mapping and each change.
[[nodiscard]] std::string plan_json(const PlanView& view);
// A comment for a pull request, of at most `most` bytes, like that of diff_markdown().
[[nodiscard]] std::string plan_markdown(const PlanView& view, std::size_t most = 65'000);

}  // namespace asrmap::show
