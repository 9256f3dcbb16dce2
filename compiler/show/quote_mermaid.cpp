// SPDX-License-Identifier: MIT
#include "show/quote_mermaid.h"

#include <fmt/core.h>

#include "diag/terminal.h"

namespace asrmap::show {

std::string quote_mermaid(std::string_view text) {
  std::string out = "\"";
  for (const char c : visible(text)) {
    // These characters end the label, start an entity or HTML, or turn the label into Markdown.
    constexpr std::string_view kSpecial = "\"#&<>`\\*_;";
    if (kSpecial.find(c) == std::string_view::npos)
      out += c;
    else
      out += fmt::format("#{};", static_cast<int>(c));
  }
  return out + '"';
}

}  // namespace asrmap::show
