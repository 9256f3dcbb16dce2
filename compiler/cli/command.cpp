// SPDX-License-Identifier: MIT
#include "cli/command.h"

#include <algorithm>

#include "cli/missing_file.h"
#include "diag/terminal.h"
#include "diag/wording.h"

namespace asrmap::cli {

std::optional<Inputs> find_inputs(World& world, const ProjectOptions& options) {
  const auto today = options.today.empty() ? std::optional(world.today()) : parse_date(options.today);
  if (!today) {
    usage_error(world, fmt::format("`--today` takes a day such as 2027-01-31, not {}", ticked(options.today)));
    return std::nullopt;
  }
  Request request{.paths = options.paths, .text = {}, .today = *today};
  if (std::find(request.paths.begin(), request.paths.end(), "-") != request.paths.end()) {
    if (request.paths.size() > 1) {
      usage_error(world, "standard input (-) can't be combined with other paths");
      return std::nullopt;
    }
    auto text = world.input();
    if (!text) {
      usage_error(world, "standard input: " + text.reason());
      return std::nullopt;
    }
    request.text = Request::Text{options.stdin_filename.empty() ? std::string(kStdinFile) : options.stdin_filename,
                                 std::move(*text)};
  } else if (!options.stdin_filename.empty()) {
    usage_error(world, "`--stdin-filename` is about the text from standard input; name `-` as the path");
    return std::nullopt;
  }
  auto inputs = find_inputs(world.files, std::move(request));
  if (inputs) return *std::move(inputs);
  usage_error(world, with_near_file(world.files, inputs.reason()));
  return std::nullopt;
}

std::optional<Run> run_compiler(World& world, Inputs inputs, const BuildNeeds& needs) {
  auto run = compile(world.files, std::move(inputs), needs);
  if (run) return *std::move(run);
  usage_error(world, with_near_file(world.files, run.reason()));
  return std::nullopt;
}

std::optional<Run> run_compiler(World& world, const ProjectOptions& options) {
  auto inputs = find_inputs(world, options);
  if (!inputs) return std::nullopt;
  return run_compiler(world, std::move(*inputs));
}

bool use_color(const World& world, const ProjectOptions& options, bool to_terminal) {
  switch (options.color.value) {
    case Color::always: return true;
    case Color::never: return false;
    case Color::automatic: break;
  }
  return to_terminal && !world.no_color;
}

ExitStatus status_of(const Compilation& compilation, bool deny_warnings) {
  const bool fails = compilation.has(Severity::error) || (deny_warnings && compilation.has(Severity::warning));
  return fails ? ExitStatus::findings : ExitStatus::clean;
}

ExitStatus usage_error(World& world, std::string_view line) {
  // A file name may hold a line break, but the line must stay one line.
  world.err(fmt::format("asrmap: {}\n", visible(line)));
  return ExitStatus::usage;
}

}  // namespace asrmap::cli
