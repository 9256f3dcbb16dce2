// SPDX-License-Identifier: MIT
#include "read/toml_mistake.h"

#include <algorithm>
#include <string>

#include "diag/wording.h"
#include "read/toml_outline.h"

namespace asrmap {
namespace {

using Token = TomlOutline::Token;

constexpr std::string_view kBlanks = " \t\r";
constexpr std::string_view kBackslashHelp = "a backslash is written `\\\\`; paths are written with `/`";
// What has a header for each of several tables.
constexpr struct {
  std::string_view key, what;
} kLists[] = {{"map", "mapping"}, {"networks", "VM network"}, {"subnets", "subnet"}, {"inventory", "inventory"}};
constexpr std::string_view kStatements[] = {"vault", "vmm", "vnet", "map", "include", "inventory", "network", "subnet"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_bare(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; }

class Mistake {
 public:
  Mistake(FileId file, std::string_view text, std::string_view refusal, std::uint32_t at, Reporter& reporter)
      : file_(file), text_(text), refusal_(refusal), at_(at), reporter_(reporter), outline_(outline_toml(text, at)) {}

  void report();

 private:
  // What toml++ says, and what we say: a function's words, or these at the place. The
  // first row that fits counts; a row that names no words is for all that toml++ says
  // while it reads such a thing.
  struct Row {
    std::string_view while_parsing, says;
    void (Mistake::*explain)() = nullptr;
    std::string_view message = {}, help = {};
  };
  static const Row kRows[];

  void bare_value();
  void bad_escape();
  void open_quote();
  void redefinition();
  void report_twice(const TomlOutline::Statement& second, const std::optional<TomlOutline::Statement>& first);
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

  // Whether what can't be read is the next statement, because a list is not closed.
  bool reports_next_statement();
  void report_open(std::uint32_t bracket, std::string_view before);

  Finding syntax_error(Token at, const std::string& message) {
    return reporter_.report("syntax-error", span(at), "{}", message);
  }
  // As the language's own reader says it, at what was got.
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
  // The rest of the line without a comment and without blanks around.
  [[nodiscard]] Token rest_of_line(std::uint32_t i) const;
  // What stands at the place, and how it is called; at the end of a line the last
  // that stands before it.
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

// clang-format off
const Mistake::Row Mistake::kRows[] = {
    {"", "'\\n' after '\\r'", &Mistake::carriage_return},
    {"", "cannot redefine", &Mistake::redefinition},
    {"", "cannot insert", &Mistake::redefinition},
    {"string", "escape sequence", &Mistake::bad_escape},
    {"string", "line-ending", nullptr, "a backslash in the middle of a line of text", kBackslashHelp},
    {"unicode scalar sequence", "", &Mistake::bad_escape},
    {"string", "control characters", &Mistake::open_quote},
    {"string", "end-of-file", &Mistake::open_quote},
    {"value", "nested", nullptr, "brackets in brackets, more than 256 deep", "no property of a mapping file is that deep"},
    {"value", "", &Mistake::bare_value},
    {"boolean", "", &Mistake::bare_value},
    {"integer", "", &Mistake::bare_value},
    {"floating-point", "", &Mistake::bare_value},
    {"date", "", &Mistake::bare_value},
    {"time", "", &Mistake::bare_value},
    {"offset", "", &Mistake::bare_value},
    {"table header", "contiguous", &Mistake::split_brackets},
    {"table header", "blank bare keys", &Mistake::no_name},
    {"table header", "comment or whitespace", &Mistake::behind_header},
    {"table header", "", &Mistake::open_header},
    {"key-value pair", "expected '='", &Mistake::no_equals},
    {"key-value pair", "expected value", &Mistake::no_value},
    {"key-value pair", "comment or whitespace", &Mistake::behind_value},
    {"key-value pair", "end-of-file", &Mistake::no_value},
    {"key", "multi-line", nullptr, "a name in three quotes", "write one quote on either side"},
    {"key", "bare key", &Mistake::no_name},
    {"key", "end-of-file", &Mistake::no_name},
    {"root table", "", &Mistake::no_statement},
    {"array", "saw comma", &Mistake::spare_comma},
    {"array", "end-of-file", &Mistake::open_bracket},
    {"array", "", &Mistake::no_comma},
    {"inline table", "dangling comma", &Mistake::last_comma},
    {"inline table", "saw comma", &Mistake::spare_comma},
    {"inline table", "end-of-file", &Mistake::open_bracket},
    {"inline table", "expected comma", &Mistake::no_comma},
    {"inline table", "", &Mistake::no_key},
};
// clang-format on

void Mistake::report() {
  // "Error while parsing table header: expected ']', saw …"
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

std::uint32_t Mistake::line_end(std::uint32_t i) const {
  while (i < text_.size() && text_[i] != '\n') ++i;
  return i;
}

std::uint32_t Mistake::line_begin(std::uint32_t i) const {
  while (i > 0 && text_[i - 1] != '\n') --i;
  return i == 0 && text_.starts_with("\xEF\xBB\xBF") ? 3 : i;
}

std::uint32_t Mistake::skip_blanks(std::uint32_t i) const {
  while (i < text_.size() && kBlanks.find(text_[i]) != std::string_view::npos) ++i;
  return i;
}

std::uint32_t Mistake::token_end(std::uint32_t i) const {
  if (i >= text_.size()) return i;
  if (text_[i] == '"' || text_[i] == '\'') {
    const std::size_t close = text_.find(text_[i], i + 1);
    return close < line_end(i) ? static_cast<std::uint32_t>(close + 1) : i + 1;
  }
  std::uint32_t end = i;
  while (end < text_.size() && (is_bare(text_[end]) || static_cast<unsigned char>(text_[end]) >= 0x80)) ++end;
  return std::max(end, i + 1);
}

Token Mistake::rest_of_line(std::uint32_t i) const {
  Token rest{skip_blanks(i), line_end(i)};
  const std::string_view line = text_.substr(0, rest.end);
  if (const std::size_t comment = line.find('#', rest.begin); comment != std::string_view::npos)
    rest.end = static_cast<std::uint32_t>(comment);
  while (rest.end > rest.begin && kBlanks.find(text_[rest.end - 1]) != std::string_view::npos) --rest.end;
  return rest;
}

Token Mistake::got_at() const {
  if (at_ < text_.size() && !at_line_end()) return {at_, token_end(at_)};
  if (outline_.last.end != 0) return outline_.last;
  return {at_ == 0 ? 0 : at_ - 1, at_};
}

std::string Mistake::got() const {
  if (at_ >= text_.size()) return "end of file";
  if (at_line_end()) return "end of line";
  if (text_[at_] == '#') return "a comment";
  if (text_[at_] == '`') return "a backtick";
  return ticked(text({at_, token_end(at_)}));
}

Token Mistake::header() const {
  for (std::size_t i = outline_.statements.size(); i-- > 0;)
    if (outline_.statements[i].is_header) return outline_.statements[i].at;
  return got_at();
}

// --- Values ---------------------------------------------------------------------------

void Mistake::bare_value() {
  if (reports_next_statement()) return;
  const char first = char_at(at_);
  if (first == '=' || first == '>') {
    expected("a value after `=`").help("a property is written `name = value`");
    return;
  }
  if (first == '(' || first == '`') {
    expected("a value").help("{}", first == '(' ? "a list stands in `[` and `]`" : "quotes are `\"`");
    return;
  }
  // toml++ stops within the word; and a text without quotes may have several.
  const bool is_within = outline_.last.begin < at_ && outline_.last.end >= at_ &&
                         std::string_view("=,[]{}\"'").find(text_[outline_.last.begin]) == std::string_view::npos;
  Token word{is_within ? outline_.last.begin : at_, at_};
  std::uint32_t end = word.begin;
  while (end < text_.size() && std::string_view("\n,]}#=").find(text_[end]) == std::string_view::npos) ++end;
  const bool is_next_key = char_at(end) == '=';
  if (is_next_key && !outline_.open.empty() && char_at(outline_.open.back().at) == '[') {
    at_ = word.begin;
    expected("a value or `]`")
        .help("properties stand in braces: {}", ticked(fmt::format("{{ {} = … }}", text({at_, token_end(at_)}))));
    return;
  }
  if (is_next_key) end = word.begin;
  while (is_next_key && end < text_.size() &&
         std::string_view(" \t\r\n,]}#=").find(text_[end]) == std::string_view::npos)
    ++end;
  while (end > word.begin && kBlanks.find(text_[end - 1]) != std::string_view::npos) --end;
  word.end = std::max(end, word.begin + 1);
  std::string_view value = text(word);
  if (std::all_of(value.begin(), value.end(), is_digit)) {
    const std::size_t digits = value.find_first_not_of('0');
    if (value[0] == '0' && digits != std::string_view::npos)
      syntax_error(word, fmt::format("the number {} starts with `0`", ticked(value)))
          .help("write {}", ticked(value.substr(digits)));
    else
      syntax_error(word, fmt::format("the number {} is too large", ticked(value))).help("quote it if it is a name");
    return;
  }
  const std::string message = fmt::format("{} stands without quotes", ticked(value));
  if (value.ends_with('"') || value.ends_with('\'')) value.remove_suffix(1);
  const std::string quoted = fmt::format("\"{}\"", value);
  if (value.find_first_of("\"'\\") != std::string_view::npos)
    syntax_error(word, message).help("text stands in quotes, such as `\"vnet-dr\"`");
  else
    syntax_error(word, message)
        .help("text stands in quotes: {}", ticked(quoted))
        .fix("Write " + ticked(quoted), span(word), quoted);
}

void Mistake::bad_escape() {
  std::uint32_t begin = at_;
  while (begin > 0 && char_at(begin) != '\\') --begin;
  const bool is_number = refusal_.find("expected hex digit") == std::string_view::npos && char_at(begin + 1) != 'x' &&
                         (char_at(begin + 1) == 'u' || char_at(begin + 1) == 'U');
  const Token escape{begin, is_number ? at_ : std::min(begin + 2, line_end(begin))};
  if (is_number)
    syntax_error(escape, fmt::format("the escape {} is no Unicode character", ticked(text(escape))))
        .help("`\\ud800` to `\\udfff` and what lies past `\\U0010ffff` are no characters");
  else
    syntax_error(escape, fmt::format("{} is no escape", ticked(text(escape))))
        .help("{}", char_at(begin + 1) == '/' ? "a `/` inside a name is written `\\\\/`" : kBackslashHelp);
}

void Mistake::open_quote() {
  const std::uint32_t begin = outline_.quote.value_or(at_);
  const std::string quote(1, char_at(begin));
  if (text_.substr(begin, 3) == quote + quote + quote) {
    syntax_error({begin, begin + 3},
                 fmt::format("expected {} before the end of the file", ticked(quote + quote + quote)))
        .help("text on one line stands in single {}", ticked(quote));
    return;
  }
  const Token rest{begin, std::max(rest_of_line(begin).end, begin + 1)};
  Finding finding = syntax_error(rest, fmt::format("expected {} before the end of the line", ticked(quote)));
  const std::string_view inner = text(rest);
  if (inner.find("\xE2\x80\x9D") != std::string_view::npos || inner.find("\xE2\x80\x9C") != std::string_view::npos)
    finding.help("typographic quotes are none; write `\"`");
  else if (inner.ends_with("\\\""))
    finding.help("{}", kBackslashHelp);
  else
    finding.help("close the text with {}", ticked(quote));
}

// --- Properties -----------------------------------------------------------------------

void Mistake::no_equals() {
  if (reports_next_statement()) return;
  // What sticks to the key is what was got: `location:`.
  std::string_view key = text({outline_.key.begin, std::max(outline_.key.begin, std::min(outline_.key.end, at_))});
  const Token rest = rest_of_line(at_);
  const bool is_statement = outline_.open.empty();
  Finding finding = expected(fmt::format("`=` after {}", ticked(key)));
  if (key.size() > 1 && key.find_first_not_of('-') == std::string_view::npos) {
    finding.help("comments start with `#`");
  } else if (is_statement && std::find(std::begin(kStatements), std::end(kStatements), key) != std::end(kStatements) &&
             char_at(at_) != ':') {
    finding.help("asrmap's own language stands in files that end in `.asrmap`; in TOML a table is opened by `[…]`");
  } else if (char_at(at_) == ':') {
    std::string_view value = text({skip_blanks(at_ + 1), rest.end});
    while (value.starts_with('=') || value.starts_with(' ')) value.remove_prefix(1);
    while (value.ends_with(',') || value.ends_with(' ')) value.remove_suffix(1);
    if (value.empty())
      finding.help("a table is opened by `[{}]`", key);
    else if (is_statement && (is_digit(value[0]) || value[0] == '"' || value[0] == '\'' || value[0] == '['))
      finding.help("write {}", ticked(fmt::format("{} = {}", key, value)));
    else
      finding.help("a property is written `name = \"value\"`");
  } else if (is_bare(char_at(at_)) && char_at(skip_blanks(token_end(at_))) == '=') {
    finding.help("a key holds no blanks: {}", ticked(fmt::format("{}_{}", key, text({at_, token_end(at_)}))));
  } else {
    finding.help("a property is written `name = \"value\"`");
  }
}

void Mistake::no_value() {
  if (!outline_.wants_value) {
    no_equals();
    return;
  }
  const std::string_view key = text(outline_.key);
  syntax_error(outline_.key, fmt::format("expected a value after `{} =`, got {}", key, got()))
      .help("write {}, or delete the property", ticked(fmt::format("{} = \"…\"", key)));
}

void Mistake::no_name() {
  const char c = char_at(at_);
  expected("a name").help("{}", c == ']' || c == '.' || c == '=' || at_line_end()
                                    ? "a header is written like `[vmm.ams]`, a property like `name = \"value\"`"
                                    : "quote names that hold other characters than letters, digits, `_` and `-`");
}

void Mistake::no_statement() {
  const char c = char_at(at_);
  Finding finding = expected("`[…]` or `name = value`");
  if (c == '/' || c == ';' || c == '!' || c == '%')
    finding.help("comments start with `#`");
  else if (c == '}')
    finding.help("delete it; a table ends where the next `[…]` stands");
  else
    finding.help("a table is opened by a line such as `[vmm.ams]`, without braces");
}

void Mistake::behind_value() {
  const char c = char_at(at_);
  // `"west"europe"`: a quote that is missing is seen where the next one is too many.
  if (outline_.string.end == at_ && c != ',' && c != ';' && c != ']' && c != '}' && c != '#') {
    syntax_error(outline_.string, fmt::format("the quotes of {} do not pair up", ticked(text(outline_.string))))
        .help("each text is closed by the quote that opens it; `\"` inside one is written `\\\"`");
    return;
  }
  const std::string key(text(outline_.statements.empty() ? outline_.key : outline_.statements.back().at));
  Finding finding = expected(fmt::format("the end of the line after the value of {}", ticked(key)));
  const std::uint32_t next = skip_blanks(at_ + 1);
  if (c == '/' || (c == ';' && !text(rest_of_line(at_ + 1)).empty()))
    finding.help("comments start with `#`");
  else if (c == ']' || c == '}')
    finding.help("delete it, or open it before the value");
  else if ((c == ',' || c == ';') && rest_of_line(at_ + 1).end == next)
    finding.help("properties are separated by new lines alone")
        .fix("Delete " + ticked(std::string(1, c)), span(got_at()), "");
  else if (c == ',' && (char_at(next) == '"' || char_at(next) == '\'' || (is_digit(char_at(next)) && next != at_ + 1)))
    finding.help("several values are a list: `[\"…\", \"…\"]`");
  else if (c == ',' && is_digit(char_at(next)))
    finding.help("digits are written without commas between them");
  else if (c == ',' || char_at(skip_blanks(token_end(at_))) == '=')
    finding.help("each property has a line of its own");
  else
    finding.help("text stands in quotes as a whole");
}

void Mistake::no_comma() {
  if (outline_.open.empty()) return anything_else();
  if (reports_next_statement()) return;
  const char open = char_at(outline_.open.back().at), c = char_at(at_);
  if (outline_.string.end == at_ && (is_bare(c) || c == '"' || c == '\'')) {
    behind_value();
    return;
  }
  if ((c == ']' || c == '}') || at_line_end()) {
    no_key();
    return;
  }
  const std::string what = open == '[' ? "`,` or `]`" : "`,` or `}`";
  // What begins a line is innocent: the comma is missing behind what stands above.
  if (skip_blanks(line_begin(at_)) == at_ && outline_.last.end != 0)
    syntax_error(outline_.last, fmt::format("expected {}, got end of line", what))
        .help("write `,` between two {}", open == '[' ? "values" : "properties");
  else
    expected(what).help("write `,` between two {}", open == '[' ? "values" : "properties");
}

void Mistake::spare_comma() { expected("a value").help("write one `,` between two values"); }

void Mistake::last_comma() {
  syntax_error(outline_.last, "expected a property after `,`, got `}`")
      .help("delete the `,`; only a list `[…]` may end with one")
      .fix("Delete `,`", span(outline_.last), "");
}

// In `{ … }`, or a bracket that closes another one.
void Mistake::no_key() {
  const std::uint32_t bracket = outline_.open.empty() ? at_ : outline_.open.back().at;
  const char open = char_at(bracket), c = char_at(at_);
  if (c == ']' || c == '}' || c == ')')
    report_open(bracket, got());
  else if (at_line_end() || c == '#')
    syntax_error({bracket, bracket + 1}, fmt::format("`{}` is not closed on its line", open))
        .help("`{{ … }}` stands on one line; only a list `[ … ]` may have several");
  else
    expected(open == '{' ? "a name or `}`" : "`,` or `]`").help("a property is written `name = \"value\"`");
}

void Mistake::open_bracket() { report_open(outline_.open.empty() ? got_at().begin : outline_.open.back().at, ""); }

void Mistake::report_open(std::uint32_t bracket, std::string_view before) {
  const std::string_view close = char_at(bracket) == '[' ? "`]`" : "`}`";
  Finding finding = syntax_error({bracket, bracket + 1}, fmt::format("`{}` is not closed", char_at(bracket)));
  if (before.empty())
    finding.help("write {}", close);
  else
    finding.help("write {} before {}", close, before);
}

bool Mistake::reports_next_statement() {
  if (outline_.open.empty()) return false;
  const std::uint32_t bracket = outline_.open.front().at;
  const std::uint32_t line = line_begin(at_);
  if (line <= bracket) return false;
  std::uint32_t i = skip_blanks(line);
  const Token rest = rest_of_line(i);
  if (char_at(i) == '[') {
    // `[vnet.b]` is a header, `["b"]` a list in a list.
    while (char_at(i) == '[') ++i;
    const std::string_view name = text(rest);
    if (!is_letter(char_at(i)) || !name.ends_with(']') || name.find_first_of(",={") != std::string_view::npos)
      return false;
    // A header in a list has opened one itself.
    report_open(bracket, ticked(name));
    return true;
  }
  const std::uint32_t end = token_end(i);
  if (end == i + 1 && !is_bare(char_at(i))) return false;
  if (char_at(skip_blanks(end)) != '=' || at_ > end) return false;
  report_open(bracket, ticked(text({i, end})));
  return true;
}

// --- Headers --------------------------------------------------------------------------

void Mistake::open_header() {
  const Token at = header();
  const std::string_view written = text(at);
  const bool is_list = written.starts_with("[[");
  const std::string name = plain_toml_name(written);
  const std::string whole = is_list ? fmt::format("[[{}]]", name) : fmt::format("[{}]", name);
  if (at_line_end() || at_ >= text_.size()) {
    syntax_error(at, fmt::format("expected {}, got {}", is_list ? "`]]`" : "`]`", got()))
        .help("write {}", ticked(whole));
  } else if (is_list && (char_at(at_) == ' ' || char_at(at_) == ']')) {
    split_brackets();
  } else if (is_bare(char_at(at_))) {
    // `[vmm.ams.network.HR Staff]`: the part that has the blank.
    std::uint32_t begin = at_, end = at_;
    while (begin > at.begin && text_[begin - 1] != '.' && text_[begin - 1] != '[') --begin;
    while (end < at.end && text_[end] != '.' && text_[end] != ']') ++end;
    const std::string_view part = text({begin, end});
    syntax_error({begin, end}, fmt::format("{} holds a blank and stands without quotes", ticked(part)))
        .help("write {}", ticked(fmt::format("{}\"{}\"{}", text({at.begin, begin}), part, text({end, at.end}))));
  } else {
    expected("`]`").help("quote names that hold other characters than letters, digits, `_` and `-`");
  }
}

void Mistake::split_brackets() {
  const std::string name = plain_toml_name(text(rest_of_line(line_begin(at_))));
  syntax_error(rest_of_line(line_begin(at_)), "a header's brackets stand side by side")
      .help("write {}", ticked(fmt::format("[[{}]]", name)));
}

void Mistake::behind_header() {
  const Token at = header();
  const std::string_view written = text(at);
  const char c = char_at(at_);
  const bool is_uneven = !written.starts_with("[[") && written.ends_with("]]");
  if (is_uneven || c == ']') {
    const std::string name = plain_toml_name(written);
    syntax_error(at, fmt::format("the brackets of {} do not pair up", ticked(written)))
        .help("write {} or {}", ticked(fmt::format("[{}]", name)), ticked(fmt::format("[[{}]]", name)));
    return;
  }
  Finding finding = expected(fmt::format("the end of the line after {}", ticked(written)));
  if (c == '/' || c == ';')
    finding.help("comments start with `#`");
  else if (c == '{')
    finding.help("what the table holds stands on the lines below, without braces");
  else
    finding.help("what the table holds stands on the lines below");
}

void Mistake::redefinition() {
  // In `{ … }`.
  if (!outline_.open.empty()) {
    const std::vector<Token>& keys = outline_.open.back().keys;
    const Token second = keys.empty() ? outline_.key : keys.back();
    const auto first = std::find_if(keys.begin(), keys.end(), [&](const Token& each) {
      return plain_toml_name(text(each)) == plain_toml_name(text(second));
    });
    report_twice({second, false}, first == keys.end() || first->begin == second.begin
                                      ? std::nullopt
                                      : std::optional(TomlOutline::Statement{*first, false}));
    return;
  }
  const bool is_header = parsing_ == "table header";
  outline_ = outline_toml(text_, line_end(at_));
  const auto statement_before = [&](std::size_t index) {
    while (index-- > 0)
      if (outline_.statements[index].at.begin <= at_ && outline_.statements[index].is_header == is_header) break;
    return index;
  };
  std::size_t index = statement_before(outline_.statements.size());
  if (index >= outline_.statements.size()) {
    anything_else();
    return;
  }
  // toml++ stops at the header or on the line behind it, where the next may stand; the
  // table that it names can tell, but not always: of a name with blanks it makes another.
  if (is_header && outline_.statements[index].at.begin == at_) {
    const std::string name = plain_toml_name(refusal_.substr(std::min(refusal_.find('\''), refusal_.size())));
    const auto is_named = [&](std::size_t i) {
      return name.starts_with(plain_toml_name(text(outline_.statements[i].at)));
    };
    const std::size_t before = statement_before(index);
    if (before < index && is_named(before) && !is_named(index)) index = before;
  }
  const TomlOutline::Statement second = outline_.statements[index];
  const auto first = first_definition(text_, outline_, index);
  const std::string own = plain_toml_name(text(second.at));
  const auto list = std::find_if(std::begin(kLists), std::end(kLists), [&](const auto& each) {
    return each.key == std::string_view(own).substr(own.rfind('.') + 1);
  });
  const auto is_single = [&](const TomlOutline::Statement& each) {
    return each.is_header && !text(each.at).starts_with("[[");
  };
  if (list != std::end(kLists) && first && first->is_header && second.is_header &&
      plain_toml_name(text(first->at)) == own) {
    const Token at = is_single(second) ? second.at : first->at;
    const std::string header = fmt::format("[[{}]]", own);
    syntax_error(at, fmt::format("each {} starts with {}", list->what, ticked(header)))
        .help("write two brackets on either side")
        .fix("Write " + ticked(header), span(at), header);
    return;
  }
  report_twice(second, first);
}

void Mistake::report_twice(const TomlOutline::Statement& second, const std::optional<TomlOutline::Statement>& first) {
  const std::string_view written = text(second.at);
  const bool are_alike =
      !first || (first->is_header == second.is_header && plain_toml_name(text(first->at)) == plain_toml_name(written));
  const std::string message = !are_alike
                                  ? fmt::format("{} can't stand beside {}", ticked(written), ticked(text(first->at)))
                              : second.is_header ? "second " + ticked(written)
                                                 : ticked(written) + " is set twice";
  Finding finding = reporter_.report("duplicate-property", span(second.at), "{}", message);
  if (first)
    finding.label(span(first->at), "{}",
                  !are_alike         ? "the other"
                  : second.is_header ? "first table here"
                                     : "first set here");
  finding.help("{}", second.is_header && are_alike ? "put the two together, or rename one" : "delete one of the two");
}

// --- The rest -------------------------------------------------------------------------

void Mistake::carriage_return() {
  syntax_error({at_ == 0 ? 0 : at_ - 1, at_}, "a carriage return that ends no line")
      .help("save the file with the line breaks of Windows or Unix");
}

void Mistake::anything_else() {
  std::string plain;
  for (const char c : refusal_) plain += c == '\n' || c == '\r' ? ' ' : c;
  syntax_error(got_at(), "not TOML: " + plain).help("what stands behind this place in the file has not been read");
}

}  // namespace

void report_toml_mistake(FileId file, std::string_view text, std::string_view refusal, std::uint32_t at,
                         Reporter& reporter) {
  Mistake(file, text, refusal, at, reporter).report();
}

}  // namespace asrmap
