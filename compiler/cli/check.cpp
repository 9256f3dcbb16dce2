// SPDX-License-Identifier: MIT
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/catalogue.h"
#include "cli/baseline.h"
#include "cli/command_info.h"
#include "cli/format.h"
#include "diag/sarif.h"

namespace asrmap::cli {
namespace {

enum class Format : std::uint8_t { text, concise, json, sarif, github, azure_pipelines, gitlab, junit };
constexpr NamedFormat<Format> kFormats[] = {
    {formats::text, Format::text},     {formats::concise, Format::concise},
    {formats::json, Format::json},     {formats::sarif, Format::sarif},
    {formats::github, Format::github}, {formats::azure_pipelines, Format::azure_pipelines},
    {formats::gitlab, Format::gitlab}, {formats::junit, Format::junit}};

struct CheckCommandOptions : ProjectOptions, BaselineFiles {
  NamedFormat<Format> format = kFormats[0];
  bool deny_warnings = false;
  bool all = false;         // tell each finding that is like others
  bool statistics = false;  // only count
  bool quiet = false;
};

std::string as_sarif(const Run& run, const std::optional<Adopted>& adopted) {
  std::vector<RuleText> rules;
  for (const check::Rule* rule : check::all_rules()) {
    const check::RuleInfo& info = rule->info;
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

std::string rendered(const World& world, const CheckCommandOptions& options, const Run& run,
                     const std::optional<Adopted>& adopted) {
  const Compilation& result = run.compilation;
  const bool colour = use_color(world, options, world.out_is_terminal);
  if (options.statistics) return render_statistics(result.findings, result.summary, colour);
  switch (options.format.value) {
    case Format::concise: return render_concise(result.findings, run.sources, result.summary, colour);
    case Format::gitlab: return render_gitlab(result.findings, run.sources);
    case Format::json: return render_json(result.findings, run.sources, result.summary);
    case Format::sarif: return as_sarif(run, adopted);
    case Format::github: return render_github(result.findings, run.sources, result.summary);
    case Format::azure_pipelines: return render_azure_pipelines(result.findings, run.sources, result.summary);
    case Format::junit: return render_junit(result.findings, run.sources, result.summary);
    case Format::text: break;
  }
  std::string text = options.all ? render_text(result.findings, run.sources, result.summary, colour)
                                 : render_grouped(result.findings, run.sources, result.summary, colour, "`--all`");
  // It is left out of text that is piped, saved or quoted.
  if (world.out_is_terminal && !result.findings.empty())
    text += fmt::format("why, and what to do: asrmap explain {}\n", result.findings.front().rule);
  return text;
}

ExitStatus run_check(World& world, const CheckCommandOptions& options) {
  if (options.statistics && options.format.value != Format::text && options.format.value != Format::concise)
    return usage_error(
        world, fmt::format("--statistics is text; leave out --format {}, which has all findings", options.format.name));
  auto run = run_compiler(world, options);
  if (!run) return ExitStatus::usage;
  std::optional<Adopted> adopted;
  if (!options.baseline.empty() || !options.write_baseline.empty()) {
    adopted = adopt_baseline(world, options, options, *run);
    if (!adopted) return ExitStatus::usage;
  }
  if (!options.quiet)
    show(world.out, options.format, rendered(world, options, *run, adopted),
         use_color(world, options, world.out_is_terminal));
  if (adopted && !adopted->note.empty()) (void)usage_error(world, adopted->note);
  return status_of(run->compilation, options.deny_warnings);
}

}  // namespace

CommandInfo commands::check() {
  return CommandOf<CheckCommandOptions>{
      .name = "check",
      .summary = "Find what would fail a deployment or endanger a failover",
      .run = &run_check,
      .operands = {paths_operand()},
      .options = {format_option(&CheckCommandOptions::format, kFormats),
                  deny_warnings_option(&CheckCommandOptions::deny_warnings),
                  {&CheckCommandOptions::all,
                   {.name = "--all", .meaning = "In text, tell each finding, also those that are alike"}},
                  {&CheckCommandOptions::statistics,
                   {.name = "--statistics", .meaning = "Only count the findings of each rule, the worst first"}},
                  {&CheckCommandOptions::quiet,
                   {.name = "--quiet", .meaning = "Print no findings; the exit status says it", .letter = "-q"}},
                  {&CheckCommandOptions::baseline,
                   {.name = "--baseline",
                    .value = "FILE",
                    .meaning = "Hide the findings that this file knows, and say which of them are fixed",
                    .takes = Takes::json_file}},
                  {&CheckCommandOptions::write_baseline,
                   {.name = "--write-baseline",
                    .value = "FILE",
                    .meaning = "Write what is found as known; with --baseline only what is known already",
                    .takes = Takes::json_file}}},
      .examples = {"check", "check --deny-warnings dr/prod.asrmap", "check --write-baseline asrmap-baseline.json"}};
}

}  // namespace asrmap::cli
