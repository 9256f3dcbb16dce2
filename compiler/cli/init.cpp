// SPDX-License-Identifier: MIT
// Starts a project. Never touches a file that exists. Writes all files that were asked for, or
// none. Files that a killed run has written count as done.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command_info.h"
#include "diag/terminal.h"
#include "diag/wording.h"
#include "driver/scan.h"
#include "emit/quote_posix.h"
#include "show/starter.h"

namespace asrmap::cli {
namespace {

struct InitOptions : Options {
  std::string folder;  // if empty, the current folder
  std::vector<std::string> services;
};

constexpr std::string_view kSite = "site.asrmap", kPreCommit = ".pre-commit-config.yaml",
                           kGithub = ".github/workflows/asrmap.yml", kAzurePipelines = ".azure-pipelines/asrmap.yml";

struct StarterFile {
  std::string path;
  std::string_view text;
};

bool exists(const FileSystem& files, const std::string& path) { return files.kind(path) != FileSystem::Kind::none; }

// The root of the repository around the folder, where services and hooks look for their files. The
// folder itself if there is no repository around it.
std::string root_of_repository(const FileSystem& files, const std::string& folder) {
  std::string below = folder;  // the part that exists
  while (!exists(files, below) && below != "." && below != "/") below = folder_of(below);
  const auto real = files.canonical(below);
  if (!real) return folder;
  std::string shown = below;
  for (std::string at = *real;; at = folder_of(at)) {
    if (exists(files, join_path(at, ".git"))) return shown;
    if (at == "/") return folder;
    shown = join_path(shown, shown == "." || shown.ends_with("..") ? ".." : "../");
  }
}

enum class Found { nothing, project };

// Whether there are mapping files below the folder. Fails if that can't be found out.
Result<Found> look_for_project(const FileSystem& files, const std::string& folder) {
  if (!exists(files, folder)) return Found::nothing;
  if (exists(files, join_path(folder, read::kProjectFile))) return Found::project;
  const auto below = scan(files, folder, folder, {});
  if (!below) return Failure(below.reason());
  return below->files.empty() && below->outside.empty() ? Found::nothing : Found::project;
}

bool mentions_asrmap(const FileSystem& files, const std::string& path) {
  return files.read(path).value_or("").find("asrmap") != std::string::npos;
}

bool asked_for(const InitOptions& options, std::string_view service) {
  return std::ranges::find(options.services, service) != options.services.end();
}

// "a and b exist already; …". Empty if none of the files exists.
std::string in_the_way(const FileSystem& files, const std::vector<StarterFile>& wanted) {
  std::vector<std::string_view> there;
  for (const StarterFile& file : wanted)
    if (exists(files, file.path)) there.push_back(file.path);
  if (there.empty()) return {};
  return fmt::format("{} already; nothing was written, as init replaces no file",
                     there.size() == 1 ? ticked(there[0]) + " exists" : ticked_list(there, "and", 20) + " exist");
}

// The part of the pre-commit configuration below its `repos:`.
std::string_view hook_entry() {
  constexpr std::string_view kRepos = "repos:\n";
  return show::kStarterPreCommit.substr(show::kStarterPreCommit.find(kRepos) + kRepos.size());
}

std::string next_steps(const std::string& folder, bool started, const std::string& github, const std::string& azure) {
  std::string out;
  if (!github.empty())
    out += fmt::format("set ASRMAP_REPOSITORY and ASRMAP_REF in {}: where you keep asrmap, and which commit\n",
                       visible(github));
  if (!azure.empty())
    out += fmt::format("set the name of the repository in {}: where you keep asrmap\n", visible(azure));
  std::string shown = started ? join_path(folder, kSite) : folder == "." ? std::string() : folder;
  if (shown.starts_with('-')) shown.insert(0, "./");  // so that it does not look like an option
  return out + fmt::format("next: asrmap {}{}\n", started ? "landing" : "check",
                           shown.empty() ? std::string() : ' ' + visible(emit::quote_posix(shown)));
}

ExitStatus run_init(World& world, const InitOptions& options) {
  FileSystem& files = world.files;
  const std::string folder = normal_path(options.folder);
  // The user typed a blank instead of a comma, or a file instead of a folder.
  if (!options.services.empty() &&
      std::ranges::find(show::kStarterServices, options.folder) != show::kStarterServices.end())
    return usage_error(world, fmt::format("init takes one folder; did you mean --ci {},{}?", options.services.front(),
                                          options.folder));
  if (folder == "-") return usage_error(world, "init writes files; name the folder to start the project in");
  if (folder.ends_with(".asrmap") || folder.ends_with(".toml"))
    return usage_error(world, fmt::format("{} would be a file; name the folder to start the project in", folder));
  if (exists(files, folder) && files.kind(folder) != FileSystem::Kind::folder)
    return usage_error(world, fmt::format("{}: is a file; name the folder to start the project in", folder));
  const auto found = look_for_project(files, folder);
  if (!found) return usage_error(world, found.reason());
  const bool has_one = *found == Found::project;

  // If there is a project already and the user names a service, only that service's file is wanted.
  const bool start = !has_one || options.services.empty();
  if (start && has_one && !exists(files, join_path(folder, kSite)))
    return usage_error(
        world, fmt::format("{} has mapping files already; say with --ci what to add to them: {}", ticked(folder),
                           ticked_list({show::kStarterServices.begin(), show::kStarterServices.end()}, "or")));
  const std::string root = root_of_repository(files, folder);
  std::vector<StarterFile> wanted;
  if (start) wanted.push_back({join_path(folder, kSite), show::kStarterSite});
  std::string github, azure;
  if (asked_for(options, "github")) wanted.push_back({github = join_path(root, kGithub), show::kStarterGithub});
  if (asked_for(options, "azure-pipelines"))
    wanted.push_back({azure = join_path(root, kAzurePipelines), show::kStarterAzurePipelines});
  std::vector<StarterFile> missing = wanted;
  std::erase_if(missing, [&](const StarterFile& file) { return files.read(file.path) == file.text; });
  // Also writes the hook, unless the repository has hooks of its own.
  const std::string hook = join_path(root, kPreCommit);
  const bool has_hooks = exists(files, hook);
  if (!has_hooks) missing.push_back({hook, show::kStarterPreCommit});
  if (missing.empty()) missing = wanted;
  if (const std::string line = in_the_way(files, missing); !line.empty()) return usage_error(world, line);

  const auto written = files.new_files(Existing::kept);
  for (const StarterFile& file : missing) {
    written->open(file.path);
    written->write(file.text);
  }
  if (const auto done = written->commit(); !done) return usage_error(world, done.reason());
  for (const StarterFile& file : missing) world.out(fmt::format("wrote {}\n", visible(file.path)));
  if (has_hooks && !mentions_asrmap(files, hook))
    world.out(fmt::format("left {} as it is; add this to its `repos`:\n{}", visible(hook), hook_entry()));
  if (!has_hooks) world.out("the hook runs in a clone once `pre-commit install` has been typed there\n");
  world.out(next_steps(folder, start, github, azure));
  return ExitStatus::clean;
}

}  // namespace

CommandInfo commands::init() {
  return CommandOf<InitOptions>{
      .name = "init",
      .summary = "Start a project: a mapping file, a pre-commit hook and what CI needs",
      .run = &run_init,
      .operands = {{&InitOptions::folder,
                    {.name = "FOLDER",
                     .meaning = "The folder to start it in; the current one if left out",
                     .takes = Takes::folder,
                     .may_lack = true}}},
      .options = {{&InitOptions::services,
                   {.name = "--ci",
                    .value = "SERVICES",
                    .meaning = "Where pull requests are reviewed, with commas between",
                    .choices = {show::kStarterServices.begin(), show::kStarterServices.end()}}}},
      .examples = {"init", "init --ci github dr"}};
}

}  // namespace asrmap::cli
