// SPDX-License-Identifier: MIT
#include "cli/command.h"

namespace asrmap {

ExitStatus check_command(World& world, const Options& options) {
  const auto run = run_compiler(world, options);
  if (!run) return ExitStatus::usage;
  const Compilation& result = run->compilation;
  if (options.format == "json")
    world.out(render_json(result.findings, run->sources, result.summary));
  else
    world.out(findings_text(world, options, *run, world.out_is_terminal));
  return status_of(result, options);
}

}  // namespace asrmap
