// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "show/diff.h"
#include "show/markdown.h"
#include "show/plan.h"
#include "show/plan_rows.h"

namespace asrmap::show {

std::string plan_markdown(const PlanView& view, std::size_t most) {
  std::string out = fmt::format("**asrmap plan**: {}\n", counts_text(view.plan));
  std::vector<std::string> rows;
  for (const PlanRow& row : plan_rows(view))
    rows.push_back(
        markdown_row({std::string(to_string(row.planned->action)), markdown_code(row.source), markdown_code(row.target),
                      row.was.empty() ? "–" : markdown_code(row.was), markdown_code(row.name)}));
  if (!rows.empty())
    out += '\n' + markdown_table("| Action | VM network | Target | Was | Mapping |\n| --- | --- | --- | --- | --- |\n",
                                 rows, most / 2, "mapping", "plan");
  if (!view.changes.all.empty()) out += '\n' + diff_markdown(view.changes, most - out.size() - 1);
  return out;
}

}  // namespace asrmap::show
