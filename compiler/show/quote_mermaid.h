// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace asrmap {

// A label of a Mermaid flowchart, with its quotes: shown as the text is, whatever it holds.
[[nodiscard]] std::string quote_mermaid(std::string_view text);

}  // namespace asrmap
