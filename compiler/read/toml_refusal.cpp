// SPDX-License-Identifier: MIT
#include "read/toml_refusal.h"
#include "diag/wording.h"

#include <algorithm>
#include <string>

namespace asrmap::read {

// clang-format off
const TomlRefusal::Row TomlRefusal::kRows[] = {
    {"", "'\\n' after '\\r'", &TomlRefusal::carriage_return},
    {"", "cannot redefine", &TomlRefusal::redefinition},
    {"", "cannot insert", &TomlRefusal::redefinition},
    {"string", "escape sequence", &TomlRefusal::bad_escape},
    {"string", "line-ending", nullptr, "a backslash in the middle of a line of text", kBackslashHelp},
    {"unicode scalar sequence", "", &TomlRefusal::bad_escape},
    {"string", "control characters", &TomlRefusal::open_quote},
    {"string", "end-of-file", &TomlRefusal::open_quote},
    {"value", "nested", nullptr, "brackets in brackets, more than 100 deep", "no property of a mapping file is that deep"},
    {"value", "", &TomlRefusal::bare_value},
    {"boolean", "", &TomlRefusal::bare_value},
    {"integer", "", &TomlRefusal::bare_value},
    {"floating-point", "", &TomlRefusal::bare_value},
    {"date", "", &TomlRefusal::bare_value},
    {"time", "", &TomlRefusal::bare_value},
    {"offset", "", &TomlRefusal::bare_value},
    {"table header", "contiguous", &TomlRefusal::split_brackets},
    {"table header", "blank bare keys", &TomlRefusal::no_name},
    {"table header", "comment or whitespace", &TomlRefusal::behind_header},
    {"table header", "", &TomlRefusal::open_header},
    {"key-value pair", "expected '='", &TomlRefusal::no_equals},
    {"key-value pair", "expected value", &TomlRefusal::no_value},
    {"key-value pair", "comment or whitespace", &TomlRefusal::behind_value},
    {"key-value pair", "end-of-file", &TomlRefusal::no_value},
    {"key", "multi-line", nullptr, "a name in three quotes", "write one quote on either side"},
    {"key", "bare key", &TomlRefusal::no_name},
    {"key", "end-of-file", &TomlRefusal::no_name},
    {"root table", "", &TomlRefusal::no_statement},
    {"array", "saw comma", &TomlRefusal::spare_comma},
    {"array", "end-of-file", &TomlRefusal::open_bracket},
    {"array", "", &TomlRefusal::no_comma},
    {"inline table", "dangling comma", &TomlRefusal::last_comma},
    {"inline table", "saw comma", &TomlRefusal::spare_comma},
    {"inline table", "end-of-file", &TomlRefusal::open_bracket},
    {"inline table", "expected comma", &TomlRefusal::no_comma},
    {"inline table", "", &TomlRefusal::no_key},
};
// clang-format on

void TomlRefusal::report() {
  // The text is "Error while parsing table header: expected ']', saw …".
  constexpr std::string_view kStart = "Error while parsing ";
  if (refusal_.starts_with(kStart)) {
    refusal_.remove_prefix(kStart.size());
    parsing_ = refusal_.substr(0, refusal_.find(": "));
    refusal_.remove_prefix(std::min(refusal_.size(), parsing_.size() + 2));
  }
  for (const Row& row : kRows) {
    if (!parsing_.ends_with(row.while_parsing) || refusal_.find(row.says) == std::string_view::npos) continue;
    if (row.explain != nullptr)
      (this->*row.explain)();
    else
      syntax_error(got_at(), std::string(row.message)).help("{}", row.help);
    return;
  }
  anything_else();
}

// --- The text around the place --------------------------------------------------------

std::uint32_t TomlRefusal::line_end(std::uint32_t i) const {
  while (i < text_.size() && text_[i] != '\n') ++i;
  return i;
}

std::uint32_t TomlRefusal::line_begin(std::uint32_t i) const {
  while (i > 0 && text_[i - 1] != '\n') --i;
  return i == 0 && text_.starts_with("\xEF\xBB\xBF") ? 3 : i;
}

std::uint32_t TomlRefusal::skip_blanks(std::uint32_t i) const {
  while (i < text_.size() && kTomlBlanks.find(text_[i]) != std::string_view::npos) ++i;
  return i;
}

std::uint32_t TomlRefusal::token_end(std::uint32_t i) const {
  if (i >= text_.size()) return i;
  if (text_[i] == '"' || text_[i] == '\'') {
    const std::size_t close = text_.find(text_[i], i + 1);
    return close < line_end(i) ? static_cast<std::uint32_t>(close + 1) : i + 1;
  }
  std::uint32_t end = i;
  while (end < text_.size() && (is_bare(text_[end]) || static_cast<unsigned char>(text_[end]) >= 0x80)) ++end;
  return std::max(end, i + 1);
}

TomlOutline::Token TomlRefusal::rest_of_line(std::uint32_t i) const {
  Token rest{skip_blanks(i), line_end(i)};
  const std::string_view line = text_.substr(0, rest.end);
  if (const std::size_t comment = line.find('#', rest.begin); comment != std::string_view::npos)
    rest.end = static_cast<std::uint32_t>(comment);
  while (rest.end > rest.begin && kTomlBlanks.find(text_[rest.end - 1]) != std::string_view::npos) --rest.end;
  return rest;
}

TomlOutline::Token TomlRefusal::got_at() const {
  if (at_ < text_.size() && !at_line_end()) return {at_, token_end(at_)};
  if (outline_.last.end != 0) return outline_.last;
  return {at_ == 0 ? 0 : at_ - 1, at_};
}

std::string TomlRefusal::got() const {
  if (at_ >= text_.size()) return "end of file";
  if (at_line_end()) return "end of line";
  if (text_[at_] == '#') return "a comment";
  if (text_[at_] == '`') return "a backtick";
  return ticked(text({at_, token_end(at_)}));
}

TomlOutline::Token TomlRefusal::header() const {
  for (std::size_t i = outline_.statements.size(); i-- > 0;)
    if (outline_.statements[i].is_header) return outline_.statements[i].at;
  return got_at();
}

// --- The rest -------------------------------------------------------------------------

void TomlRefusal::carriage_return() {
  syntax_error({at_ == 0 ? 0 : at_ - 1, at_}, "a carriage return that ends no line")
      .help("save the file with the line breaks of Windows or Unix");
}

void TomlRefusal::anything_else() {
  std::string plain;
  for (const char c : refusal_) plain += c == '\n' || c == '\r' ? ' ' : c;
  syntax_error(got_at(), "not TOML: " + plain).help("what stands behind this place in the file has not been read");
}

}  // namespace asrmap::read
