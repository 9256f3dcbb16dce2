// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace asrmap::show {

// A label of a Mermaid flowchart, with its quotes. It shows the text as it is, whatever
// characters it has.
[[nodiscard]] std::string quote_mermaid(std::string_view text);

}  // namespace asrmap::show
