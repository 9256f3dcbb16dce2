// SPDX-License-Identifier: MIT
#include "cli/completion/script.h"

#include <fmt/core.h>

namespace asrmap::cli {

std::string completion_script(std::string_view shell, std::span<const CommandInfo> commands) {
  std::vector<CommandInfo> all(commands.begin(), commands.end());
  all.push_back(
      {.name = "help", .summary = "Explain a command", .operands = {{.name = "COMMAND", .takes = Takes::command}}});
  const std::string first =
      fmt::format("{0} completion of asrmap " ASRMAP_VERSION ", printed by `asrmap completion {0}`.\n", shell);
  if (shell == "bash") return "# " + first + bash_completion(all);
  if (shell == "zsh") return "#compdef asrmap\n# " + first + zsh_completion(all);
  if (shell == "fish") return "# " + first + fish_completion(all);
  return "# " + first + powershell_completion(all);
}

}  // namespace asrmap::cli
