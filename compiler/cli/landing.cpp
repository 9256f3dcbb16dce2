// SPDX-License-Identifier: MIT
#include "show/landing.h"

#include "cli/command.h"
#include "link/pattern.h"

namespace asrmap {

ExitStatus landing_command(World& world, const Options& options) {
  const auto run = run_compiler(world, options);
  if (!run) return ExitStatus::usage;
  // Only errors: what `check` warns of is what the table shows.
  if (run->compilation.has(Severity::error)) show_findings(world, options, *run);
  std::vector<LandingRow> rows;
  for (const auto& root : run->compilation.roots) {
    const auto wanted = [&](std::string_view name) { return options.network.empty() || matches(options.network, name); };
    std::vector<LandingRow> own = landing_rows(root->model, root->landings, wanted);
    rows.insert(rows.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  }
  if (options.format == "json")
    world.out(landing_json(rows));
  else if (options.format == "csv")
    world.out(landing_csv(rows));
  else if (options.format == "markdown")
    world.out(landing_markdown(rows));
  else
    world.out(landing_text(rows));
  return status_of(run->compilation, options);
}

}  // namespace asrmap
