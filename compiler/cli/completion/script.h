// SPDX-License-Identifier: MIT
// Completion scripts: a fixed part for each shell, and what the table of commands has. No
// script starts asrmap.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "cli/command_line.h"

namespace asrmap {

// `asrmap completion bash` and so on.
inline constexpr std::array<std::string_view, 4> kCompletedShells = {"bash", "zsh", "fish", "powershell"};

// The script of one of those shells.
[[nodiscard]] std::string completion_script(std::string_view shell, std::span<const CommandInfo> commands);

// One file each. The commands include `help`.
[[nodiscard]] std::string bash_completion(std::span<const CommandInfo> commands);
[[nodiscard]] std::string zsh_completion(std::span<const CommandInfo> commands);
[[nodiscard]] std::string fish_completion(std::span<const CommandInfo> commands);
[[nodiscard]] std::string powershell_completion(std::span<const CommandInfo> commands);

}  // namespace asrmap
