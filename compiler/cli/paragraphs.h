// SPDX-License-Identifier: MIT
// Running text for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace asrmap {

// Breaks a paragraph at blanks; widths count bytes, which is near enough.
[[nodiscard]] std::string wrapped(std::string_view text);

// Each line behind `indent`, empty ones without. A line break at the very beginning, as
// in a raw string, is left out.
[[nodiscard]] std::string indented(std::string_view text, std::string_view indent);

}  // namespace asrmap
