// SPDX-License-Identifier: MIT
#include "show/markdown.h"

#include "diag/terminal.h"

namespace asrmap {

std::string escape_markdown(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Glyph glyph = glyph_at(text, i);
    switch (glyph.value) {
      case '\n':
      case '\r':
      case '\t': out += ' '; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '&': out += "&amp;"; break;
      case '\\':
      case '`':
      case '|':
      case '*':
      case '_':
      case '~':
      case '[':
      case ']':
      case '!':
      case '$': out += '\\'; [[fallthrough]];
      default: append_visible(out, text, i, glyph);
    }
    i += glyph.bytes;
  }
  return out;
}

std::string markdown_row(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const std::string& cell : cells) out.append(cell.empty() ? " " : " " + cell + " ").append("|");
  return out + '\n';
}

}  // namespace asrmap
