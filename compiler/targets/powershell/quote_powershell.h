// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace asrmap::targets {

// A PowerShell expression in ASCII whose value is the text: `'it''s'`, or for other characters
// `('caf' + [char]0x00E9)`. Windows PowerShell 5.1 reads a file without a byte order mark as
// ANSI, so no character past ASCII may be in it. This also keeps out typographic quotes (U+2018
// to U+201B), which PowerShell reads as single quotes. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string quote_powershell(std::string_view text);

}  // namespace asrmap::targets
