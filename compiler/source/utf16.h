// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace asrmap {

// Text as UTF-8 if it is UTF-16 of either byte order, as Windows PowerShell writes it
// by `>` and `Out-File`; else as it is. Without a byte order mark it is known by the
// zero byte beside an ASCII character at its start. Half a surrogate pair comes out as
// three bytes that are no UTF-8, so that the reader of the text tells it.
[[nodiscard]] std::string from_utf16(std::string text);

}  // namespace asrmap
