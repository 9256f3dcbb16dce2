// SPDX-License-Identifier: MIT
#include "text/harmless.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace asrmap {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kTab = "    ";

// A longer name is not a command, but is taken for one all the same, so that no search goes on for
// long.
constexpr std::size_t kLongest = 64;

// Services compare text by the sorting rules of a language, which skip some marks. So characters
// outside ASCII are skipped in the search.
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// A visible character that is part of no command.
bool is_plain(char c) { return c >= ' ' && c < 0x7F && c != '#' && c != ':'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The number of bytes of a colour at the start of the text, as Paint writes it: ESC [ numbers m. 0
// if there is none.
std::size_t colour_at(std::string_view text) {
  if (!text.starts_with("\x1b[")) return 0;
  const std::size_t end = text.find_first_not_of("0123456789;", 2);
  return end != std::string_view::npos && text[end] == 'm' ? end + 1 : 0;
}

// Whether the character makes a symbol a picture, as in the signs that asrmap writes in Markdown.
// Behind anything else nobody sees it.
bool is_picture(std::string_view before, char32_t c) {
  constexpr std::string_view kSymbols[] = {"\u26A0", "\u2139", "\u267B"};
  return c == 0xFE0F && std::any_of(std::begin(kSymbols), std::end(kSymbols),
                                    [&](std::string_view symbol) { return before.ends_with(symbol); });
}

}  // namespace

bool begins_command(std::string_view text, std::size_t at) {
  const std::size_t first = at - std::min(at, kLongest), last = std::min(text.size(), at + kLongest);
  std::size_t i = at;
  while (i > first && !is_ascii(text[i - 1])) --i;
  if (i == 0 || (i != first && text[i - 1] != '#')) return false;
  i = at + 1;
  while (i < last && (is_letter(text[i]) || !is_ascii(text[i]))) ++i;
  return i < text.size() && (i == last || text[i] == '[');
}

std::string escaped(char32_t c) {
  if (c == '\t') return "\\t";
  if (c == '\n') return "\\n";
  const auto number = static_cast<std::uint32_t>(c);
  return number < 0x10000 ? fmt::format("\\u{:04X}", number) : fmt::format("\\U{:08X}", number);
}

void append_harmless(std::string& out, std::string_view text, std::size_t at, CodePoint c) {
  if (c.value == '\t') {
    out += kTab;
  } else if (c.value == 0xFFFD || is_hidden(c.value)) {
    out += kReplacement;
  } else {
    if (c.value == '#' && begins_command(text, at)) out += ' ';
    out += text.substr(at, c.bytes);
  }
}

std::string harmless(std::string_view lines, bool painted) {
  std::string out;
  out.reserve(lines.size());
  // How the line begins: with 0 or 1 colons so far, or with anything else.
  constexpr int kElse = 2;
  int colons = 0;
  for (std::size_t i = 0; i < lines.size();) {
    const char first = lines[i];
    if (is_plain(first)) {
      if (first != ' ' || colons == 1) colons = kElse;
      out += first;
      ++i;
      continue;
    }
    if (first == '\n') {
      out += first;
      ++i;
      colons = 0;
      continue;
    }
    if (const std::size_t colour = painted ? colour_at(lines.substr(i)) : 0; colour != 0) {
      out += lines.substr(i, colour);
      i += colour;
      continue;
    }
    if (first == ':' && colons < kElse) {
      if (++colons == 2) out += ' ';
    } else if (first == '#' || (is_ascii(first) && colons == 1)) {
      colons = kElse;
    }
    const CodePoint c = first_code_point(lines.substr(i));
    if (is_picture(lines.substr(0, i), c.value))
      out += lines.substr(i, c.bytes);
    else
      append_harmless(out, lines, i, c);
    i += c.bytes;
  }
  return out;
}

}  // namespace asrmap
