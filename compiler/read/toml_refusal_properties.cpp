// SPDX-License-Identifier: MIT
#include "diag/wording.h"
#include "read/toml_refusal.h"

#include <algorithm>
#include <string>

namespace asrmap::read {
namespace {

constexpr std::string_view kStatements[] = {"vault", "vmm", "vnet", "map", "include", "inventory", "network", "subnet"};

}  // namespace

// --- Properties -----------------------------------------------------------------------

void TomlRefusal::no_equals() {
  if (reports_next_statement()) return;
  // Characters that are joined to the key belong to what was found: `location:`.
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

void TomlRefusal::no_value() {
  if (!outline_.wants_value) {
    no_equals();
    return;
  }
  const std::string_view key = text(outline_.key);
  syntax_error(outline_.key, fmt::format("expected a value after `{} =`, got {}", key, got()))
      .help("write {}, or delete the property", ticked(fmt::format("{} = \"…\"", key)));
}

void TomlRefusal::no_name() {
  const char c = char_at(at_);
  expected("a name").help("{}", c == ']' || c == '.' || c == '=' || at_line_end()
                                    ? "a header is written like `[vmm.ams]`, a property like `name = \"value\"`"
                                    : "quote names that hold other characters than letters, digits, `_` and `-`");
}

void TomlRefusal::no_statement() {
  const char c = char_at(at_);
  Finding finding = expected("`[…]` or `name = value`");
  if (c == '/' || c == ';' || c == '!' || c == '%')
    finding.help("comments start with `#`");
  else if (c == '}')
    finding.help("delete it; a table ends where the next `[…]` stands");
  else
    finding.help("a table is opened by a line such as `[vmm.ams]`, without braces");
}

void TomlRefusal::behind_value() {
  const char c = char_at(at_);
  // `"west"europe"`: a missing quote is noticed only where the next one is too many.
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

void TomlRefusal::no_comma() {
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
  // The token at the start of this line is right: the comma is missing behind the last token above.
  if (skip_blanks(line_begin(at_)) == at_ && outline_.last.end != 0)
    syntax_error(outline_.last, fmt::format("expected {}, got end of line", what))
        .help("write `,` between two {}", open == '[' ? "values" : "properties");
  else
    expected(what).help("write `,` between two {}", open == '[' ? "values" : "properties");
}

void TomlRefusal::spare_comma() { expected("a value").help("write one `,` between two values"); }

void TomlRefusal::last_comma() {
  syntax_error(outline_.last, "expected a property after `,`, got `}`")
      .help("delete the `,`; only a list `[…]` may end with one")
      .fix("Delete `,`", span(outline_.last), "");
}

// In `{ … }` there is no key, or a bracket closes another one.
void TomlRefusal::no_key() {
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

void TomlRefusal::open_bracket() { report_open(outline_.open.empty() ? got_at().begin : outline_.open.back().at, ""); }

void TomlRefusal::report_open(std::uint32_t bracket, std::string_view before) {
  const std::string_view close = char_at(bracket) == '[' ? "`]`" : "`}`";
  Finding finding = syntax_error({bracket, bracket + 1}, fmt::format("`{}` is not closed", char_at(bracket)));
  if (before.empty())
    finding.help("write {}", close);
  else
    finding.help("write {} before {}", close, before);
}

bool TomlRefusal::reports_next_statement() {
  if (outline_.open.empty()) return false;
  const std::uint32_t bracket = outline_.open.front().at;
  const std::uint32_t line = line_begin(at_);
  if (line <= bracket) return false;
  std::uint32_t i = skip_blanks(line);
  const Token rest = rest_of_line(i);
  if (char_at(i) == '[') {
    // `[vnet.b]` is a header, but `["b"]` is a list in a list.
    while (char_at(i) == '[') ++i;
    const std::string_view name = text(rest);
    if (!is_letter(char_at(i)) || !name.ends_with(']') || name.find_first_of(",={") != std::string_view::npos)
      return false;
    // The header's own `[` is open too, but the first open bracket is reported.
    report_open(bracket, ticked(name));
    return true;
  }
  const std::uint32_t end = token_end(i);
  if (end == i + 1 && !is_bare(char_at(i))) return false;
  if (char_at(skip_blanks(end)) != '=' || at_ > end) return false;
  report_open(bracket, ticked(text({i, end})));
  return true;
}

}  // namespace asrmap::read
