// SPDX-License-Identifier: MIT
#include "cli/command_line.h"
#include "cli/shared_parameters.h"
#include "show/ir_json.h"

namespace asrmap {
namespace {

ExitStatus run_ir(World& world, const Options& options) {
  const auto run = run_compiler(world, options);
  if (!run) return ExitStatus::usage;
  show_findings(world, options, *run);
  if (run->compilation.roots.size() > 1) return usage_error(world, "ir shows one project; name one of its root files");
  for (const auto& root : run->compilation.roots) world.out.for_program(render_ir(root->model, root->landings));
  return status_of(run->compilation, options);
}

}  // namespace

CommandInfo commands::ir() {
  return {.name = "ir",
          .summary = "Print the resolved model as JSON",
          .run = &run_ir,
          .operands = {paths_operand()},
          .options = {today_option(), stdin_filename_option(), color_option(), help_option()},
          .examples = {"ir dr/prod.asrmap"}};
}

}  // namespace asrmap
