// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "show/diff.h"
#include "show/plan.h"
#include "show/plan_rows.h"
#include "show/text_table.h"

namespace asrmap::show {

std::string plan_text(const PlanView& view, bool colour) {
  std::string out;
  const std::vector<PlanRow> rows = plan_rows(view);
  if (!rows.empty()) {
    TextTable table({"Action", "VM network", "Target", "Was", "Mapping"});
    for (const PlanRow& row : rows)
      table.add({std::string(to_string(row.planned->action)), row.source, row.target, row.was.empty() ? "-" : row.was,
                 row.name});
    out += table.str() + '\n';
  }
  if (!view.changes.all.empty()) out += diff_text(view.changes, colour);
  out += counts_text(view.plan) + '\n';
  if (const std::size_t deletions = view.plan.count(change::PlanAction::remove); deletions != 0 && !view.prunes)
    out += fmt::format("{} left out of what --target builds; --prune adds {}\n",
                       deletions == 1 ? "the deletion is" : "the deletions are", deletions == 1 ? "it" : "them");
  return out;
}

}  // namespace asrmap::show
