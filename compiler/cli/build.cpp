// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include "cli/artifact_files.h"
#include "cli/build_plan.h"
#include "cli/command.h"
#include "diag/wording.h"

namespace asrmap {

ExitStatus build_command(World& world, const Options& options) {
  auto inputs = find_inputs(world, options);
  if (!inputs) return ExitStatus::usage;
  // What is wrong in the project file may be its targets, and is shown as a finding.
  const bool names_targets = !options.targets.empty() || (inputs->project && !inputs->project->targets.empty());
  if (!names_targets && inputs->found.empty())
    return usage_error(world,
                       fmt::format("build what? name targets with --target, or in [build] of asrmap.toml; there are {}",
                                   ticked_list(target_names(), "and", 20)));
  auto plan = plan_build(world, options, *inputs);
  if (!plan) return ExitStatus::usage;
  const auto run = run_compiler(world, std::move(*inputs), plan->needs);
  if (!run) return ExitStatus::usage;
  show_findings(world, options, *run);
  if (const ExitStatus status = status_of(run->compilation, options); status != ExitStatus::clean) return status;
  return deliver(world, *run, {.folder = plan->out, .manifest = true, .tell = world.out},
                 [&](std::size_t root, ArtifactSink& sink) { emit_artifacts(*run, root, *plan, sink); });
}

}  // namespace asrmap
