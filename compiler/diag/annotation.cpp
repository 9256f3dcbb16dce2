// SPDX-License-Identifier: MIT
#include "diag/annotation.h"

#include <algorithm>

#include "text/harmless.h"

namespace asrmap {

void append_escaped(std::string& out, std::string_view text, std::span<const Escape> escapes) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = first_code_point(text.substr(i));
    const auto escape = std::find_if(escapes.begin(), escapes.end(),
                                     [&](const Escape& each) { return c.bytes == 1 && each.character == text[i]; });
    if (escape == escapes.end())
      append_harmless(out, text, i, c);
    else
      out += escape->replacement;
    i += c.bytes;
  }
}

std::string message_and_help(const Diagnostic& finding) {
  return finding.help.empty() ? finding.message : finding.message + '\n' + finding.help;
}

}  // namespace asrmap
