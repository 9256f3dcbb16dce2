// SPDX-License-Identifier: MIT
// The command line by the table of commands: what reads it, what explains it and what finds the
// mistakes in it go by the same rows.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "cli/command_info.h"
#include "text/result.h"

namespace asrmap {

// What stands in the place of a command.
struct ProgramOption {
  std::string_view name, letter, meaning;
};
inline constexpr std::array<ProgramOption, 3> kProgramOptions = {{
    {"--help", "-h", "List the commands"},
    {"--version", "", "Show the version"},
    {"--licenses", "", "Show the notices of the libraries"},
}};

// The arguments behind a command's name, in the options that the command has made, never null. The
// reason of a failure is the line to print.
[[nodiscard]] Result<std::unique_ptr<Options>> read_options(const CommandInfo& command,
                                                            std::span<const std::string> arguments);

// Whether it takes several with commas between, such as `--target arm,bicep`.
[[nodiscard]] bool takes_list(const Parameter& option);
// "text (the default), json or csv" of a choice of one, behind its meaning if it has one.
[[nodiscard]] std::string meaning_of(const Parameter& parameter);
// The line below "Usage:", and that of an option: "-o, --out FOLDER".
[[nodiscard]] std::string usage_of(const CommandInfo& command);
[[nodiscard]] std::string spelling_of(const Parameter& option);

// What `--help` shows.
[[nodiscard]] std::string help_text(std::span<const CommandInfo> commands);
[[nodiscard]] std::string help_text(const CommandInfo& command);

}  // namespace asrmap
