// SPDX-License-Identifier: MIT
// Text for people. A name in it never becomes a command for a terminal, or for the service that
// reads the log of a build.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/code_point.h"

namespace asrmap {

// Whether the `#` at byte `at` is the second one of what a service might take for a command:
// `##vso[` of Azure Pipelines, `##[` of GitHub Actions, `##teamcity[`. A command may stand anywhere
// in a line.
[[nodiscard]] bool begins_command(std::string_view text, std::size_t at);

// A hidden character as the language writes it in a quoted word: `\t`, `\u200B`, `\U000E0041`.
[[nodiscard]] std::string escaped(char32_t c);

// Appends the character `c`, which is at byte `at` of `text`. A tab becomes four blanks. A hidden
// character, or a byte that is not UTF-8, becomes U+FFFD. The second `#` of a command gets a blank
// before it.
void append_harmless(std::string& out, std::string_view text, std::size_t at, CodePoint c);

// Makes a text of whole lines harmless. Line breaks stay, and everything else is as in
// append_harmless(). `::` at the start of a line, which GitHub Actions takes for a command, gets a
// blank between the colons. If `painted`, the colours of a terminal stay.
[[nodiscard]] std::string harmless(std::string_view lines, bool painted = false);

}  // namespace asrmap
