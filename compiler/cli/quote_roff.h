// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace asrmap {

// The text as roff prints it, on one line and in ASCII: nothing in it is a request, an escape
// or the end of an argument, a hyphen can be copied into a shell, and other characters are
// named by their numbers, so that no terminal's encoding counts.
[[nodiscard]] std::string quote_roff(std::string_view text);

}  // namespace asrmap
