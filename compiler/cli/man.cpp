// SPDX-License-Identifier: MIT
#include "cli/command_info.h"
#include "cli/man_page.h"

namespace asrmap::cli {
namespace {

struct ManOptions : Options {};

ExitStatus run_man(World& world, const ManOptions&) {
  world.out.for_program(man_page(all_commands()));
  return ExitStatus::clean;
}

}  // namespace

CommandInfo commands::man() {
  return CommandOf<ManOptions>{
      .name = "man", .summary = "Print the manual page, for man", .run = &run_man, .examples = {"man | man -l -"}};
}

}  // namespace asrmap::cli
