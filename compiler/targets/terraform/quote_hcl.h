// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace asrmap::targets {

// A string of Terraform's language whose value is the text: `"say \"hi\""`. Nothing in it
// is a template, and what a reviewer would not see is written as `\u…`. Bytes that are
// not UTF-8 become U+FFFD.
[[nodiscard]] std::string quote_hcl(std::string_view text);

}  // namespace asrmap::targets
