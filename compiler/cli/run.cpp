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

// What people type who know another tool.
struct OtherWord {
  std::string_view word, command;
};
constexpr OtherWord kOtherWords[] = {
    {"lint", "check"},           {"validate", "check"},    {"test", "check"},   {"compile", "build"},
    {"generate", "build"},       {"make", "build"},        {"apply", "plan"},   {"deploy", "plan"},
    {"compare", "diff"},         {"new", "init"},          {"list", "landing"}, {"show", "landing"},
    {"export", "export-script"}, {"version", "--version"},
};

const CommandInfo* find_command(const std::vector<CommandInfo>& commands, std::string_view name) {
  const auto found =
      std::find_if(commands.begin(), commands.end(), [&](const CommandInfo& each) { return each.name == name; });
  return found == commands.end() ? nullptr : &*found;
}

const Parameter* find_option(const CommandInfo& command, std::string_view argument) {
  const auto found = std::find_if(command.options.begin(), command.options.end(), [&](const Parameter& option) {
    return argument == option.name || (!option.letter.empty() && argument == option.letter) ||
           argument.starts_with(std::string(option.name) + '=');
  });
  return found == command.options.end() ? nullptr : &*found;
}

// Puts the command in front of options that stand before it: `--format json check` is `check --format
// json`. A word behind an option that takes a value is the value.
void put_command_first(const std::vector<CommandInfo>& commands, std::vector<std::string>& arguments) {
  if (!arguments[0].starts_with('-')) return;
  for (std::size_t i = 1; i < arguments.size() && arguments[i - 1] != "--"; ++i) {
    const CommandInfo* command = find_command(commands, arguments[i]);
    if (command == nullptr || find_option(*command, arguments[0]) == nullptr) continue;
    const Parameter* before = find_option(*command, arguments[i - 1]);
    const bool is_value =
        before != nullptr && before->keeps != Keeps::none && arguments[i - 1].find('=') == std::string::npos;
    if (is_value) continue;
    std::rotate(arguments.begin(), arguments.begin() + static_cast<std::ptrdiff_t>(i),
                arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return;
  }
}

// What is said of a first word that is no command.
std::string no_command(const World& world, const std::vector<CommandInfo>& commands,
                       const std::vector<std::string>& arguments) {
  const std::string& name = arguments[0];
  std::string line = "asrmap check";
  for (const std::string& argument : arguments) line += ' ' + argument;
  const bool is_option = name.starts_with('-');
  const bool is_path = name.find('/') != std::string::npos || name.ends_with(".asrmap") ||
                       name.ends_with(".asrmap.toml") || world.files.kind(name) != FileSystem::Kind::none;
  if (!is_option && is_path) return fmt::format("{} is no command; did you mean {}?", ticked(name), ticked(line));
  for (const OtherWord& other : kOtherWords)
    if (name == other.word)
      return fmt::format("no command is named {}; did you mean `{}`?", ticked(name), other.command);
  std::vector<std::string_view> names;
  names.reserve(commands.size() + std::size(kProgramOptions));
  for (const CommandInfo& each : commands) names.push_back(each.name);
  const std::string all = "there are " + ticked_list(names, "and", 20);
  for (const ProgramOption& option : kProgramOptions) names.push_back(option.name);
  const std::vector<std::string_view> meant = likely(name, names);
  const CommandInfo* check = find_command(commands, "check");
  if (is_option && meant.empty() && check != nullptr && find_option(*check, name) != nullptr)
    return fmt::format("{} is an option of a command; did you mean {}?", ticked(name), ticked(line));
  return fmt::format("{}; {}",
                     is_option ? ticked(name) + " stands before any command" : "no command is named " + ticked(name),
                     did_you_mean(meant, all));
}

ExitStatus run(World& world, std::vector<std::string> arguments) {
  const std::vector<CommandInfo> commands = all_commands();
  if (arguments.empty()) {
    world.err(help_text(commands));
    return ExitStatus::usage;
  }
  if (arguments[0] == "--version" || arguments[0] == "-V") {
    world.out("asrmap " ASRMAP_VERSION "\n");
    return ExitStatus::clean;
  }
  if (arguments[0] == "--licenses") {
    world.out(licenses_text());
    return ExitStatus::clean;
  }
  if (arguments[0] == "help" || arguments[0] == "--help" || arguments[0] == "-h") {
    if (arguments.size() == 1 || arguments[1] == "help" || arguments[1] == "--help" || arguments[1] == "-h") {
      world.out(help_text(commands));
      return ExitStatus::clean;
    }
    // `help check` means `check --help`.
    arguments = {arguments[1], "--help"};
  }
  put_command_first(commands, arguments);
  const CommandInfo* command = find_command(commands, arguments[0]);
  if (command == nullptr) return usage_error(world, no_command(world, commands, arguments));
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
