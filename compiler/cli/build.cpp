// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cli/artifact_files.h"
#include "cli/baseline.h"
#include "cli/build_plan.h"
#include "cli/command_info.h"
#include "cli/told_findings.h"
#include "diag/terminal.h"
#include "diag/wording.h"
#include "driver/compiled_root.h"

namespace asrmap::cli {
namespace {

struct BuildOptions : TargetOptions {
  bool deny_warnings = false;
};

// The first project without a `map`, if mappings are to be built. Who excludes a VM network by
// `-> none` has said what is meant; an empty file has not.
const CompiledRoot* without_mappings(const BuildPlan& plan, const Compilation& compilation) {
  const auto is_of_mappings = [](const targets::Backend* each) {
    return each->info.subject != Subject::vmm && each->info.subject != Subject::vnets;
  };
  if (std::ranges::none_of(plan.backends, is_of_mappings)) return nullptr;
  for (const auto& root : compilation.roots)
    if (root->model.statements.empty()) return root.get();
  return nullptr;
}

ExitStatus run_build(World& world, const BuildOptions& options) {
  auto inputs = find_inputs(world, options);
  if (!inputs) return ExitStatus::usage;
  // If the project file is wrong, its targets may be the reason. That is shown as a finding later.
  const bool names_targets = !options.targets.empty() || (inputs->project && !inputs->project->targets.empty());
  if (!names_targets && inputs->found.empty())
    return usage_error(world,
                       fmt::format("build what? name targets with --target, or in [build] of asrmap.toml; there are {}",
                                   ticked_list(targets::target_names(), "and", 20)));
  auto plan = plan_build(world, options, *inputs);
  if (!plan) return ExitStatus::usage;
  auto run = run_compiler(world, std::move(*inputs), plan->needs);
  if (!run || !adopt_baseline_to_build(world, options, options.baseline, *run)) return ExitStatus::usage;
  tell_findings(world, options, *run,
                {.shows = options.deny_warnings ? &is_error_or_warning : &is_error,
                 .baseline = options.baseline,
                 .all = options.all,
                 .how = "`--all`"});
  if (const ExitStatus status = status_of(run->compilation, options.deny_warnings); status != ExitStatus::clean)
    return status;
  if (const CompiledRoot* empty = without_mappings(*plan, run->compilation))
    return usage_error(world, fmt::format("build what? {} has no `map`: with what is built of it, Terraform would "
                                          "delete the mappings that are deployed",
                                          visible(empty->path)));
  return deliver(world, *run, {.folder = plan->out, .manifest = true, .tell = world.out},
                 [&](std::size_t root, emit::ArtifactSink& sink) { emit_artifacts(*run, root, *plan, sink); });
}

}  // namespace

CommandInfo commands::build() {
  return CommandOf<BuildOptions>{
      .name = "build",
      .summary = "Compile to deployment payloads",
      .run = &run_build,
      .operands = {paths_operand()},
      .options = {{&BuildOptions::targets,
                   {.name = "--target",
                    .value = "TARGETS",
                    .meaning = "What to build, with commas between",
                    .choices = targets::target_names(),
                    .called = &targets::target_called}},
                  out_option(),
                  opt_option("A target's option, such as arm.api-version=2024-10-01"),
                  deny_warnings_option(&BuildOptions::deny_warnings),
                  build_baseline_option(),
                  all_option()},
      .examples = {"build --target rest dr/prod.asrmap", "build --target arm,powershell -o dist"}};
}

}  // namespace asrmap::cli
