// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace asrmap::emit {

// The text as one word of a POSIX shell's command line: unchanged if no character means anything
// to a shell, else in single quotes. A NUL, which no argument can hold, becomes U+FFFD.
[[nodiscard]] std::string quote_posix(std::string_view text);

}  // namespace asrmap::emit
