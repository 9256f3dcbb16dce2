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
  const auto wanted = [&](std::string_view name) { return options.network.empty() || matches(options.network, name); };
  std::vector<ProjectLandings> projects;
  for (const auto& root : run->compilation.roots)
    projects.push_back({root->path, landing_rows(root->model, root->landings, wanted)});
  if (options.format == "json")
    world.out(landing_json(projects));
  else if (options.format == "csv")
    world.out(landing_csv(projects));
  else if (options.format == "markdown")
    world.out(landing_markdown(projects));
  else
    world.out(landing_text(projects));
  return status_of(run->compilation, options);
}

}  // namespace asrmap
