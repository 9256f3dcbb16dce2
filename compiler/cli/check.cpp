// SPDX-License-Identifier: MIT
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/catalogue.h"
#include "cli/baseline.h"
#include "cli/command_line.h"
#include "cli/shared_parameters.h"
#include "diag/sarif.h"

namespace asrmap {
namespace {

std::string as_sarif(const Run& run, const std::optional<Adopted>& adopted) {
  std::vector<RuleText> rules;
  for (const Rule* rule : all_rules()) {
    const RuleInfo& info = rule->info;
    rules.push_back({.name = info.name,
                     .concern = to_string(info.concern),
                     .level = info.severity,
                     .off_by_default = info.off_by_default,
                     .summary = info.summary,
                     .why = info.why,
                     .fix = info.fix});
  }
  const Compilation& result = run.compilation;
  return render_sarif(
      adopted ? adopted->findings : result.findings, run.sources, result.summary,
      {.version = ASRMAP_VERSION,
       .rules = rules,
       .states = adopted ? std::span<const FindingState>(adopted->states) : std::span<const FindingState>()});
}

std::string rendered(const World& world, const Options& options, const Run& run,
                     const std::optional<Adopted>& adopted) {
  const Compilation& result = run.compilation;
  if (options.format == "json") return render_json(result.findings, run.sources, result.summary);
  if (options.format == "sarif") return as_sarif(run, adopted);
  if (options.format == "github") return render_github(result.findings, run.sources, result.summary);
  if (options.format == "azure-pipelines") return render_azure_pipelines(result.findings, run.sources, result.summary);
  if (options.format == "junit") return render_junit(result.findings, run.sources, result.summary);
  return findings_text(world, options, run, world.out_is_terminal);
}

ExitStatus run_check(World& world, const Options& options) {
  auto run = run_compiler(world, options);
  if (!run) return ExitStatus::usage;
  std::optional<Adopted> adopted;
  if (!options.baseline.empty() || !options.write_baseline.empty()) {
    adopted = adopt_baseline(world, options, *run);
    if (!adopted) return ExitStatus::usage;
  }
  show(world.out, options, rendered(world, options, *run, adopted), use_color(world, options, world.out_is_terminal));
  if (adopted && !adopted->note.empty()) (void)usage_error(world, adopted->note);
  return status_of(run->compilation, options);
}

}  // namespace

CommandInfo commands::check() {
  return {.name = "check",
          .summary = "Find what would fail a deployment or endanger a failover",
          .run = &run_check,
          .operands = {paths_operand()},
          .options = {format_option({formats::text, formats::json, formats::sarif, formats::github,
                                     formats::azure_pipelines, formats::junit}),
                      deny_warnings_option(),
                      {.name = "--baseline",
                       .value = "FILE",
                       .meaning = "Hide the findings that this file knows, and say which of them are fixed",
                       .place = &Options::baseline,
                       .takes = Takes::json_file},
                      {.name = "--write-baseline",
                       .value = "FILE",
                       .meaning = "Write what is found as known; with --baseline only what is known already",
                       .place = &Options::write_baseline,
                       .takes = Takes::json_file},
                      today_option(),
                      stdin_filename_option(),
                      color_option(),
                      help_option()},
          .examples = {"check", "check --deny-warnings dr/prod.asrmap", "check --write-baseline asrmap-baseline.json"}};
}

}  // namespace asrmap
