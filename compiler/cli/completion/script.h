// SPDX-License-Identifier: MIT
// Completion scripts. Each has a fixed part for its shell, and the words from the table of
// commands. No script starts asrmap.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "cli/command_line.h"

namespace asrmap::cli {

// The shells of `asrmap completion bash` and so on.
inline constexpr std::array<std::string_view, 4> kCompletedShells = {"bash", "zsh", "fish", "powershell"};

// The script for one of those shells.
[[nodiscard]] std::string completion_script(std::string_view shell, std::span<const CommandInfo> commands);

// Each of these is in a file of its own. `commands` must include `help`.
[[nodiscard]] std::string bash_completion(std::span<const CommandInfo> commands);
[[nodiscard]] std::string zsh_completion(std::span<const CommandInfo> commands);
[[nodiscard]] std::string fish_completion(std::span<const CommandInfo> commands);
[[nodiscard]] std::string powershell_completion(std::span<const CommandInfo> commands);

}  // namespace asrmap::cli
