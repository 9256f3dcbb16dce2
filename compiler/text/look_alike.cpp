// SPDX-License-Identifier: MIT
#include "text/look_alike.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>

#include "text/ascii.h"
#include "text/code_point.h"
#include "text/composed.h"
#include "text/letters.h"
#include "text/look_alike_table.h"

namespace asrmap {
namespace {

// The full-width forms of ASCII, in its order.
constexpr char32_t kFirstWide = 0xFF01, kLastWide = 0xFF5E, kFirstNarrow = 0x21;

bool is_wide(char32_t c) { return c >= kFirstWide && c <= kLastWide; }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_ascii_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

std::string name_of_ascii(char32_t c) {
  constexpr std::string_view kDigits[] = {"ZERO", "ONE", "TWO",   "THREE", "FOUR",
                                          "FIVE", "SIX", "SEVEN", "EIGHT", "NINE"};
  if (c >= U'0' && c <= U'9') return fmt::format("DIGIT {}", kDigits[c - U'0']);
  if (c >= U'A' && c <= U'Z') return fmt::format("LATIN CAPITAL LETTER {}", static_cast<char>(c));
  if (c >= U'a' && c <= U'z') return fmt::format("LATIN SMALL LETTER {}", static_cast<char>(c - U'a' + U'A'));
  // In the order of ASCII, without digits and letters.
  constexpr std::string_view kSigns = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  constexpr std::string_view kNames[] = {"EXCLAMATION MARK",
                                         "QUOTATION MARK",
                                         "NUMBER SIGN",
                                         "DOLLAR SIGN",
                                         "PERCENT SIGN",
                                         "AMPERSAND",
                                         "APOSTROPHE",
                                         "LEFT PARENTHESIS",
                                         "RIGHT PARENTHESIS",
                                         "ASTERISK",
                                         "PLUS SIGN",
                                         "COMMA",
                                         "HYPHEN-MINUS",
                                         "FULL STOP",
                                         "SOLIDUS",
                                         "COLON",
                                         "SEMICOLON",
                                         "LESS-THAN SIGN",
                                         "EQUALS SIGN",
                                         "GREATER-THAN SIGN",
                                         "QUESTION MARK",
                                         "COMMERCIAL AT",
                                         "LEFT SQUARE BRACKET",
                                         "REVERSE SOLIDUS",
                                         "RIGHT SQUARE BRACKET",
                                         "CIRCUMFLEX ACCENT",
                                         "LOW LINE",
                                         "GRAVE ACCENT",
                                         "LEFT CURLY BRACKET",
                                         "VERTICAL LINE",
                                         "RIGHT CURLY BRACKET",
                                         "TILDE"};
  return std::string(kNames[kSigns.find(static_cast<char>(c))]);
}

// Calls visit(character, byte) for each character of the text.
template <class Visit>
void each_character(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = first_code_point(text.substr(at));
    visit(c.value, at);
    at += c.bytes;
  }
}

}  // namespace

std::string code_point_name(char32_t c) {
  std::string number = fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
  if (is_wide(c)) return number + " FULLWIDTH " + name_of_ascii(c - kFirstWide + kFirstNarrow);
  if (const LookAlike* const known = find_look_alike(c)) return number.append(" ").append(known->name);
  const std::string_view mark = mark_name(c);
  return mark.empty() ? number : number.append(" ").append(mark);
}

char32_t seen_as(char32_t c) {
  if (is_wide(c)) return c - kFirstWide + kFirstNarrow;
  const LookAlike* const known = c < 0x80 ? nullptr : find_look_alike(c);
  return known == nullptr ? 0 : known->seen_as;
}

bool is_deceptive(char32_t c) {
  return c >= 0x80 && (is_wide(c) || is_hidden(c) || find_look_alike(c) != nullptr || !mark_name(c).empty());
}

std::optional<char32_t> find_typographic_quote(std::string_view text) {
  std::optional<char32_t> found;
  each_character(text, [&](char32_t c, std::size_t) {
    if (const char32_t seen = seen_as(c); !found && (seen == U'"' || seen == U'\'')) found = c;
  });
  return found;
}

std::string as_seen(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::u32string seen;
  each_character(text, [&](char32_t c, std::size_t) {
    if (const char32_t joined = seen.empty() ? 0 : composed(seen.back(), c); joined != 0)
      seen.back() = joined;
    else if (const char32_t ascii = seen_as(c); ascii != 0)
      seen += ascii;
    else if (!is_hidden(c) && (c < 0x80 || find_look_alike(c) == nullptr))
      seen += c;
  });
  std::string out;
  for (const char32_t c : seen) append_utf8(out, c);
  return out;
}

bool look_alike(std::string_view first, std::string_view second) {
  std::size_t same = 0;
  while (same < first.size() && same < second.size() && lower(first[same]) == lower(second[same])) ++same;
  const auto is_plain = [same](std::string_view text) {
    return same == text.size() || static_cast<unsigned char>(text[same]) < 0x80;
  };
  // No character of ASCII is taken for another one. So most texts are told apart without reading on.
  if (is_plain(first) && is_plain(second)) return false;
  return equal_without_case(as_seen(first), as_seen(second));
}

std::optional<Deception> find_deception(std::string_view first, std::string_view second) {
  if (is_ascii(first) && is_ascii(second)) return std::nullopt;
  std::size_t same = 0;
  while (same < first.size() && same < second.size() && first[same] == second[same]) ++same;
  while (same > 0 && same < first.size() && (static_cast<unsigned char>(first[same]) & 0xC0U) == 0x80U) --same;
  while (same > 0 && same < second.size() && (static_cast<unsigned char>(second[same]) & 0xC0U) == 0x80U) --same;
  const bool alike = look_alike(first, second);
  for (const bool in_first : {true, false}) {
    const std::string_view text = in_first ? first : second;
    // In a name of one alphabet, a letter is what it seems to be.
    const bool mixed = alike || std::any_of(text.begin(), text.end(), is_ascii_letter);
    std::optional<Deception> found;
    each_character(text.substr(same), [&](char32_t c, std::size_t at) {
      if (!found && is_deceptive(c) && (mixed || !is_any_letter_or_digit(c))) found = {c, same + at, in_first};
    });
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace asrmap
