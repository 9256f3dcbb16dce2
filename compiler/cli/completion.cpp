// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/command.h"
#include "cli/completion/script.h"
#include "diag/wording.h"

namespace asrmap {

ExitStatus completion_command(World& world, const Options& options) {
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

}  // namespace asrmap
