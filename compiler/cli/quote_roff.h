// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace asrmap::cli {

// The text in a form that roff prints as it is, on one line and in ASCII. Nothing in it is a
// request, an escape or the end of an argument. A hyphen can be copied into a shell. Other
// characters are named by their numbers, so that the encoding of the terminal does not matter.
[[nodiscard]] std::string quote_roff(std::string_view text);

}  // namespace asrmap::cli
