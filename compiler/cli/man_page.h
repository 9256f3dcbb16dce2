// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "cli/command_line.h"

namespace asrmap::cli {

// The text of asrmap(1), in the macros of man(7). It has no date: the same program prints the same
// page.
[[nodiscard]] std::string man_page(std::span<const CommandInfo> commands);

}  // namespace asrmap::cli
