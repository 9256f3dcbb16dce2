// SPDX-License-Identifier: MIT
#include "show/markdown.h"

#include <fmt/format.h>

#include "diag/terminal.h"
#include "diag/wording.h"

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

std::string markdown_code(std::string_view text) { return fmt::format("<code>{}</code>", escape_markdown(text)); }

std::string markdown_table(std::string_view head, const std::vector<std::string>& rows, std::size_t room,
                           std::string_view what, std::string_view command) {
  std::string out(head);
  std::size_t shown = 0;
  for (; shown < rows.size() && out.size() + rows[shown].size() + kRoomForTableNotes <= room; ++shown) out += rows[shown];
  if (shown < rows.size())
    out += fmt::format("\n…and {}, which a comment has no room for: <code>asrmap {}</code> shows all.\n",
                       counted(rows.size() - shown, fmt::format("more {}", what)), command);
  return out;
}

std::string markdown_row(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const std::string& cell : cells) out.append(cell.empty() ? " " : " " + cell + " ").append("|");
  return out + '\n';
}

}  // namespace asrmap
