// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace asrmap {

// Text for a cell of a Markdown table: names and reasons come from the source, and none
// of them may end the cell, start markup, or become HTML.
[[nodiscard]] std::string escape_markdown(std::string_view text);

// "| a | b |" and a line break; cells are Markdown already.
[[nodiscard]] std::string markdown_row(const std::vector<std::string>& cells);

}  // namespace asrmap
