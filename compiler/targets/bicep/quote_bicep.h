// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace asrmap::targets {

// A Bicep string whose value is the text: `'it\'s'`. Nothing in it is interpolated, and
// what a reviewer would not see is written as `\u{…}`. Bytes that are not UTF-8 become
// U+FFFD.
[[nodiscard]] std::string quote_bicep(std::string_view text);

}  // namespace asrmap::targets
