// SPDX-License-Identifier: MIT
#include "diag/wording.h"
#include "read/toml_refusal.h"
#include "text/look_alike.h"

#include <algorithm>
#include <string>

namespace asrmap::read {

// --- Values ---------------------------------------------------------------------------

void TomlRefusal::bare_value() {
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
  // toml++ stops inside the word. And a text without quotes may have several words.
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
  while (end > word.begin && kTomlBlanks.find(text_[end - 1]) != std::string_view::npos) --end;
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

void TomlRefusal::bad_escape() {
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

void TomlRefusal::open_quote() {
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
  if (const auto typographic = find_typographic_quote(inner))
    finding.help("{} closes nothing; write {}", code_point_name(*typographic), ticked(quote));
  else if (inner.ends_with("\\\""))
    finding.help("{}", kBackslashHelp);
  else
    finding.help("close the text with {}", ticked(quote));
}

}  // namespace asrmap::read
