// SPDX-License-Identifier: MIT
// What a command says about itself: its entry in the help, its parameters, and how it runs. The
// entry is in the file of the command, and commands.def lists the commands.
#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/parameter.h"
#include "cli/shared_parameters.h"

namespace asrmap::cli {

// The entry of a command. The command line, the help, the manual page and the completion scripts
// all use it.
struct CommandInfo {
  std::string_view name;
  std::string_view summary;
  std::vector<Parameter> operands = {};  // a value goes to the first operand that has room for it
  std::vector<Parameter> options = {};
  std::vector<std::string_view> examples = {};
  // Makes the command's options with their defaults, for the parameters to put values into.
  std::unique_ptr<Options> (*make_options)() = nullptr;
  // Runs the command with options that it has made. Throws std::bad_cast if they are those of
  // another command.
  std::function<ExitStatus(World&, const Options&)> run = {};
};

// The entry of the command whose options are `Own`. Its parameters put their values into members of
// `Own`.
template <std::derived_from<Options> Own>
struct CommandOf {
  std::string_view name;
  std::string_view summary;
  ExitStatus (*run)(World&, const Own&);
  std::vector<ParameterOf<Own>> operands = {};
  // The options that only this command has. Those that it shares with other commands follow them:
  // --today, --stdin-filename and --color if it reads projects, and then --help.
  std::vector<ParameterOf<Own>> options = {};
  std::vector<std::string_view> examples;

  operator CommandInfo() const {
    CommandInfo info{.name = name, .summary = summary, .examples = examples};
    for (const ParameterOf<Own>& operand : operands) info.operands.push_back(operand.erased());
    for (const ParameterOf<Own>& option : options) info.options.push_back(option.erased());
    if constexpr (std::derived_from<Own, ProjectOptions>)
      for (const ParameterOf<ProjectOptions>& option : project_options()) info.options.push_back(option.erased());
    info.options.push_back(help_option().erased());
    info.make_options = []() -> std::unique_ptr<Options> { return std::make_unique<Own>(); };
    info.run = [run = run](World& world, const Options& given) { return run(world, dynamic_cast<const Own&>(given)); };
    return info;
  }
};

namespace commands {
#define ASRMAP_COMMAND(name) [[nodiscard]] CommandInfo name();
#include "cli/commands.def"
#undef ASRMAP_COMMAND
}  // namespace commands

// All of them, in the order in which `--help` lists them.
[[nodiscard]] std::vector<CommandInfo> all_commands();

}  // namespace asrmap::cli
