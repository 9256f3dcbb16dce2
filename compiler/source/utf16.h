// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace asrmap {

// Turns UTF-16 of either byte order into UTF-8: Windows PowerShell writes it with `>` and
// `Out-File`. Any other text stays as it is. UTF-16 without a byte order mark is recognized by the
// zero byte beside an ASCII character at its start. Half of a surrogate pair becomes three bytes
// that are not UTF-8, so that the reader of the text reports it.
[[nodiscard]] std::string from_utf16(std::string text);

}  // namespace asrmap
