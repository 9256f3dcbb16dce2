// SPDX-License-Identifier: MIT
#include "read/characters.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "diag/wording.h"
#include "text/code_point.h"

namespace asrmap::read {
namespace {

// If more lines than this have such bytes, it is no slip: the file is not text.
constexpr std::size_t kMostPlaces = 20;
constexpr std::size_t kBlock = 64;

bool is_bad_ascii(unsigned char c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F; }

// Whether a block has only plain ASCII, so that it needs no closer look. Nearly all blocks are
// plain. The loop is written so that compilers vectorize it.
bool is_plain(const char* block) {
  unsigned char odd = 0;
  for (std::size_t i = 0; i < kBlock; ++i) {
    const auto c = static_cast<unsigned char>(block[i]);
    odd |= static_cast<unsigned char>((c < 0x20) & (c != '\t') & (c != '\n') & (c != '\r'));
    odd |= static_cast<unsigned char>(c >= 0x7F);
  }
  return odd == 0;
}

// The length in bytes of the well-formed UTF-8 sequence at `i`. 0 if there is none.
std::size_t sequence_length(std::string_view text, std::size_t i) {
  const CodePoint c = first_code_point(text.substr(i));
  return c.is_bad_byte() ? 0 : c.bytes;
}

// One finding for the file: it is the whole file that is to be saved in another way.
void report_windows_1252(Span at, std::string_view text, Reporter& reporter) {
  const auto byte = static_cast<unsigned char>(text[at.begin]);
  std::string character;  // from 0xA0 on, the bytes of Windows-1252 have the numbers of the characters
  if (byte >= 0xA0) append_utf8(character, byte);
  reporter
      .report(rule_name::syntax_error, at, "the file is not UTF-8; it may be Windows-1252{}",
              character.empty() ? "" : fmt::format(", where byte 0x{:02X} is {}", byte, ticked(character)))
      .help("save the file as UTF-8");
}

}  // namespace

BadCharacters report_bad_characters(FileId file, const SourceMap& sources, Reporter& reporter) {
  BadCharacters bad;
  const std::string_view text = sources.file(file).text();
  const auto give_up = [&](std::string_view what, std::string_view help) {
    bad.readable = false;
    bad.places = {{file, 0, text.empty() ? 0U : 1U}};
    reporter.report(rule_name::syntax_error, bad.places[0], "{}", what).help("{}", help);
  };
  // Without a mark, one of the two bytes of the first character is zero, as it is an ASCII one.
  const bool is_marked = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  if (is_marked || (text.size() >= 2 && (text[0] == '\0') != (text[1] == '\0'))) {
    give_up("the file is UTF-16", "save the file as UTF-8");
    return bad;
  }
  std::size_t high = 0;  // bytes that are neither UTF-8 nor controls
  std::size_t controls = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (i % kBlock == 0 && i + kBlock <= text.size() && is_plain(text.data() + i)) {
      i += kBlock;
      continue;
    }
    const std::size_t length = sequence_length(text, i);
    if (length != 0 && !is_bad_ascii(static_cast<unsigned char>(text[i]))) {
      i += length;
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(i);
    while (i < text.size() && (is_bad_ascii(static_cast<unsigned char>(text[i])) || sequence_length(text, i) == 0)) {
      ++(static_cast<unsigned char>(text[i]) < 0x80 ? controls : high);
      ++i;
    }
    if (bad.places.size() <= kMostPlaces) bad.places.push_back({file, begin, static_cast<std::uint32_t>(i)});
  }
  const bool are_many = bad.places.size() > kMostPlaces;
  // In a text of Western Europe most characters are ASCII, and no control is among them.
  const bool is_windows = high != 0 && controls == 0 && high < text.size() / 4;
  if (are_many && !is_windows) {
    give_up("the file is not text: it holds many bytes that are not UTF-8", "save the mapping file as UTF-8 text");
    return bad;
  }
  if (is_windows) {
    report_windows_1252(bad.places[0], text, reporter);
    bad.readable = !are_many;
    return bad;
  }
  bool told_encoding = false;
  for (const Span& at : bad.places) {
    const auto c = static_cast<unsigned char>(text[at.begin]);
    // One finding for each line: a whole word in another encoding is one mistake.
    if (&at != bad.places.data() &&
        text.substr((&at - 1)->end, at.begin - (&at - 1)->end).find('\n') == std::string_view::npos)
      continue;
    if (c < 0x80)
      reporter.report(rule_name::syntax_error, at, "control character U+{:04X} in the text", c)
          .help("delete it, or write it as an escape in a quoted word: `\\u{:04X}`", c);
    else if (!std::exchange(told_encoding, true))
      reporter.report(rule_name::syntax_error, at, "byte 0x{:02X} is not UTF-8", c).help("save the file as UTF-8");
  }
  return bad;
}

}  // namespace asrmap::read
