// SPDX-License-Identifier: MIT
#include "driver/project.h"

#include <algorithm>
#include <string_view>

#include "check/catalogue.h"
#include "diag/wording.h"
#include "driver/near_path.h"
#include "driver/scan.h"
#include "source/spelling.h"
#include "targets/backend.h"
#include "text/ascii.h"

namespace asrmap {

Result<std::vector<RootFile>> ProjectFinder::roots_of(const std::vector<std::string>& paths) {
  std::vector<std::string> found;
  std::vector<std::string> named = paths;
  if (named.empty()) {
    const Project* project = project_around(".");
    named.push_back(project == nullptr ? "." : project->root);
  }
  for (const std::string& path : named) {
    if (leaves_project(path)) continue;
    // Notepad adds `.txt`.
    if (files_.kind(path) == FileSystem::Kind::none && files_.kind(path + ".txt") == FileSystem::Kind::file)
      return Failure(fmt::format("{0}: no such file, but there is {0}.txt: rename it", path));
    if (files_.kind(path) != FileSystem::Kind::folder) {
      found.push_back(path);
      continue;
    }
    const std::string folder = normal_path(path);
    const Project* own = has_project_file(folder) ? read_project(folder) : nullptr;
    std::vector<std::string_view> patterns;
    if (own != nullptr)
      for (const Text& entry : own->file.files) patterns.push_back(entry.view());
    const Project* around = own != nullptr ? own : project_around(folder);
    const std::string root = around != nullptr ? around->root : folder;
    const auto below = scan(files_, folder, root, patterns);
    if (!below) return Failure(below.reason());
    for (const std::string& link : below->outside) report_link(link, root);
    if (below->files.empty() && below->outside.empty() && patterns.empty())
      return Failure(path + ": no *.asrmap or *.asrmap.toml file in this folder or below; " + instead_of_files(folder));
    for (std::size_t i = 0; i < patterns.size(); ++i)
      if (!below->matched[i]) report_unmatched(folder, own->file.files[i]);
    found.insert(found.end(), below->files.begin(), below->files.end());
  }
  std::vector<RootFile> roots;
  for (const std::string& path : found)
    if (auto root = root_of_file(from_here(path))) roots.push_back(std::move(*root));
  if (!taken_) return Failure(taken_.reason());
  return roots;
}

Result<std::vector<RootFile>> ProjectFinder::root_of_text(const std::string& name, std::string text) {
  if (leaves_project(name)) return std::vector<RootFile>();
  auto root = root_of_file(name);
  if (!taken_) return Failure(taken_.reason());
  if (!root) return std::vector<RootFile>();
  root->text = std::move(text);
  return std::vector{std::move(*root)};
}

std::string ProjectFinder::instead_of_files(const std::string& folder) const {
  if (const auto names = files_.list(folder))
    for (const std::string& name : *names) {
      std::string right = lower(name);
      if (right.ends_with(".txt")) right.resize(right.size() - 4);
      if (right == lower(name) && right == name) continue;
      for (const std::string_view ending : {".asrmap", ".asrmap.toml"})
        if (right.ends_with(ending) && right.size() > ending.size())
          return fmt::format("there is {}: name it {}", ticked(name),
                             ticked(name.substr(0, right.size() - ending.size()) + std::string(ending)));
    }
  return "`asrmap init` starts a project";
}

// "../dr/x.asrmap", seen from "dr", is "x.asrmap". So is "/site/dr/x.asrmap", seen from "/site/dr".
// What is shown does not depend on how the user named the file.
std::string ProjectFinder::from_here(const std::string& path) const {
  const bool absolute = path.starts_with('/');
  if (!absolute && !path.starts_with("../")) return path;
  const auto here = files_.canonical("."), there = files_.canonical(path);
  if (!here || !there || *there == *here || (!absolute && !is_inside(*there, *here))) return path;
  return path_from(*here, *there).value_or(path);
}

std::optional<RootFile> ProjectFinder::root_of_file(const std::string& path) {
  RootFile root{.path = path};
  const std::string folder = folder_of(normal_path(path));
  if (path.substr(path.rfind('/') + 1) == read::kProjectFile)
    taken_ =
        Failure(fmt::format("{} is a project file and holds no mappings; name its folder, {}", path, ticked(folder)));
  if (const Project* project = project_around(folder)) {
    root.project_root = project->root;
    root.levels = project->levels;
  } else {
    const auto here = files_.canonical("."), there = files_.canonical(folder);
    root.project_root = here && there && is_inside(*there, *here) ? "." : folder;
  }
  const auto base = files_.canonical(root.project_root), real = files_.canonical(path);
  if (!base || !real || is_inside(*real, *base)) return root;
  report_link(path, root.project_root);
  return std::nullopt;
}

bool ProjectFinder::leaves_project(const std::string& path) {
  const std::string written = normal_path(path);
  // A file from standard input need not exist, but its folder must.
  auto real = files_.canonical(written);
  if (!real) real = files_.canonical(folder_of(written));
  if (!real || written == "." || written == "/") return false;
  std::vector<std::string> around{folder_of(written)};
  const auto is_top = [](const std::string& at) { return at == "." || at == "/" || at == ".." || at.ends_with("/.."); };
  while (!is_top(around.back())) around.push_back(folder_of(around.back()));
  // Begin with the outermost folder: behind a link that leads out, not even a project file may be
  // read.
  for (auto at = around.rbegin(); at != around.rend(); ++at) {
    const Project* project = at == around.rbegin()   ? project_around(*at)
                             : has_project_file(*at) ? read_project(*at)
                                                     : nullptr;
    const auto base = project != nullptr ? files_.canonical(project->root) : std::nullopt;
    if (!base || is_inside(*real, *base)) continue;
    report_link(path, project->root);
    return true;
  }
  return false;
}

// The file behind the link is not read, so that no text of it is shown.
void ProjectFinder::report_link(const std::string& path, const std::string& root) {
  if (!links_.insert(path).second) return;
  const FileId id = sources_.add(path, {});
  reporter_
      .report(rule_name::include_outside_root, {id, 0, 0}, "{} is a link that leads out of the project root",
              ticked(path))
      .help("keep the project's files below its root, {}, or leave the link out by `files` of `asrmap.toml`",
            root == "." ? "the current folder" : ticked(root));
}

const Project* ProjectFinder::project_around(const std::string& folder) {
  // Goes upwards by the real path. The root is shown relative to the folder that the user named.
  const auto real = files_.canonical(folder);
  if (!real) return nullptr;
  std::string shown = folder;
  for (std::string at = *real;; at = folder_of(at)) {
    if (has_project_file(at)) return read_project(shown);
    if (at == "/") return nullptr;
    shown = join_path(shown, shown == "." || shown.ends_with("..") ? ".." : "../");
    if (const auto here = files_.canonical(shown); !here) return nullptr;
  }
}

// Anything of that name is meant to be a project file. If it can't be read, that is reported, not
// skipped.
bool ProjectFinder::has_project_file(const std::string& folder) const {
  const FileSystem::Kind kind = files_.kind(join_path(folder, read::kProjectFile));
  return kind == FileSystem::Kind::file || kind == FileSystem::Kind::other;
}

const Project* ProjectFinder::read_project(const std::string& folder) {
  const std::string canonical = files_.canonical(folder).value_or(folder);
  if (const auto known = projects_.find(canonical); known != projects_.end()) return known->second.get();
  Project& project = *(projects_[canonical] = std::make_unique<Project>());
  project.root = folder;
  const std::string path = join_path(folder, read::kProjectFile);
  if (const auto real = files_.canonical(path); real && !is_inside(*real, canonical)) {
    taken_ = Failure(path + ": is a link that leads out of its folder; put the file itself there");
  } else if (auto text = files_.read(path)) {
    const FileId id = sources_.add(path, std::move(*text));
    project.file = read::read_project_file(id, sources_, reporter_);
    resolve_levels(project);
    resolve_targets(project);
    resolve_options(project);
    resolve_out(project);
  } else {
    taken_ = Failure(path + ": " + text.reason());
  }
  if (first_ == nullptr) first_ = &project;
  return &project;
}

void ProjectFinder::report_unmatched(const std::string& folder, const Text& entry) {
  Finding finding = reporter_.report(rule_name::include_not_found, entry.span(), "no file matches {}", ticked(entry));
  if (files_.kind(join_path(folder, entry.view())) == FileSystem::Kind::folder)
    finding.help("for all files below the folder write `{}/**`", entry.view());
  else
    (void)suggest_path(finding, entry,
                       {folder, "the folder of `asrmap.toml`", files_.canonical(folder).value_or(folder)}, files_,
                       suggestions_);
}

void ProjectFinder::unknown(const Text& written, std::string_view what, const std::vector<std::string_view>& known,
                            std::string_view otherwise) {
  suggest(reporter_.report(rule_name::invalid_value, written.span(), "{} is no {}", ticked(written), what), written,
          likely(written.view(), known), otherwise);
}

void ProjectFinder::unknown_target(const Text& written, const std::vector<std::string_view>& known) {
  const std::string_view called = targets::target_called(written.view());
  suggest(reporter_.report(rule_name::invalid_value, written.span(), "{} is no target", ticked(written)), written,
          called.empty() ? likely(written.view(), known) : std::vector{called},
          "there are " + ticked_list(known, "and", known.size()));
}

void ProjectFinder::suggest(Finding finding, const Text& written, const std::vector<std::string_view>& meant,
                            std::string_view otherwise) {
  finding.help("{}", did_you_mean(meant, otherwise));
  if (meant.size() != 1) return;
  finding.fix("Write " + ticked(meant[0]), written.span(),
              written.form() == Text::Form::bare ? std::string(meant[0]) : quoted_word(meant[0]));
}

void ProjectFinder::resolve_levels(Project& project) {
  constexpr Severity kLevels[] = {Severity::off, Severity::info, Severity::warning, Severity::error};
  for (const auto& [name, level] : project.file.lint) {
    const check::Rule* rule = check::find_rule(name.view());
    const auto* const wanted =
        std::find_if(std::begin(kLevels), std::end(kLevels),
                     [text = level.view()](Severity severity) { return to_string(severity) == text; });
    if (rule == nullptr) {
      unknown(name, "rule", check::rule_names(), "`asrmap rules` lists all rules");
    } else if (wanted == std::end(kLevels)) {
      unknown(level, "level", {"off", "info", "warning", "error"}, "a level is `off`, `info`, `warning` or `error`");
    } else if (rule->info.severity == Severity::error && *wanted != Severity::error) {
      reporter_
          .report(rule_name::invalid_value, level.span(), "{} is an error and can't be lowered to {}", ticked(name),
                  ticked(level))
          .help("errors stop a deployment or a failover; mend what it finds");
    } else {
      project.levels[std::string(name.view())] = *wanted;
    }
  }
}

void ProjectFinder::resolve_targets(Project& project) {
  const std::vector<std::string_view> known = targets::target_names();
  for (const Text& name : project.file.targets) {
    if (std::find(known.begin(), known.end(), name.view()) == known.end())
      unknown_target(name, known);
    else
      project.targets.emplace_back(name.view());
  }
}

void ProjectFinder::resolve_options(Project& project) {
  std::vector<std::string_view> names;
  for (const targets::Backend* backend : targets::all_backends()) names.push_back(backend->info.name);
  for (const auto& [target, key, value] : project.file.options) {
    const targets::Backend* backend = targets::find_backend(target.view());
    if (backend == nullptr) {
      unknown_target(target, names);
      continue;
    }
    const auto& known = backend->info.options;
    const auto option = std::find_if(known.begin(), known.end(),
                                     [text = key.view()](const targets::OptionInfo& each) { return each.key == text; });
    if (option == known.end()) {
      std::vector<std::string_view> keys;
      for (const targets::OptionInfo& each : known) keys.push_back(each.key);
      Finding finding = reporter_.report(rule_name::unknown_property, key.span(), "target {} has no option {}",
                                         ticked(target), ticked(key));
      suggest(finding, key, likely(key.view(), keys),
              keys.empty() ? "delete the line: it has none" : "it has " + ticked_list(keys));
    } else if (option->accepts != nullptr && !option->accepts(value.view())) {
      reporter_
          .report(rule_name::invalid_value, value.span(), "{} takes {}, not {}", ticked(key), option->meaning,
                  ticked(value))
          .help("write it like `{} = \"{}\"`", key.view(), option->fallback);
    } else {
      project.options.push_back(fmt::format("{}.{}={}", target.view(), key.view(), value.view()));
    }
  }
}

void ProjectFinder::resolve_out(Project& project) {
  const Text& written = project.file.out;
  if (written.empty()) return;
  const std::string path = join_path(project.root, written.view());
  const std::string base = files_.canonical(project.root).value_or(project.root);
  // If the folder is not there yet, the folder above it tells where it will be.
  std::string there = path;
  while (!files_.canonical(there) && there != "." && there != "/") there = folder_of(there);
  const auto real = files_.canonical(there);
  const std::string below = normal_path(written.view());
  if (below == "-") {
    reporter_.report(rule_name::invalid_value, written.span(), "{} is no folder", ticked(written))
        .help("leave `out` out: a single artifact goes to standard output then");
    return;
  }
  const bool leaves = below.starts_with('/') ? !is_inside(below, base) : !is_inside(below, ".");
  if (!leaves && (!real || is_inside(*real, base))) {
    project.out = path;
    return;
  }
  reporter_
      .report(rule_name::invalid_value, written.span(), "{} {} the project", ticked(written),
              leaves ? "leads out of" : "leads through a link out of")
      .help("name a folder below that of `asrmap.toml`; only `-o` of the command line may lead elsewhere");
}

}  // namespace asrmap
