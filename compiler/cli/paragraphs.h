// SPDX-License-Identifier: MIT
// Running text for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace asrmap::cli {

// Breaks a paragraph at blanks. Counts bytes as columns, which is exact enough.
[[nodiscard]] std::string wrapped(std::string_view text);

// Puts `indent` before each line that is not empty. Leaves out a line break at the very beginning,
// as raw strings have it.
[[nodiscard]] std::string indented(std::string_view text, std::string_view indent);

}  // namespace asrmap::cli
