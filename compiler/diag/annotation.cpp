// SPDX-License-Identifier: MIT
#include "diag/annotation.h"

#include <algorithm>

namespace asrmap {

void append_escaped(std::string& out, std::string_view text, std::span<const Escape> escapes) {
  for (const char c : text) {
    const auto escape =
        std::find_if(escapes.begin(), escapes.end(), [c](const Escape& each) { return each.character == c; });
    if (escape == escapes.end())
      out += c;
    else
      out += escape->replacement;
  }
}

std::string message_and_help(const Diagnostic& finding) {
  return finding.help.empty() ? finding.message : finding.message + '\n' + finding.help;
}

}  // namespace asrmap
