// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace asrmap::show {

// Text for a cell of a Markdown table: names and reasons come from the source, and none
// of them may end the cell, start markup, or become HTML.
[[nodiscard]] std::string escape_markdown(std::string_view text);

// "| a | b |" and a line break; cells are Markdown already.
[[nodiscard]] std::string markdown_row(const std::vector<std::string>& cells);

// The text as code, in which nobody is mentioned and nothing is linked.
[[nodiscard]] std::string markdown_code(std::string_view text);

// Bytes that a table keeps free for its note about rows that it leaves out.
inline constexpr std::size_t kRoomForTableNotes = 400;

// A table with the rows that fit into `room` bytes. If some don't, a line follows that says how
// many `what` are left out, and that asrmap's `command` shows them. `head` is the first two
// lines.
[[nodiscard]] std::string markdown_table(std::string_view head, const std::vector<std::string>& rows, std::size_t room,
                                         std::string_view what, std::string_view command);

}  // namespace asrmap::show
