// SPDX-License-Identifier: MIT
// Compares what is deployed with what the files say, and writes only the payloads that are needed.
#include "show/plan.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "change/compare.h"
#include "change/doubts.h"
#include "change/plan.h"
#include "change/planned_models.h"
#include "cli/artifact_files.h"
#include "cli/baseline.h"
#include "cli/build_plan.h"
#include "cli/command_info.h"
#include "cli/deployed_state.h"
#include "cli/format.h"
#include "cli/missing_file.h"
#include "cli/told_findings.h"
#include "diag/terminal.h"
#include "diag/wording.h"
#include "driver/compiled_root.h"
#include "land/land.h"
#include "targets/backend.h"

namespace asrmap::cli {
namespace {

enum class Format : std::uint8_t { text, json, markdown };
constexpr NamedFormat<Format> kFormats[] = {
    {formats::text, Format::text}, {formats::json, Format::json}, {formats::markdown, Format::markdown}};

struct PlanOptions : TargetOptions {
  NamedFormat<Format> format = kFormats[0];
  std::string state;  // a file; if empty, the inventories of the projects
  bool prune = false;
  bool exit_code = false;
};

// Models and where their subnets land. Must not be moved, because other objects refer to it.
struct LandedModels {
  explicit LandedModels(std::vector<Model> from) : models(std::move(from)) {
    for (const Model& model : models) landings.push_back(land::land(model));
    for (std::size_t i = 0; i < models.size(); ++i) landed.emplace_back(models[i], landings[i]);
  }
  LandedModels(const LandedModels&) = delete;
  LandedModels& operator=(const LandedModels&) = delete;

