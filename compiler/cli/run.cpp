// SPDX-License-Identifier: MIT
// The commands, and the way to them.
#include <algorithm>
#include <exception>
#include <new>

#include "cli/command_line.h"
#include "cli/completion/script.h"
#include "cli/licenses.h"
#include "diag/wording.h"
#include "show/export_script.h"
#include "show/starter.h"
#include "targets/backend.h"

namespace asrmap {

std::vector<CommandInfo> all_commands() {
  const Parameter paths{.name = "PATH",
                        .meaning = "Files and folders, or - for standard input; the project around here if left out",
                        .place = &Options::paths,
                        .takes = Takes::paths};
  const Parameter stdin_filename{.name = "--stdin-filename",
                                 .value = "NAME",
                                 .meaning = "The file that the text from - is taken for, such as dr/prod.asrmap.toml",
                                 .place = &Options::stdin_filename,
                                 .takes = Takes::paths};
  const Parameter color{
      .name = "--color", .value = "WHEN", .place = &Options::color, .choices = {"auto", "always", "never"}};
  const Parameter today{.name = "--today",
                        .value = "DAY",
                        .meaning = "The day that ends allowances, such as 2027-01-31, in place of the clock's",
                        .place = &Options::today};
  const Parameter deny_warnings{
      .name = "--deny-warnings", .meaning = "Exit with 1 on warnings too", .place = &Options::deny_warnings};
  const Parameter help{.name = "--help", .meaning = "Show this", .place = &Options::help, .letter = "-h"};
  constexpr Format text("text", Readers::people), markdown("markdown", Readers::people);
  constexpr Format json("json", Readers::programs), csv("csv", Readers::programs), sarif("sarif", Readers::programs),
      junit("junit", Readers::programs), github("github", Readers::programs),
      azure_pipelines("azure-pipelines", Readers::programs);
  const auto format = [](std::vector<Format> formats) {
    Parameter parameter{.name = "--format", .value = "FORMAT", .place = &Options::format};
    for (const Format& each : formats) parameter.choices.push_back(each.name);
    parameter.formats = std::move(formats);
    return parameter;
  };
  const Parameter out{.name = "--out",
                      .value = "FOLDER",
                      .meaning = "The folder to write to; without, a single payload is printed",
                      .place = &Options::out,
                      .takes = Takes::folder,
                      .letter = "-o"};
  const auto option_of_target = [](std::string_view meaning) {
    return Parameter{.name = "--opt",
                     .value = "TARGET.KEY=VALUE",
                     .meaning = meaning,
                     .place = &Options::emit_options,
                     .takes = Takes::target_option};
  };
  return {
      {.name = "check",
       .summary = "Find what would fail a deployment or endanger a failover",
       .run = &check_command,
       .operands = {paths},
       .options = {format({text, json, sarif, github, azure_pipelines, junit}),
                   deny_warnings,
                   {.name = "--baseline",
                    .value = "FILE",
                    .meaning = "Hide the findings that this file knows, and say which of them are fixed",
                    .place = &Options::baseline,
                    .takes = Takes::json_file},
                   {.name = "--write-baseline",
                    .value = "FILE",
                    .meaning = "Write what is found as known; with --baseline only what is known already",
                    .place = &Options::write_baseline,
                    .takes = Takes::json_file},
                   today,
                   stdin_filename,
                   color,
                   help},
       .examples = {"check", "check --deny-warnings dr/prod.asrmap", "check --write-baseline asrmap-baseline.json"}},
      {.name = "landing",
       .summary = "Show where each VM subnet lands, and why",
       .run = &landing_command,
       .operands = {paths},
       .options = {format({text, json, csv, markdown}),
                   {.name = "--network",
                    .value = "PATTERN",
                    .meaning = "Only the VM networks of this name or path: Finance, \"Tenant-*\" or \"ams/*\"",
                    .place = &Options::network},
                   {.name = "--vms",
                    .meaning = "Each network adapter of the vms inventories, and how full subnets get",
                    .place = &Options::vms},
                   today,
                   stdin_filename,
                   color,
                   help},
       .examples = {"landing dr/prod.asrmap", "landing --vms", "landing --format markdown --network \"Tenant-*\""}},
      {.name = "diff",
       .summary = "Show what changes for networks, subnets and VMs",
       .run = &diff_command,
       .operands = {{.name = "OLD",
                     .meaning = "A file, a folder, or git:REVISION[:PATH] with a path from the root of the repository",
                     .place = &Options::old_side,
                     .takes = Takes::side},
                    {.name = "NEW",
                     .meaning = "The same; what is here now in the place of a revision if left out",
                     .place = &Options::new_side,
                     .takes = Takes::side,
                     .may_lack = true}},
       .options = {format({text, json, markdown}),
                   {.name = "--exit-code", .meaning = "Exit with 1 on a difference", .place = &Options::exit_code},
                   {.name = "--baseline",
                    .value = "FILE",
                    .meaning = "With markdown: tell which findings this file hides that it did not hide before",
                    .place = &Options::baseline,
                    .takes = Takes::json_file},
                   today,
                   stdin_filename,
                   color,
                   help},
       .examples = {"diff git:main", "diff git:main:dr/prod.asrmap dr/prod.asrmap",
                    "diff --format markdown git:HEAD~1 dr"}},
      {.name = "plan",
       .summary = "Compare what is deployed with the files, and build only what is needed",
       .run = &plan_command,
       .operands = {paths},
       .options =
           {{.name = "--state",
             .value = "FILE",
             .meaning =
                 "The deployed mappings, as `asrmap export-script asr` has them; else those of `inventory mappings`",
             .place = &Options::state,
             .takes = Takes::json_file},
            format({text, json, markdown}),
            {.name = "--target",
             .value = "TARGETS",
             .meaning = "Build what is to be created and updated, with commas between",
             .place = &Options::targets,
             .choices = backend_names(&Backend::takes_parts)},
            out,
            {.name = "--prune",
             .meaning = "Build deletions too, behind the others: of mappings that no file has",
             .place = &Options::prune},
            option_of_target("A target's option, as for build"),
            {.name = "--exit-code", .meaning = "Exit with 1 if anything is to be done", .place = &Options::exit_code},
            today,
            stdin_filename,
            color,
            help},
       .examples = {"plan --state mappings.json", "plan --state mappings.json --target rest -o todo dr/prod.asrmap"}},
      {.name = "build",
       .summary = "Compile to deployment payloads",
       .run = &build_command,
       .operands = {paths},
       .options = {{.name = "--target",
                    .value = "TARGETS",
                    .meaning = "What to build, with commas between",
                    .place = &Options::targets,
                    .choices = target_names()},
                   out,
                   option_of_target("A target's option, such as arm.api-version=2024-10-01"),
                   deny_warnings,
                   today,
                   stdin_filename,
                   color,
                   help},
       .examples = {"build --target rest dr/prod.asrmap", "build --target arm,powershell -o dist"}},
      {.name = "verify",
       .summary = "Read what was built back, and find the first difference from the sources",
       .run = &verify_command,
       .operands = {{.name = "FOLDER",
                     .meaning = "Where build wrote to; [build] out of the project file if left out",
                     .place = &Options::out,
                     .takes = Takes::folder,
                     .may_lack = true},
                    paths},
       .options = {option_of_target("A target's option, as it was given to build"), today, stdin_filename, color, help},
       .examples = {"verify dist", "verify dist dr/prod.asrmap"}},
      {.name = "ir",
       .summary = "Print the resolved model as JSON",
       .run = &ir_command,
       .operands = {paths},
       .options = {today, stdin_filename, color, help},
       .examples = {"ir dr/prod.asrmap"}},
      {.name = "init",
       .summary = "Start a project: a mapping file, a pre-commit hook and what CI needs",
       .run = &init_command,
       .operands = {{.name = "FOLDER",
                     .meaning = "The folder to start it in; the current one if left out",
                     .place = &Options::out,
                     .takes = Takes::folder,
                     .may_lack = true}},
       .options = {{.name = "--ci",
                    .value = "SERVICES",
                    .meaning = "Where pull requests are reviewed, with commas between",
                    .place = &Options::services,
                    .choices = {kStarterServices.begin(), kStarterServices.end()}},
                   help},
       .examples = {"init", "init --ci github dr"}},
      {.name = "export-script",
       .summary = "Print the script that collects an inventory",
       .run = &export_script_command,
       .operands = {{.name = "SCRIPT",
                     .meaning = "vmm for the VMM server; azure or asr for a shell with az",
                     .place = &Options::script,
                     .choices = {kExportScripts.begin(), kExportScripts.end()}}},
       .options = {help},
       .examples = {"export-script vmm", "export-script asr"}},
      {.name = "explain",
       .summary = "Say what a rule finds or an error text means, why, and what to do",
       .run = &explain_command,
       .operands = {{.name = "RULE|TEXT",
                     .meaning =
                         "The name in brackets behind a finding, or the error of a deployment or failover; - reads it",
                     .place = &Options::words,
                     .takes = Takes::rule}},
       .options = {format({text, json, markdown}), help},
       .examples = {"explain subnet-fallback", "explain \"Target network settings are not configured\""}},
      {.name = "rules",
       .summary = "List all rules",
       .run = &rules_command,
       .options = {format({text, json, markdown}), help},
       .examples = {"rules"}},
      {.name = "completion",
       .summary = "Print the script with which a shell completes asrmap",
       .run = &completion_command,
       .operands = {{.name = "SHELL",
                     .meaning = "bash, zsh, fish or powershell",
                     .place = &Options::shell,
                     .choices = {kCompletedShells.begin(), kCompletedShells.end()}}},
       .options = {help},
       .examples = {"completion bash >~/.local/share/bash-completion/completions/asrmap",
                    "completion fish >~/.config/fish/completions/asrmap.fish"}},
      {.name = "man",
       .summary = "Print the manual page, for man",
       .run = &man_command,
       .options = {help},
       .examples = {"man | man -l -"}},
  };
}

namespace {

ExitStatus run(World& world, std::vector<std::string> arguments) {
  const std::vector<CommandInfo> commands = all_commands();
  if (arguments.empty()) {
    world.err(help_text(commands));
    return ExitStatus::usage;
  }
  if (arguments[0] == "--version") {
    world.out("asrmap " ASRMAP_VERSION "\n");
    return ExitStatus::clean;
  }
  if (arguments[0] == "--licenses") {
    world.out(licenses_text());
    return ExitStatus::clean;
  }
  if (arguments[0] == "help" || arguments[0] == "--help" || arguments[0] == "-h") {
    if (arguments.size() == 1) {
      world.out(help_text(commands));
      return ExitStatus::clean;
    }
    // `help check` is `check --help`.
    arguments = {arguments[1], "--help"};
  }
  const std::string& name = arguments[0];
  const auto command =
      std::find_if(commands.begin(), commands.end(), [&](const CommandInfo& each) { return each.name == name; });
  if (command == commands.end()) {
    std::vector<std::string_view> names;
    for (const CommandInfo& each : commands) names.push_back(each.name);
    const std::string all = "there are " + ticked_list(names, "and", 20);
    for (const ProgramOption& option : kProgramOptions) names.push_back(option.name);
    const std::string seen =
        name.starts_with('-') ? ticked(name) + " stands before any command" : "no command is named " + ticked(name);
    return usage_error(world, fmt::format("{}; {}", seen, did_you_mean(likely(name, names), all)));
  }
  std::string why;
  const auto options = read_options(*command, std::span(arguments).subspan(1), why);
  if (!options) return usage_error(world, why);
  if (!options->help) return command->run(world, *options);
  world.out(help_text(*command));
  return ExitStatus::clean;
}

}  // namespace

int run_asrmap(World& world, std::vector<std::string> arguments) {
  ExitStatus status = ExitStatus::bug;
  try {
    status = run(world, std::move(arguments));
  } catch (const std::bad_alloc&) {
    status = usage_error(world, "out of memory");
  } catch (const std::exception& error) {
    usage_error(world, std::string("this is a bug in asrmap, please report it: ") + error.what());
  }
  return static_cast<int>(status);
}

}  // namespace asrmap
