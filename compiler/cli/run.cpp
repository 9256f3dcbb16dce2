// SPDX-License-Identifier: MIT
// Finds the command that the arguments name, and runs it.
#include <algorithm>
#include <exception>
#include <iterator>
#include <new>

#include "cli/command_line.h"
#include "cli/licenses.h"
#include "diag/wording.h"

namespace asrmap::cli {

std::vector<CommandInfo> all_commands() {
  return {
#define ASRMAP_COMMAND(name) commands::name(),
#include "cli/commands.def"
#undef ASRMAP_COMMAND
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
    // `help check` means `check --help`.
    arguments = {arguments[1], "--help"};
  }
  const std::string& name = arguments[0];
  const auto command =
      std::find_if(commands.begin(), commands.end(), [&](const CommandInfo& each) { return each.name == name; });
  if (command == commands.end()) {
    std::vector<std::string_view> names;
    names.reserve(commands.size() + std::size(kProgramOptions));
    for (const CommandInfo& each : commands) names.push_back(each.name);
    const std::string all = "there are " + ticked_list(names, "and", 20);
    for (const ProgramOption& option : kProgramOptions) names.push_back(option.name);
    const std::string seen =
        name.starts_with('-') ? ticked(name) + " stands before any command" : "no command is named " + ticked(name);
    return usage_error(world, fmt::format("{}; {}", seen, did_you_mean(likely(name, names), all)));
  }
  const auto options = read_options(*command, std::span(arguments).subspan(1));
  if (!options) return usage_error(world, options.reason());
  if (!(*options)->help) return command->run(world, **options);
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

}  // namespace asrmap::cli
