// SPDX-License-Identifier: MIT
#include "cli/command_info.h"
#include "cli/told_findings.h"
#include "driver/compiled_root.h"
#include "show/ir_json.h"

namespace asrmap::cli {
namespace {

struct IrOptions : ProjectOptions {};

ExitStatus run_ir(World& world, const IrOptions& options) {
  const auto run = run_compiler(world, options);
  if (!run) return ExitStatus::usage;
  tell_findings(world, options, *run, {.shows = &is_in_the_words});
  if (run->compilation.roots.size() > 1) return usage_error(world, "ir shows one project; name one of its root files");
  for (const auto& root : run->compilation.roots) world.out.for_program(show::render_ir(root->model, root->landings));
  return status_of(run->compilation);
}

}  // namespace

CommandInfo commands::ir() {
  return CommandOf<IrOptions>{.name = "ir",
                              .summary = "Print the resolved model as JSON",
                              .run = &run_ir,
                              .operands = {paths_operand()},
                              .examples = {"ir dr/prod.asrmap"}};
}

}  // namespace asrmap::cli
