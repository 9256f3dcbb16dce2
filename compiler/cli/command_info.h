// SPDX-License-Identifier: MIT
// What a command says of itself: its entry in the help, its parameters, and how it runs. The
// entry stands beside the command's code, and commands.def lists the commands.
#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/parameter.h"
#include "cli/shared_parameters.h"

namespace asrmap {

// The entry of any command, as the command line, the help, the manual page and the completion
// scripts go by it.
struct CommandInfo {
  std::string_view name;
  std::string_view summary;
  std::vector<Parameter> operands = {};  // each takes what the one before has no room for
  std::vector<Parameter> options = {};
  std::vector<std::string_view> examples = {};
  // The command's options as they are without arguments, for its parameters to put values into.
  std::unique_ptr<Options> (*make_options)() = nullptr;
  // Runs the command with options that it has made. Throws std::bad_cast for another command's.
  std::function<ExitStatus(World&, const Options&)> run = {};
};

// The entry of the command whose options are `Own`. What takes values is a member of these.
template <std::derived_from<Options> Own>
struct CommandOf {
  std::string_view name;
  std::string_view summary;
  ExitStatus (*run)(World&, const Own&);
  std::vector<ParameterOf<Own>> operands = {};
  // Those that the command shares with all of its kind come behind them: --help, and before it
  // --today, --stdin-filename and --color of a command that reads projects.
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

}  // namespace asrmap