  std::vector<Model> models;
  std::deque<Landings> landings;
  std::vector<change::LandedModel> landed;
};

// The targets that a plan can send, and what they need from the files.
std::optional<BuildPlan> plan_targets(World& world, const PlanOptions& options, const Inputs& inputs) {
  BuildPlan plan;
  if (!options.targets.empty()) {
    auto chosen = plan_build(world, options, inputs);
    if (!chosen) return std::nullopt;
    plan = std::move(*chosen);
  }
  plan.out = options.out == "-" ? "" : options.out;
  // The deployed mappings have only resource names.
  plan.needs = plan.needs.with({.ids = BuildNeeds::Ids::all, .vault = true});
  for (const targets::Backend* backend : plan.backends) {
    if (!options.prune || backend->can_delete()) continue;
    usage_error(world, fmt::format("{} deletes nothing; with --prune build {}", ticked(backend->info.name),
                                   ticked_list(targets::backend_names(&targets::Backend::can_delete), "or")));
    return std::nullopt;
  }
  std::string fault;
  if (plan.backends.empty())
    fault = options.prune                   ? "--prune is about what --target builds; name a target"
            : !options.out.empty()          ? "-o is where --target builds; name a target"
            : !options.emit_options.empty() ? "--opt is about what --target builds; name a target"
                                            : "";
  // The plan would then go to standard error, among the findings, where no program reads it.
  if (!plan.backends.empty() && plan.out.empty() && options.format.value != Format::text)
    fault =
        fmt::format("--format {} and what --target builds would both be printed; write the payload to a folder with -o",
                    options.format.name);
  // What is there is complete. If a part replaced it, `verify` would miss the rest.
  const std::string manifest = join_path(normal_path(plan.out), "manifest.json");
  if (!plan.out.empty() && fault.empty() && world.files.kind(manifest) != FileSystem::Kind::none)
    fault = fmt::format("{} holds what `asrmap build` wrote, which is whole; write the plan's part to another folder",
                        plan.out);
  if (fault.empty()) return plan;
  usage_error(world, fault);
  return std::nullopt;
}

std::string shown(const PlanOptions& options, const show::PlanView& view, bool colour) {
  switch (options.format.value) {
    case Format::json: return show::plan_json(view);
    case Format::markdown: return show::plan_markdown(view);
    case Format::text: break;
  }
  return show::plan_text(view, colour);
}

// A folder below `out` with a payload of an earlier plan that this plan does not replace; it may
// have deletions. Empty if there is none. Nothing if there are too many files to look at.
std::optional<std::string> left_behind(const FileSystem& files, const std::string& out, const Run& run,
                                       const BuildPlan& targets) {
  constexpr std::size_t kMostNames = 100'000;
  std::set<std::string> anew;
  for (const std::string& folder : folders_of(files, run.compilation))
    for (const targets::Backend* backend : targets.backends)
      anew.insert(join_path(out, join_path(folder, std::string(backend->info.name))));
  std::vector<std::string> folders{out};
  std::set<std::string> seen;  // links may lead in a circle
  for (std::size_t i = 0, names = 0; i < folders.size(); ++i) {
    const std::string folder = folders[i], target = folder.substr(folder.rfind('/') + 1);
    if (!seen.insert(files.canonical(folder).value_or(folder)).second) continue;
    for (const std::string& name : files.list(folder).value_or({})) {
      if (++names > kMostNames) return std::nullopt;
      const std::string path = join_path(folder, name);
      if (files.kind(path) == FileSystem::Kind::folder)
        folders.push_back(path);
      else if (i != 0 && targets::payload_reader(target, name) != nullptr && !anew.contains(folder))
        return folder;
    }
  }
  return std::string();
}

// Why the plan can't be written to its folder: deletions of an earlier plan must not be next to it.
// Empty if it can.
std::string beside_earlier(const FileSystem& files, const Run& run, const BuildPlan& targets) {
  if (targets.out.empty()) return {};
  const std::string out = normal_path(targets.out);
  const auto earlier = left_behind(files, out, run, targets);
  if (!earlier)
    return fmt::format("{} holds too much to look for an earlier plan in; write to a folder of the plan's own", out);
  if (earlier->empty()) return {};
  return fmt::format(
      "{} is of an earlier plan, which this one would not replace; delete it, or write to another folder", *earlier);
}

// Writes only those mappings of each root that must be sent.
ExitStatus build(World& world, const PlanOptions& options, const Run& run, BuildPlan& targets,
                 const change::Plan& plan) {
  return deliver(
      world, run, {.folder = targets.out, .tell = world.err}, [&](std::size_t root, emit::ArtifactSink& sink) {
        const CheckedPart part = change::part_to_send(plan, *run.compilation.roots[root]->checked, root);
        emit_plan(run, root, part, options.prune ? change::removals_of(plan, root) : std::vector<ExportedMapping>(),
                  targets, sink);
      });
}

ExitStatus run_plan(World& world, const PlanOptions& options) {
  // A JSON file among the paths is meant for --state, which was left out.
  if (options.state.empty())
    for (const std::string& path : options.paths)
      if (path.ends_with(".json"))
        return usage_error(world, fmt::format("{} is no mapping file; did you mean --state {}?", path, path));
  // A mistake in the name of the state would only be told after those of the files.
  if (!options.state.empty() && world.files.kind(options.state) == FileSystem::Kind::none && options.state != "-")
    return usage_error(world, missing_file(world.files, options.state));
  auto inputs = find_inputs(world, options);
  if (!inputs) return ExitStatus::usage;
  auto targets = plan_targets(world, options, *inputs);
  if (!targets) return ExitStatus::usage;
  auto run = run_compiler(world, std::move(*inputs), targets->needs);
  if (!run || !adopt_baseline_to_build(world, options, options.baseline, *run)) return ExitStatus::usage;
  const Telling telling{.baseline = options.baseline, .all = options.all, .how = "`--all`"};
  if (const ExitStatus status = status_of(run->compilation); status != ExitStatus::clean) {
    tell_findings(world, options, *run, telling);
    return status;
  }
  if (const std::string fault = beside_earlier(world.files, *run, *targets); !fault.empty())
    return usage_error(world, fault);
  const auto deployed = deployed_state(world, options.state, *run);
  if (!deployed) return ExitStatus::usage;
  tell_findings(world, options, *run, telling);

  std::vector<const Model*> projects;
  for (const auto& root : run->compilation.roots) projects.push_back(&root->model);
  const change::Plan plan = change::plan_mappings(projects, *deployed);
  for (const std::string& note : change::doubts(plan, projects)) world.err("asrmap: " + visible(note) + '\n');
  if (!plan.conflicts.empty()) {
    const bool colour = use_color(world, options, world.err_is_terminal);
    FindingTeller teller(run->sources, colour);
    std::string text;
    for (const Diagnostic& conflict : plan.conflicts) teller.tell(text, conflict);
    world.err(text, colour);
    return ExitStatus::findings;
  }
  change::PlannedModels models = change::models_of(plan, projects);
  const LandedModels current(std::move(models.current)), wanted(std::move(models.wanted));
  const change::Changes changes = change::compare(current.landed, wanted.landed, {.names = false, .same_files = true});
  const show::PlanView view{.plan = plan, .projects = projects, .changes = changes, .prunes = options.prune};
  // If a payload is printed, the plan is not.
  const bool prints_payload = !targets->backends.empty() && targets->out.empty();
  if (!targets->backends.empty())
    if (const ExitStatus status = build(world, options, *run, *targets, plan); status != ExitStatus::clean)
      return status;
  const bool colour = use_color(world, options, prints_payload ? world.err_is_terminal : world.out_is_terminal);
  show(prints_payload ? world.err : world.out, options.format, shown(options, view, colour), colour);
  const bool differs = plan.count(change::PlanAction::create) + plan.count(change::PlanAction::update) +
                           plan.count(change::PlanAction::remove) !=
                       0;
  return options.exit_code && differs ? ExitStatus::findings : ExitStatus::clean;
}

}  // namespace

CommandInfo commands::plan() {
  return CommandOf<PlanOptions>{
      .name = "plan",
      .summary = "Compare what is deployed with the files, and build only what is needed",
      .run = &run_plan,
      .operands = {paths_operand()},
      .options =
          {{&PlanOptions::state,
            {.name = "--state",
             .value = "FILE",
             .meaning =
                 "The deployed mappings, as `asrmap export-script asr` has them; else those of `inventory mappings`",
             .takes = Takes::json_file}},
           format_option(&PlanOptions::format, kFormats),
           {&PlanOptions::targets,
            {.name = "--target",
             .value = "TARGETS",
             .meaning = "Build what is to be created and updated, with commas between",
             .choices = targets::backend_names(&targets::Backend::takes_parts),
             .called = &targets::target_called}},
           out_option(),
           {&PlanOptions::prune,
            {.name = "--prune", .meaning = "Build deletions too, behind the others: of mappings that no file has"}},
           opt_option("A target's option, as for build"),
           build_baseline_option(),
           all_option(),
           {&PlanOptions::exit_code, {.name = "--exit-code", .meaning = "Exit with 1 if anything is to be done"}}},
      .examples = {"plan --state mappings.json", "plan --state mappings.json --target rest -o todo dr/prod.asrmap"}};
}

}  // namespace asrmap::cli
