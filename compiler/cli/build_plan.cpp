// SPDX-License-Identifier: MIT
#include "cli/build_plan.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "diag/wording.h"
#include "driver/compiled_root.h"
#include "ir/model_digest.h"

namespace asrmap::cli {
namespace {

// Puts the backends with these names into the plan, each once.
void choose_targets(const std::vector<std::string>& names, BuildPlan& plan) {
  for (const targets::Backend* backend : targets::all_backends()) {
    const bool wanted = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return name == "all" || name == backend->info.name;
    });
    if (!wanted) continue;
    plan.backends.push_back(backend);
    plan.needs = plan.needs.with(backend->info.needs);
  }
}

// Takes apart `target.key=value`, and adds the option to the plan. False after a mistake, which has
// been printed.
bool add_option(World& world, const std::string& text, BuildPlan& plan) {
  const std::size_t dot = text.find('.'), equals = text.find('=');
  if (equals == std::string::npos || dot > equals) {
    usage_error(world, fmt::format("--opt takes target.key=value, not {}", ticked(text)));
    return false;
  }
  const std::string target = text.substr(0, dot), key = text.substr(dot + 1, equals - dot - 1);
  const targets::Backend* backend = targets::find_backend(target);
  std::vector<std::string_view> keys;
  const targets::OptionInfo* known = nullptr;
  if (backend != nullptr)
    for (const targets::OptionInfo& option : backend->info.options) {
      keys.push_back(option.key);
      if (option.key == key) known = &option;
    }
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
    usage_error(world, backend == nullptr ? fmt::format("--opt {}: no target is named {}", text, ticked(target))
                       : keys.empty()     ? fmt::format("--opt {}: {} has no options", text, ticked(target))
                                      : fmt::format("--opt {}: {} has {}", text, ticked(target), ticked_list(keys)));
    return false;
  }
  const std::string value = text.substr(equals + 1);
  if (known->accepts != nullptr && !known->accepts(value)) {
    usage_error(world,
                fmt::format("--opt {}: {} takes {}, such as {}", text, ticked(key), known->meaning, known->fallback));
    return false;
  }
  plan.options.entries.push_back({target, key, value});
  return true;
}

// The path of a root below `folder`, without its ending: "dr/prod" for "/site/dr/prod.asrmap.toml"
// below "/site".
std::string stem(std::string path, const std::string& folder) {
  path.erase(0, folder == "/" ? 1 : folder.size() + 1);
  for (const std::string_view ending : {".toml", ".asrmap"})
    if (path.ends_with(ending)) path.resize(path.size() - ending.size());
  return path;
}

// Hashes each root only once. An artifact that is printed is made twice: the first time only to
// count.
void set_provenance(const Run& run, std::size_t root, BuildPlan& plan) {
  if (std::ranges::none_of(plan.backends, [](const targets::Backend* backend) { return backend->info.has_comments; }))
    return;
  const auto [known, fresh] = plan.provenances.try_emplace(root);
  if (fresh) known->second = provenance_of(*run.compilation.roots[root]);
  plan.options.provenance = known->second;
}

}  // namespace

std::optional<BuildPlan> plan_build(World& world, const TargetOptions& options, const Inputs& inputs) {
  BuildPlan plan;
  plan.out = options.out == "-" ? "" : options.out;  // `-` means standard output, as if there were no -o
  std::vector<std::string> targets = options.targets, entries;
  if (const auto& project = inputs.project) {
    if (targets.empty()) targets = project->targets;
    if (options.out.empty()) plan.out = project->out;
    entries = project->options;
  }
  choose_targets(targets, plan);
  // If an option has two values, the last one counts: that of the command line.
  entries.insert(entries.end(), options.emit_options.begin(), options.emit_options.end());
  for (const std::string& entry : entries)
    if (!add_option(world, entry, plan)) return std::nullopt;
  return plan;
}

// Takes off what all paths have in common, so that nothing depends on where the command runs, and
// nothing lands outside of the output folder.
std::vector<std::string> folders_of(const FileSystem& files, const Compilation& compilation) {
  if (compilation.roots.size() == 1) return {""};
  std::vector<std::string> paths;
  for (const auto& root : compilation.roots) paths.push_back(files.canonical(root->path).value_or(root->path));
  std::string common = folder_of(paths[0]);
  for (const std::string& path : paths)
    while (!is_inside(path, common)) common = folder_of(common);
  for (std::string& path : paths) path = stem(std::move(path), common);
  return paths;
}

void emit_artifacts(const Run& run, std::size_t root, BuildPlan& plan, emit::ArtifactSink& sink) {
  set_provenance(run, root, plan);
  emit::Artifacts out(sink);
  for (const targets::Backend* backend : plan.backends)
    backend->emit(*run.compilation.roots[root]->checked, plan.options, out);
}

void emit_plan(const Run& run, std::size_t root, const CheckedPart& part, targets::Removals removals, BuildPlan& plan,
               emit::ArtifactSink& sink) {
  set_provenance(run, root, plan);
  emit::Artifacts out(sink);
  for (const targets::Backend* backend : plan.backends) backend->emit(part, removals, plan.options, out);
}

std::string provenance_of(const CompiledRoot& root) {
  return "Built by asrmap " ASRMAP_VERSION " from sources with SHA-256 " + model_digest(root.model);
}

ParameterOf<TargetOptions> build_baseline_option() {
  return {&TargetOptions::baseline,
          {.name = "--baseline",
           .value = "FILE",
           .meaning = "Let pass what this file of check knows; never what is an error without [lint]",
           .takes = Takes::json_file}};
}

ParameterOf<TargetOptions> all_option() {
  return {&TargetOptions::all, {.name = "--all", .meaning = "Tell each error, also those that are alike"}};
}

ParameterOf<TargetOptions> out_option() {
  return {&TargetOptions::out,
          {.name = "--out",
           .value = "FOLDER",
           .meaning = "The folder to write to; without, a single payload is printed",
           .takes = Takes::folder,
           .letter = "-o"}};
}

ParameterOf<TargetOptions> opt_option(std::string_view meaning) {
  return {&TargetOptions::emit_options,
          {.name = "--opt", .value = "TARGET.KEY=VALUE", .meaning = meaning, .takes = Takes::target_option}};
}

}  // namespace asrmap::cli
