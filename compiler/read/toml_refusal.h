// SPDX-License-Identifier: MIT
// Explains in asrmap's own words what toml++ refuses. Internal to this folder. The table and the
// text around the place are in toml_refusal.cpp. The explanations are in the files that are named
// after it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "diag/reporter.h"
#include "read/toml_outline.h"

namespace asrmap::read {

inline constexpr std::string_view kTomlBlanks = " \t\r";
inline constexpr std::string_view kBackslashHelp = "a backslash is written `\\\\`; paths are written with `/`";

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] constexpr bool is_bare(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; }

class TomlRefusal {
 public:
  TomlRefusal(FileId file, std::string_view text, std::string_view refusal, std::uint32_t at, Reporter& reporter)
      : file_(file), text_(text), refusal_(refusal), at_(at), reporter_(reporter), outline_(outline_toml(text, at)) {}

  // Reports why the text is not TOML, for people who have never read its specification. The
  // constructor gets the message of toml++ (`refusal`) and the byte where it stopped (`at`).
  void report();

 private:
  // A message of toml++, and how asrmap explains it: by a function, or by this message and help at
  // the place. The first row that fits counts. If `says` is empty, the row fits everything that
  // toml++ says while it parses this.
  struct Row {
    std::string_view while_parsing, says;
    void (TomlRefusal::*explain)() = nullptr;
    std::string_view message = {}, help = {};
  };
  static const Row kRows[];

  using Token = TomlOutline::Token;

  void bare_value();
  void bad_escape();
  void open_quote();
  void redefinition();
  void report_twice(const TomlOutline::Statement& second, const std::optional<TomlOutline::Statement>& first);
  [[nodiscard]] std::string missing_header(const TomlOutline::Statement& first,
                                           const TomlOutline::Statement& second) const;
  // The value of a property of the table that a header opens, without its quotes.
  [[nodiscard]] std::string word_below(const TomlOutline::Statement& header, std::string_view key) const;
  void no_equals();
  void no_value();
  void no_name();
  void no_statement();
  void behind_value();
  void behind_header();
  void open_header();
  void split_brackets();
  void no_comma();
  void spare_comma();
  void last_comma();
  void no_key();
  void open_bracket();
  void carriage_return();
  void anything_else();

  // Whether toml++ stopped at the next statement because a list is not closed. If so, reports that.
  bool reports_next_statement();
  void report_open(std::uint32_t bracket, std::string_view before);

  Finding syntax_error(Token at, const std::string& message) {
    return reporter_.report(rule_name::syntax_error, span(at), "{}", message);
  }
  // Reports "expected …, got …", as the reader of the DSL does, at the token that was found.
  Finding expected(const std::string& what) {
    return syntax_error(got_at(), fmt::format("expected {}, got {}", what, got()));
  }

  [[nodiscard]] Span span(Token at) const { return {file_, at.begin, at.end}; }
  [[nodiscard]] std::string_view text(Token at) const { return text_.substr(at.begin, at.end - at.begin); }
  [[nodiscard]] char char_at(std::size_t i) const { return i < text_.size() ? text_[i] : '\n'; }
  [[nodiscard]] std::uint32_t line_end(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t line_begin(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t skip_blanks(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t token_end(std::uint32_t i) const;
  // The rest of the line, without a comment and without blanks around it.
  [[nodiscard]] Token rest_of_line(std::uint32_t i) const;
  // The token at the place, and what messages call it. At the end of a line it is the last token
  // before the place.
  [[nodiscard]] Token got_at() const;
  [[nodiscard]] std::string got() const;
  [[nodiscard]] bool at_line_end() const { return char_at(at_) == '\n' || char_at(at_) == '\r'; }
  [[nodiscard]] Token header() const;

  FileId file_;
  std::string_view text_, parsing_, refusal_;
  std::uint32_t at_;
  Reporter& reporter_;
  TomlOutline outline_;
};

}  // namespace asrmap::read
