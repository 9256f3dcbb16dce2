// SPDX-License-Identifier: MIT
#include "cli/command.h"

#include <algorithm>

#include "diag/terminal.h"
#include "diag/wording.h"

namespace asrmap {

std::optional<Inputs> find_inputs(World& world, const Options& options) {
  Inputs inputs;
  const auto today = options.today.empty() ? std::optional(world.today()) : parse_date(options.today);
  if (!today) {
    usage_error(world, fmt::format("`--today` takes a day such as 2027-01-31, not {}", ticked(options.today)));
    return std::nullopt;
  }
  inputs.today = *today;
  ProjectFinder finder(world.files, inputs.sources);
  std::string why;
  std::optional<std::vector<RootFile>> roots;
  if (std::find(options.paths.begin(), options.paths.end(), "-") == options.paths.end())
    roots = finder.roots_of(options.paths, why);
  else if (options.paths.size() > 1)
    why = "standard input (-) can't be combined with other paths";
  else if (auto text = world.input(why))
    roots = finder.root_of_text(options.stdin_filename, std::move(*text), why);
  else
    why.insert(0, "standard input: ");
  if (!roots) {
    usage_error(world, why);
    return std::nullopt;
  }
  inputs.roots = std::move(*roots);
  inputs.found = finder.take_findings();
  if (finder.project() != nullptr) inputs.project = *finder.project();
  return inputs;
}

std::optional<Run> run_compiler(World& world, Inputs inputs, const BuildNeeds& needs) {
  Run run{.sources = std::move(inputs.sources), .compilation = {}};
  run.compilation = compile(world.files, run.sources, inputs.roots, std::move(inputs.found), inputs.today, needs);
  if (run.compilation.unreadable.empty()) return run;
  usage_error(world, run.compilation.unreadable);
  return std::nullopt;
}

std::optional<Run> run_compiler(World& world, const Options& options) {
  auto inputs = find_inputs(world, options);
  if (!inputs) return std::nullopt;
  return run_compiler(world, std::move(*inputs));
}

bool use_color(const World& world, const Options& options, bool to_terminal) {
  return options.color == "auto" ? to_terminal && !world.no_color : options.color == "always";
}

std::string findings_text(const World& world, const Options& options, const Run& run, bool to_terminal) {
  const std::vector<Diagnostic>& findings = run.compilation.findings;
  std::string text =
      render_text(findings, run.sources, run.compilation.summary, use_color(world, options, to_terminal));
  if (to_terminal && !findings.empty())
    text += fmt::format("why, and what to do: asrmap explain {}\n", findings.front().rule);
  return text;
}

void show(const Stream& to, const Options& options, std::string_view text, bool painted) {
  if (options.format.readers == Readers::programs)
    to.for_program(text);
  else
    to(text, painted);
}

void show_findings(World& world, const Options& options, const Run& run) {
  if (run.compilation.findings.empty()) return;
  const bool painted = use_color(world, options, world.err_is_terminal);
  world.err(findings_text(world, options, run, world.err_is_terminal), painted);
}

ExitStatus status_of(const Compilation& compilation, const Options& options) {
  const bool fails = compilation.has(Severity::error) || (options.deny_warnings && compilation.has(Severity::warning));
  return fails ? ExitStatus::findings : ExitStatus::clean;
}

ExitStatus usage_error(World& world, std::string_view line) {
  // A file name may hold a line break; the line stays one line.
  world.err(fmt::format("asrmap: {}\n", visible(line)));
  return ExitStatus::usage;
}

}  // namespace asrmap
