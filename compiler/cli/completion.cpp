// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/command_info.h"
#include "cli/completion/script.h"
#include "diag/wording.h"

namespace asrmap::cli {
namespace {

struct CompletionOptions : Options {
  std::string shell;
};

ExitStatus run_completion(World& world, const CompletionOptions& options) {
  const std::vector<std::string_view> shells(kCompletedShells.begin(), kCompletedShells.end());
  if (options.shell.empty())
    return usage_error(world, "which shell? there are " + ticked_list(shells, "and", shells.size()));
  if (std::find(shells.begin(), shells.end(), options.shell) == shells.end())
    return usage_error(world, fmt::format("no script completes asrmap in {}; {}", ticked(options.shell),
                                          did_you_mean(likely(options.shell, shells),
                                                       "there are " + ticked_list(shells, "and", shells.size()))));
  world.out.for_program(completion_script(options.shell, all_commands()));
  return ExitStatus::clean;
}

}  // namespace

CommandInfo commands::completion() {
  return CommandOf<CompletionOptions>{.name = "completion",
                                      .summary = "Print the script with which a shell completes asrmap",
                                      .run = &run_completion,
                                      .operands = {{&CompletionOptions::shell,
                                                    {.name = "SHELL",
                                                     .meaning = "bash, zsh, fish or powershell",
                                                     .choices = {kCompletedShells.begin(), kCompletedShells.end()}}}},
                                      .examples = {"completion bash >~/.local/share/bash-completion/completions/asrmap",
                                                   "completion fish >~/.config/fish/completions/asrmap.fish"}};
}

}  // namespace asrmap::cli
