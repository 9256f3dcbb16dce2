// SPDX-License-Identifier: MIT
// argv → Options → command.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <exception>
#include <map>

#include "cli/command.h"

namespace asrmap {
namespace {

using Command = ExitStatus (*)(World&, const Options&);

struct Commands {
  Options options;
  std::map<const CLI::App*, Command> by_app;
};

CLI::App* add(CLI::App& app, Commands& commands, const char* name, const char* summary, Command command) {
  CLI::App* sub = app.add_subcommand(name, summary);
  commands.by_app[sub] = command;
  return sub;
}

void takes_paths(CLI::App& app, Options& options) {
  app.add_option("PATH", options.paths, "Files or folders; - is standard input. Without: the project around this folder");
  app.add_option("--stdin-filename", options.stdin_filename, "What standard input counts as")->type_name("NAME");
}

void takes_color(CLI::App& app, Options& options) {
  app.add_option("--color", options.color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
}

void takes_format(CLI::App& app, Options& options, const std::vector<std::string>& formats) {
  std::string list;
  for (const std::string& format : formats) list += (list.empty() ? "" : ", ") + format;
  app.add_option("--format", options.format, list)->check(CLI::IsMember(formats))->type_name("FORMAT");
}

void takes_deny_warnings(CLI::App& app, Options& options) {
  app.add_flag("--deny-warnings", options.deny_warnings, "Exit with 1 on warnings too");
}

void describe(CLI::App& app, Commands& commands) {
  Options& options = commands.options;
  app.require_subcommand(1);
  app.set_version_flag("--version", "asrmap " ASRMAP_VERSION);
  app.footer("Exit status: 0 clean, 1 findings, 2 usage or a file that can't be read or written, 3 a bug in asrmap.");

  CLI::App* check = add(app, commands, "check", "Find what would go wrong", &check_command);
  takes_paths(*check, options);
  takes_format(*check, options, {"text", "json"});
  takes_deny_warnings(*check, options);
  takes_color(*check, options);

  CLI::App* landing = add(app, commands, "landing", "Where each VM subnet lands, and why", &landing_command);
  takes_paths(*landing, options);
  takes_format(*landing, options, {"text", "json", "csv", "markdown"});
  landing->add_option("--network", options.network, "Only VM networks of this name; * and ? are wild")->type_name("PATTERN");
  takes_color(*landing, options);

  CLI::App* build = add(app, commands, "build", "Compile to deployment payloads", &build_command);
  takes_paths(*build, options);
  build->add_option("--target", options.targets, "arm, rest, powershell, or all; a comma list")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("TARGETS");
  build->add_option("-o,--out", options.out, "The folder to write to")->type_name("FOLDER");
  build->add_option("--opt", options.emit_options, "A target's option, such as arm.api-version=2024-10-01")
      ->allow_extra_args(false)
      ->type_name("TARGET.KEY=VALUE");
  takes_deny_warnings(*build, options);
  takes_color(*build, options);

  CLI::App* ir = add(app, commands, "ir", "The resolved model as JSON", &ir_command);
  takes_paths(*ir, options);
  takes_color(*ir, options);

  CLI::App* explain = add(app, commands, "explain", "What a rule finds, why, and what to do", &explain_command);
  explain->add_option("RULE", options.rule, "The rule's name")->required();
  takes_format(*explain, options, {"text", "json", "markdown"});

  CLI::App* rules = add(app, commands, "rules", "All rules", &rules_command);
  takes_format(*rules, options, {"text", "json", "markdown"});
}

int run(World& world, std::vector<std::string> arguments) {
  CLI::App app("asrmap checks and compiles network mappings of Azure Site Recovery.", "asrmap");
  Commands commands;
  describe(app, commands);
  std::vector<std::string> known;
  for (const auto& [sub, command] : commands.by_app) known.push_back(sub->get_name());
  std::sort(known.begin(), known.end());
  const std::vector<std::string_view> names(known.begin(), known.end());
  if (!arguments.empty() && !arguments[0].starts_with('-') && std::find(names.begin(), names.end(), arguments[0]) == names.end()) {
    const auto near = nearest(arguments[0], names);
    usage_error(world, fmt::format("no command is named {}; {}", ticked(arguments[0]),
                                   near ? fmt::format("did you mean {}?", ticked(*near))
                                        : fmt::format("there are {}", ticked_list(names, "and", 12))));
    return static_cast<int>(ExitStatus::usage);
  }
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    CLI::App* about = &app;
    for (CLI::App* sub : app.get_subcommands()) about = sub;
    world.out(about->help());
    return 0;
  } catch (const CLI::CallForVersion&) {
    world.out("asrmap " ASRMAP_VERSION "\n");
    return 0;
  } catch (const CLI::ParseError& error) {
    usage_error(world, error.what());
    return static_cast<int>(ExitStatus::usage);
  }
  const CLI::App* chosen = app.get_subcommands().front();
  return static_cast<int>(commands.by_app.at(chosen)(world, commands.options));
}

}  // namespace

int run_asrmap(World& world, std::vector<std::string> arguments) {
  try {
    return run(world, std::move(arguments));
  } catch (const std::bad_alloc&) {
    usage_error(world, "out of memory");
    return static_cast<int>(ExitStatus::usage);
  } catch (const std::exception& error) {
    usage_error(world, std::string("this is a bug in asrmap, please report it: ") + error.what());
    return static_cast<int>(ExitStatus::bug);
  }
}

}  // namespace asrmap
