// SPDX-License-Identifier: MIT
#include "cli/project.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "check/catalogue.h"
#include "diag/wording.h"
#include "link/pattern.h"

namespace asrmap {
namespace {

constexpr std::string_view kProjectFile = "asrmap.toml";

// The first part of a path, taken off it.
std::string_view take_part(std::string_view& path) {
  const std::size_t slash = std::min(path.find('/'), path.size());
  const std::string_view part = path.substr(0, slash);
  path.remove_prefix(std::min(slash + 1, path.size()));
  return part;
}

// `*` and `?` within a folder, `**` for any number of folders.
bool glob_matches(std::string_view pattern, std::string_view path) {
  std::string_view retry_pattern, retry_path;
  bool can_retry = false;
  while (!path.empty()) {
    std::string_view rest = pattern, below = path;
    const std::string_view wanted = take_part(rest);
    if (wanted == "**" && rest.empty()) return true;
    if (wanted == "**") {
      retry_pattern = pattern = rest;
      retry_path = path;
      can_retry = true;
    } else if (!pattern.empty() && matches(wanted, take_part(below))) {
      pattern = rest;
      path = below;
    } else if (can_retry) {
      // Only the last `**` needs another try: an earlier one could do no better.
      (void)take_part(retry_path);
      pattern = retry_pattern;
      path = retry_path;
    } else {
      return false;
    }
  }
  return pattern.empty();
}

}  // namespace

std::optional<std::vector<RootFile>> ProjectFinder::roots_of(const std::vector<std::string>& paths, std::string& why) {
  std::vector<std::string> found;
  std::vector<std::string> named = paths;
  if (named.empty()) {
    const Project* project = project_around(".");
    named.push_back(project == nullptr ? "." : project->root);
  }
  for (const std::string& path : named) {
    if (files_.kind(path) != FileSystem::Kind::folder) {
      found.push_back(path);
      continue;
    }
    const std::string folder = normal_path(path);
    const Project* own = has_project_file(folder) ? read_project(folder) : nullptr;
    std::vector<std::string> below =
        files_below(folder, own == nullptr ? std::vector<std::string>{} : own->file.files);
    if (below.empty()) {
      why = path + ": no *.asrmap or *.asrmap.toml file in this folder";
      if (own != nullptr && !own->file.files.empty()) why = path + ": no file matches `files` of " + std::string(kProjectFile);
      return std::nullopt;
    }
    found.insert(found.end(), below.begin(), below.end());
  }
  std::vector<RootFile> roots;
  for (const std::string& path : found) roots.push_back(root_of_file(from_here(path)));
  if (!unreadable_.empty()) {
    why = unreadable_;
    return std::nullopt;
  }
  return roots;
}

// "../dr/x.asrmap" seen from "dr" is "x.asrmap".
std::string ProjectFinder::from_here(const std::string& path) const {
  if (!path.starts_with("../")) return path;
  const auto here = files_.canonical("."), there = files_.canonical(path);
  if (!here || !there || *here == "/" || !is_inside(*there, *here) || *there == *here) return path;
  return there->substr(here->size() + 1);
}

RootFile ProjectFinder::root_of_file(const std::string& path) {
  RootFile root{.path = path};
  const std::string folder = folder_of(normal_path(path));
  if (const Project* project = project_around(folder)) {
    root.project_root = project->root;
    root.levels = project->levels;
  } else {
    const auto here = files_.canonical("."), there = files_.canonical(folder);
    root.project_root = here && there && is_inside(*there, *here) ? "." : folder;
  }
  return root;
}

RootFile ProjectFinder::root_of_text(const std::string& name, std::string text) {
  RootFile root = root_of_file(name);
  root.text = std::move(text);
  return root;
}

const Project* ProjectFinder::project_around(const std::string& folder) {
  // Upwards by the real path; the root is shown the way the user came to it.
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

// Whatever has that name is meant to be one; what can't be read is said, not skipped.
bool ProjectFinder::has_project_file(const std::string& folder) const {
  const FileSystem::Kind kind = files_.kind(join_path(folder, kProjectFile));
  return kind == FileSystem::Kind::file || kind == FileSystem::Kind::other;
}

const Project* ProjectFinder::read_project(const std::string& folder) {
  const std::string canonical = files_.canonical(folder).value_or(folder);
  if (const auto known = projects_.find(canonical); known != projects_.end()) return known->second.get();
  Project& project = *(projects_[canonical] = std::make_unique<Project>());
  project.root = folder;
  const std::string path = join_path(folder, kProjectFile);
  std::string why;
  if (auto text = files_.read(path, why)) {
    const FileId id = sources_.add(path, std::move(*text));
    project.file = read_project_file(id, sources_, reporter_);
    resolve_levels(project);
  } else {
    unreadable_ = path + ": " + why;
  }
  if (first_ == nullptr) first_ = &project;
  return &project;
}

void ProjectFinder::resolve_levels(Project& project) {
  constexpr Severity kLevels[] = {Severity::off, Severity::info, Severity::warning, Severity::error};
  for (const auto& [name, level] : project.file.lint) {
    const Rule* rule = find_rule(name.view());
    const auto wanted = std::find_if(std::begin(kLevels), std::end(kLevels),
                                     [&](Severity severity) { return to_string(severity) == level.view(); });
    if (rule == nullptr) {
      Finding finding = reporter_.report("invalid-value", name.span(), "no rule is named {}", ticked(name));
      if (const auto near = nearest(name.view(), rule_names()))
        finding.help("did you mean {}?", ticked(*near)).fix("Write " + ticked(*near), name.span(), std::string(*near));
      else
        finding.help("`asrmap rules` lists all rules");
    } else if (wanted == std::end(kLevels)) {
      reporter_.report("invalid-value", level.span(), "{} is no level", ticked(level))
          .help("a level is `off`, `info`, `warning` or `error`");
    } else if (rule->info.severity == Severity::error && *wanted != Severity::error) {
      reporter_.report("invalid-value", level.span(), "{} is an error and can't be lowered to {}", ticked(name), ticked(level))
          .help("errors stop a deployment or a failover; mend what it finds");
    } else {
      project.levels[std::string(name.view())] = *wanted;
    }
  }
}

std::vector<std::string> ProjectFinder::files_below(const std::string& folder, const std::vector<std::string>& patterns) const {
  std::vector<std::string> found;
  std::set<std::string> seen;  // a link may lead back up
  std::vector<std::string> open{folder};
  while (!open.empty()) {
    const std::string at = open.back();
    open.pop_back();
    if (!seen.insert(files_.canonical(at).value_or(at)).second) continue;
    for (const std::string& name : files_.list(at)) {
      const std::string path = join_path(at, name);
      if (name.starts_with('.')) continue;
      const FileSystem::Kind kind = files_.kind(path);
      if (kind == FileSystem::Kind::folder) open.push_back(path);
      // A pipe or a link to nowhere of such a name is found too, and then can't be read.
      if (kind == FileSystem::Kind::folder || name == kProjectFile) continue;
      const std::string below = folder == "." ? path : path.substr(folder.size() + (folder == "/" ? 0 : 1));
      const bool wanted = patterns.empty() ? name.ends_with(".asrmap") || name.ends_with(".asrmap.toml")
                                           : std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
                                               return glob_matches(normal_path(pattern), below);
                                             });
      if (wanted) found.push_back(path);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace asrmap
