// SPDX-License-Identifier: MIT
#include "cli/command.h"

namespace asrmap {
namespace {

std::string rendered(const World& world, const Options& options, const Run& run) {
  const Compilation& result = run.compilation;
  if (options.format == "json") return render_json(result.findings, run.sources, result.summary);
  if (options.format == "github") return render_github(result.findings, run.sources, result.summary);
  if (options.format == "azure-pipelines") return render_azure_pipelines(result.findings, run.sources, result.summary);
  return findings_text(world, options, run, world.out_is_terminal);
}

}  // namespace

ExitStatus check_command(World& world, const Options& options) {
  const auto run = run_compiler(world, options);
  if (!run) return ExitStatus::usage;
  world.out(rendered(world, options, *run));
  return status_of(run->compilation, options);
}

}  // namespace asrmap
