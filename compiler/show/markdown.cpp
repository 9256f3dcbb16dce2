// SPDX-License-Identifier: MIT
#include "show/markdown.h"

#include <fmt/core.h>

#include <algorithm>

#include "diag/wording.h"
#include "text/ascii.h"
#include "text/harmless.h"

namespace asrmap::show {

namespace {

// A zero-width blank, written after a character that could begin a link. A renderer looks for
// mentions, links, numbers of issues and names of emoji in the finished text, and then finds
// none.
constexpr std::string_view kBreak = "&#8203;";

bool begins_link(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const std::size_t begin = at - std::min<std::size_t>(at, 3);
  const char next = rest.size() > 1 ? rest[1] : ' ';
  const bool digit = next >= '0' && next <= '9', letter = lower(next) >= 'a' && lower(next) <= 'z';
  return rest[0] == '@' || (rest[0] == '#' && digit) || (rest[0] == ':' && (letter || next == '/')) ||
         (rest[0] == '.' && equal_without_case(text.substr(begin, at - begin), "www"));
}

}  // namespace

std::string escape_markdown(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = first_code_point(text.substr(i));
    switch (c.value) {
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
      default: append_harmless(out, text, i, c);
    }
    if (begins_link(text, i)) out += kBreak;
    i += c.bytes;
  }
  return out;
}

std::string markdown_code(std::string_view text) { return fmt::format("<code>{}</code>", escape_markdown(text)); }

std::string markdown_table(std::string_view head, const std::vector<std::string>& rows, std::size_t room,
                           std::string_view what, std::string_view command) {
  std::string out(head);
  std::size_t shown = 0;
  for (; shown < rows.size() && out.size() + rows[shown].size() + kRoomForTableNotes <= room; ++shown)
    out += rows[shown];
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

}  // namespace asrmap::show
