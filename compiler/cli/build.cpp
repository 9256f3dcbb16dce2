// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "cli/command.h"
#include "emit/backend.h"
#include "source/sha256.h"

namespace asrmap {
namespace {

struct Plan {
  std::vector<const Backend*> backends;
  EmitOptions options;
  bool needs_ids = false;
};

// The targets by name, each once, in the order of the catalogue.
void choose_targets(const std::vector<std::string>& names, Plan& plan) {
  for (const Backend* backend : all_backends()) {
    const bool wanted = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return name == "all" || name == backend->info.name;
    });
    if (!wanted) continue;
    plan.backends.push_back(backend);
    plan.needs_ids = plan.needs_ids || backend->info.needs_ids;
  }
}

// `target.key=value`.
bool add_option(World& world, const std::string& text, Plan& plan) {
  const std::size_t dot = text.find('.'), equals = text.find('=');
  if (equals == std::string::npos || dot > equals) {
    usage_error(world, fmt::format("--opt takes target.key=value, not {}", ticked(text)));
    return false;
  }
  const std::string target = text.substr(0, dot), key = text.substr(dot + 1, equals - dot - 1);
  const Backend* backend = find_backend(target);
  std::vector<std::string_view> keys;
  const OptionInfo* known = nullptr;
  if (backend != nullptr)
    for (const OptionInfo& option : backend->info.options) {
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

std::string manifest_of(const std::vector<NewFile>& files, const std::string& folder) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const NewFile& file : files)
    list.push_back({{"path", folder == "." ? file.path : file.path.substr(folder == "/" ? 1 : folder.size() + 1)},
                    {"sha256", sha256_hex(file.content)}});
  return nlohmann::ordered_json{{"version", 1}, {"files", list}}.dump(
             2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
         "\n";
}

// "/site/dr/prod.asrmap.toml" below "/site" → "dr/prod": where the artifacts of one of
// several roots go.
std::string stem(std::string path, const std::string& folder) {
  path.erase(0, folder == "/" ? 1 : folder.size() + 1);
  for (const std::string_view ending : {".toml", ".asrmap"})
    if (path.ends_with(ending)) path.resize(path.size() - ending.size());
  return path;
}

// By the folder that all roots have in common, so that nothing depends on where the
// command runs, and nothing lands outside of the output folder.
std::vector<std::string> stems_of(const FileSystem& files, const Compilation& compilation) {
  std::vector<std::string> paths;
  for (const auto& root : compilation.roots) paths.push_back(files.canonical(root->path).value_or(root->path));
  std::string common = folder_of(paths[0]);
  for (const std::string& path : paths)
    while (!is_inside(path, common)) common = folder_of(common);
  for (std::string& path : paths) path = stem(std::move(path), common);
  return paths;
}

// A path that two of the files have: x.asrmap and x.asrmap.toml have one stem.
std::string written_twice(const std::vector<NewFile>& files) {
  std::set<std::string_view> paths;
  for (const NewFile& file : files)
    if (!paths.insert(file.path).second) return file.path;
  return {};
}

}  // namespace

std::vector<std::string_view> target_names() {
  std::vector<std::string_view> names;
  for (const Backend* backend : all_backends()) names.push_back(backend->info.name);
  names.push_back("all");
  return names;
}

ExitStatus build_command(World& world, const Options& given) {
  auto inputs = find_inputs(world, given);
  if (!inputs) return ExitStatus::usage;
  Options options = given;
  if (const auto& project = inputs->project) {
    if (options.targets.empty()) options.targets = project->targets;
    // Of two values for one option the last counts: that of the command line.
    options.emit_options.insert(options.emit_options.begin(), project->file.options.begin(),
                                project->file.options.end());
    if (options.out.empty() && !project->file.out.empty()) options.out = join_path(project->root, project->file.out);
  }
  // What is wrong in the project file may be its targets, and is shown as a finding.
  if (options.targets.empty() && inputs->found.empty())
    return usage_error(world,
                       fmt::format("build what? name targets with --target, or in [build] of asrmap.toml; there are {}",
                                   ticked_list(target_names())));
  Plan plan;
  choose_targets(options.targets, plan);
  for (const std::string& text : options.emit_options)
    if (!add_option(world, text, plan)) return ExitStatus::usage;
  const auto run =
      run_compiler(world, std::move(*inputs), plan.needs_ids ? CheckStage::build_with_ids : CheckStage::build);
  if (!run) return ExitStatus::usage;
  show_findings(world, options, *run);
  const ExitStatus status = status_of(run->compilation, options);
  if (status != ExitStatus::clean) return status;

  const std::string folder = normal_path(options.out.empty() ? "." : options.out);
  const bool several = run->compilation.roots.size() > 1;
  const std::vector<std::string> stems =
      several ? stems_of(world.files, run->compilation) : std::vector<std::string>(1);
  std::vector<NewFile> files;
  for (std::size_t i = 0; i < stems.size() && i < run->compilation.roots.size(); ++i)
    for (const Backend* backend : plan.backends)
      for (Artifact& artifact : backend->emit(*run->compilation.roots[i]->checked, plan.options))
        files.push_back({join_path(folder, stems[i].empty() ? artifact.path : stems[i] + '/' + artifact.path),
                         std::move(artifact.content)});
  if (several && options.out.empty()) return usage_error(world, "several projects are built; say where with -o FOLDER");
  if (const std::string twice = written_twice(files); !twice.empty())
    return usage_error(world, twice + " would be written twice; build one project at a time");
  if (options.out.empty()) {
    if (files.size() != 1) return usage_error(world, "several files are built; say where with -o FOLDER");
    world.out(files[0].content);
    return status;
  }
  files.push_back({join_path(folder, "manifest.json"), manifest_of(files, folder)});
  std::string why;
  if (!world.files.write(files, why)) return usage_error(world, why);
  for (const NewFile& file : files) world.out(file.path + '\n');
  return status;
}

}  // namespace asrmap
