// SPDX-License-Identifier: MIT
#include "cli/command_line.h"
#include "cli/man_page.h"
#include "cli/shared_parameters.h"

namespace asrmap {
namespace {

ExitStatus run_man(World& world, const Options&) {
  world.out.for_program(man_page(all_commands()));
  return ExitStatus::clean;
}

}  // namespace

CommandInfo commands::man() {
  return {.name = "man",
          .summary = "Print the manual page, for man",
          .run = &run_man,
          .options = {help_option()},
          .examples = {"man | man -l -"}};
}

}  // namespace asrmap
