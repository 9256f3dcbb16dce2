// SPDX-License-Identifier: MIT
// The command line and the table of commands. The code that reads it, explains it and finds
// mistakes in it uses the same rows.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "cli/command_info.h"
#include "text/result.h"

namespace asrmap::cli {

// An option that is given in place of a command.
struct ProgramOption {
  std::string_view name, letter, meaning;
};
inline constexpr std::array<ProgramOption, 3> kProgramOptions = {{
    {"--help", "-h", "List the commands"},
    {"--version", "-V", "Show the version"},
    {"--licenses", "", "Show the notices of the libraries"},
}};

// Reads the arguments behind a command's name into options that the command has made. The result is
// never null. The reason of a failure is the line to print.
[[nodiscard]] Result<std::unique_ptr<Options>> read_options(const CommandInfo& command,
                                                            std::span<const std::string> arguments);

// Whether the option takes several values with commas between them, such as `--target arm,bicep`.
[[nodiscard]] bool takes_list(const Parameter& option);
// The meaning of a parameter in the help. If it takes one of several choices, "text (the default),
// json or csv" follows.
[[nodiscard]] std::string meaning_of(const Parameter& parameter);
// The line below "Usage:", and how the help writes an option: "-o, --out FOLDER".
[[nodiscard]] std::string usage_of(const CommandInfo& command);
[[nodiscard]] std::string spelling_of(const Parameter& option);

// The text that `--help` prints, for the program and for a command.
[[nodiscard]] std::string help_text(std::span<const CommandInfo> commands);
[[nodiscard]] std::string help_text(const CommandInfo& command);

}  // namespace asrmap::cli
