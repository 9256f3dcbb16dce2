// SPDX-License-Identifier: MIT
// What changes for networks, subnets and VMs from one set of files to another.
#include "show/diff.h"

#include <fmt/core.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "change/compare.h"
#include "cli/command_info.h"
#include "cli/format.h"
#include "cli/loosened.h"
#include "cli/told_findings.h"
#include "diag/terminal.h"
#include "diag/wording.h"
#include "driver/compiled_root.h"
#include "read/baseline.h"
#include "source/revision.h"

namespace asrmap::cli {
namespace {

enum class Format : std::uint8_t { text, json, markdown };
constexpr NamedFormat<Format> kFormats[] = {
    {formats::text, Format::text}, {formats::json, Format::json}, {formats::markdown, Format::markdown}};

// `paths` are the paths of the side that is read at the moment.
struct DiffOptions : ProjectOptions {
  NamedFormat<Format> format = kFormats[0];
  std::string old_side, new_side;
  std::string baseline;  // a file; empty if there is none
  bool exit_code = false;
};

constexpr std::string_view kRevision = "git:";

// The parts of "git:REV[:PATH]".
struct RevisionPath {
  std::string revision;
  std::string path;  // empty: the project at the current folder
};

std::optional<RevisionPath> revision_of(const std::string& side) {
  if (!side.starts_with(kRevision)) return std::nullopt;
  const std::string rest = side.substr(kRevision.size());
  const std::size_t colon = rest.find(':');
  if (colon == std::string::npos) return RevisionPath{rest, {}};
  return RevisionPath{rest.substr(0, colon), rest.substr(colon + 1)};
}

// A path starts at the root of the working tree, unless it starts with a dot. So it is in git too.
bool starts_here(const std::string& path) {
  return path == "." || path == ".." || path.starts_with("./") || path.starts_with("../");
}

struct Side {
  std::unique_ptr<RevisionFileSystem> files;  // the files of a revision; null for the current files
  std::string path;                           // relative to the current folder
  std::optional<Run> run;
  std::vector<change::LandedModel> landed;
  Strictness strictness;
};

// The findings that a baseline knows. None if it can't be read; `check` reports that.
KnownFindings known_to(const FileSystem& files, const std::string& baseline) {
  if (baseline.empty() || files.kind(baseline) != FileSystem::Kind::file) return {};
  const auto text = files.read(baseline);
  return text ? read::read_baseline(*text).value_or({}) : KnownFindings{};
}

// Runs the compiler. Keeps the levels and the baseline, which decide what its findings mean.
void run(World& world, const DiffOptions& options, Side& side) {
  auto inputs = find_inputs(world, options);
  if (!inputs) return;
  side.strictness = {inputs->roots, known_to(world.files, options.baseline)};
  side.run = run_compiler(world, std::move(*inputs));
}

// The world with the files of a revision. Each line that it prints names the revision.
World world_of(World& world, FileSystem& files, const std::string& name) {
  World then = world.with(files);
  then.err = [&world, name](std::string_view line) {
    constexpr std::string_view kProgram = "asrmap: ";
    if (line.starts_with(kProgram)) line.remove_prefix(kProgram.size());
    usage_error(world, fmt::format("{}: {}", name, line.substr(0, line.find('\n'))));
  };
  return then;
}

// What to suggest if a name is a revision but not a file: `git:main` for `main`. Else empty.
std::string revision_hint(World& world, const std::string& name) {
  if (world.files.kind(name) != FileSystem::Kind::none) return {};
  return RevisionFileSystem::open(world.git, name.substr(0, name.find(':'))) ? std::string(kRevision) + name
                                                                             : std::string();
}

// Nothing if a side can't be read; the reason has been printed.
std::optional<Side> read_side(World& world, const DiffOptions& options, const std::string& name) {
  Side side;
  DiffOptions own = options;
  own.paths.clear();
  if (const auto revision = revision_of(name)) {
    auto files = RevisionFileSystem::open(world.git, revision->revision);
    if (!files) {
      usage_error(world, fmt::format("{}: {}", name, files.reason()));
      return std::nullopt;
    }
    side.files = *std::move(files);
    const std::string& path = revision->path;
    if (!path.empty()) own.paths = {side.path = starts_here(path) ? path : side.files->from_here(path)};
    World then = world_of(world, *side.files, name);
    run(then, own, side);
  } else {
    if (!name.empty()) own.paths = {side.path = name};
    // Somebody types `diff main`, as for git.
    const std::string hint = name.empty() || name == "-" ? std::string() : revision_hint(world, name);
    if (!hint.empty()) {
      usage_error(world, fmt::format("{}: no such file or directory; did you mean {}?", name, hint));
      return std::nullopt;
    }
    run(world, own, side);
  }
  if (!side.run) return std::nullopt;
  for (const auto& root : side.run->compilation.roots) side.landed.emplace_back(root->model, root->landings);
  return side;
}

// Shows the errors that hide things from a comparison: those of reading and of names. Returns whether
// there are any.
bool show_hiding(World& world, const ProjectOptions& options, const Side& side, const std::string& name) {
  std::vector<Diagnostic> hiding;
  for (const Diagnostic& finding : side.run->compilation.findings)
    if (hides_something(finding)) hiding.push_back(finding);
  if (hiding.empty()) return false;
  const bool colour = use_color(world, options, world.err_is_terminal);
  world.err(fmt::format("asrmap: {} has errors, and what they hide is not compared:\n\n", visible(name)) +
                grouped_text(hiding, side.run->sources, colour).text,
            colour);
  return true;
}

// Tells how many other findings a side has. Warnings of the old side are past.
void count_others(World& world, const Side& side, const std::string& name, bool is_new) {
  std::vector<Diagnostic> others;
  for (const Diagnostic& finding : side.run->compilation.findings)
    if (!hides_something(finding) && (is_new || is_error(finding))) others.push_back(finding);
  if (others.empty()) return;
  ProjectOptions there;
  if (side.files == nullptr && !side.path.empty()) there.paths = {side.path};
  world.err(fmt::format("asrmap: {} has {}: {} shows {}\n", visible(name), counts_of(others),
                        side.files == nullptr ? check_command(there) : "`asrmap check` there",
                        others.size() == 1 ? "it" : "them"));
}

// As much text as a comment can take. What reviewers must not miss comes first.
std::string markdown(const Side& before, const Side& after, const change::Changes& changes,
                     const std::string& baseline) {
  constexpr std::size_t kMost = 65'000;
  const auto sentences = loosened(before.strictness, *before.run, after.strictness, *after.run, baseline);
  const std::string checks = show::loosened_markdown(sentences);
  return checks + (checks.empty() ? "" : "\n") + show::diff_markdown(changes, kMost - checks.size() - 1);
}

std::string shown(const DiffOptions& options, const Side& before, const Side& after, const change::Changes& changes,
                  bool colour) {
  switch (options.format.value) {
    case Format::json: return show::diff_json(changes);
    case Format::markdown: return markdown(before, after, changes, options.baseline);
    case Format::text: break;
  }
  return show::diff_text(changes, colour);
}

ExitStatus run_diff(World& world, const DiffOptions& options) {
  if (options.old_side.empty())
    return usage_error(world, "diff what? name two files, folders or revisions, such as git:main and dr");
  if (options.old_side == "-" && options.new_side == "-")
    return usage_error(world, "standard input (-) can be one of the two sides only");
  // After a revision, the new side is by default what is here now, as for every other command.
  // After a file or folder, it must be named.
  const auto revision = revision_of(options.old_side);
  if (options.new_side.empty() && !revision) {
    const std::string hint = revision_hint(world, options.old_side);
    return usage_error(
        world, hint.empty() ? fmt::format("diff {} with what? name the file, folder or revision that takes its place",
                                          ticked(options.old_side))
                            : fmt::format("{} is a revision; did you mean {}?", options.old_side, hint));
  }
  const auto before = read_side(world, options, options.old_side);
  if (!before) return ExitStatus::usage;
  const auto after = read_side(world, options, options.new_side.empty() ? before->path : options.new_side);
  if (!after) return ExitStatus::usage;
  const std::string new_name = options.new_side.empty() ? "the new side" : options.new_side;
  const bool hides_old = show_hiding(world, options, *before, options.old_side);
  const bool hides_new = show_hiding(world, options, *after, new_name);
  change::Changes changes = change::compare(before->landed, after->landed);
  changes.partial = changes.partial || hides_old || hides_new;
  const bool colour = use_color(world, options, world.out_is_terminal);
  show(world.out, options.format, shown(options, *before, *after, changes, colour), colour);
  count_others(world, *before, options.old_side, false);
  count_others(world, *after, new_name, true);
  if (after->run->compilation.has(Severity::error)) return ExitStatus::findings;
  return options.exit_code && !changes.all.empty() ? ExitStatus::findings : ExitStatus::clean;
}

}  // namespace

CommandInfo commands::diff() {
  return CommandOf<DiffOptions>{
      .name = "diff",
      .summary = "Show what changes for networks, subnets and VMs",
      .run = &run_diff,
      .operands = {{&DiffOptions::old_side,
                    {.name = "OLD",
                     .meaning = "A file, a folder, or git:REVISION[:PATH] with a path from the root of the repository",
                     .takes = Takes::side}},
                   {&DiffOptions::new_side,
                    {.name = "NEW",
                     .meaning = "The same; what is here now in the place of a revision if left out",
                     .takes = Takes::side,
                     .may_lack = true}}},
      .options = {format_option(&DiffOptions::format, kFormats),
                  {&DiffOptions::exit_code, {.name = "--exit-code", .meaning = "Exit with 1 on a difference"}},
                  {&DiffOptions::baseline,
                   {.name = "--baseline",
                    .value = "FILE",
                    .meaning = "With markdown: tell which findings this file hides that it did not hide before",
                    .takes = Takes::json_file}}},
      .examples = {"diff git:main", "diff git:main:dr/prod.asrmap dr/prod.asrmap",
                   "diff --format markdown git:HEAD~1 dr"}};
}

}  // namespace asrmap::cli
