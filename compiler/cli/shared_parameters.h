// SPDX-License-Identifier: MIT
// The parameters that several commands share.
#pragma once

#include <vector>

#include "cli/command.h"
#include "cli/parameter.h"

namespace asrmap::cli {

[[nodiscard]] ParameterOf<Options> help_option();

[[nodiscard]] ParameterOf<ProjectOptions> paths_operand();
// --today, --stdin-filename and --color.
[[nodiscard]] std::vector<ParameterOf<ProjectOptions>> project_options();

template <class Own>
[[nodiscard]] ParameterOf<Own> deny_warnings_option(bool Own::*place) {
  return {place, {.name = "--deny-warnings", .meaning = "Exit with 1 on warnings too"}};
}

}  // namespace asrmap::cli
