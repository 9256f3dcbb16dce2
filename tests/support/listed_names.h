// SPDX-License-Identifier: MIT
// The lists of commands and targets in messages, so that no test repeats them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"
#include "diag/wording.h"
#include "targets/backend.h"

namespace asrmap::test {

[[nodiscard]] inline std::string listed_commands() {
  const std::vector<cli::CommandInfo> commands = cli::all_commands();
  std::vector<std::string_view> names;
  names.reserve(commands.size());
  for (const cli::CommandInfo& command : commands) names.push_back(command.name);
  return ticked_list(names, "and", names.size());
}

// "`arm`, `bicep` and `all`": the targets of `build`.
[[nodiscard]] inline std::string listed_targets(std::string_view last_word) {
  return ticked_list(targets::target_names(), last_word, targets::target_names().size());
}

// The targets for which `plan` can build anything, or those that can delete.
[[nodiscard]] inline std::string listed_plan_targets(bool deleting = false) {
  std::vector<std::string_view> names;
  for (const targets::Backend* backend : targets::all_backends())
    if (deleting ? backend->can_delete() : backend->takes_parts()) names.push_back(backend->info.name);
  return ticked_list(names, "or", names.size());
}

}  // namespace asrmap::test
