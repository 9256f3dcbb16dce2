// SPDX-License-Identifier: MIT
// Text for people: what a name holds never becomes a command of a terminal, or of the
// service that reads the log of a build.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/code_point.h"

namespace asrmap {

// Whether the `#` at byte `at` is the second one of what a service might take for a
// command: `##vso[` of Azure Pipelines, `##[` of GitHub Actions, `##teamcity[`. They are
// looked for anywhere in a line.
[[nodiscard]] bool begins_command(std::string_view text, std::size_t at);

// A hidden character as a quoted word of the language has it: `\t`, `\u200B`, `\U000E0041`.
[[nodiscard]] std::string escaped(char32_t c);

// Appends the character at byte `at` (`c`): a tab as four blanks, what is hidden or no UTF-8
// as U+FFFD, and the second `#` of a command behind a blank.
void append_harmless(std::string& out, std::string_view text, std::size_t at, CodePoint c);

// A text of whole lines, as everything for people is written: its line breaks stay, and all
// else is as append_harmless() has it. `::` at the start of a line, which GitHub Actions takes
// for a command, is broken up by a blank. If `painted`, the colours of a terminal stay.
[[nodiscard]] std::string harmless(std::string_view lines, bool painted = false);

}  // namespace asrmap
