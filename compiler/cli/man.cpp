// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/man_page.h"

namespace asrmap {

ExitStatus man_command(World& world, const Options&) {
  world.out.for_program(man_page(all_commands()));
  return ExitStatus::clean;
}

}  // namespace asrmap
