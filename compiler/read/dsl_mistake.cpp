// SPDX-License-Identifier: MIT
#include "read/dsl_mistake.h"

#include <algorithm>
#include <string>

#include "diag/wording.h"
#include "read/dsl_help.h"
#include "read/dsl_tokens.h"
#include "source/spelling.h"
#include "text/code_point.h"
#include "text/look_alike.h"

namespace asrmap::read {
namespace {

using grammar::Wanted;

// Finds the last token before `at`, if it is on an earlier line. False if it is not.
bool last_token_of_earlier_line(std::string_view text, std::uint32_t at, std::uint32_t& begin, std::uint32_t& end) {
  std::size_t line_begin = text.rfind('\n', at == 0 ? 0 : at - 1);
  line_begin = line_begin == std::string_view::npos ? 0 : line_begin + 1;
  if (text.substr(line_begin, at - line_begin).find_first_not_of(" \t\r") != std::string_view::npos) return false;
  while (line_begin != 0) {
    const std::size_t line_end = line_begin - 1;
    const std::size_t newline = line_end == 0 ? std::string_view::npos : text.rfind('\n', line_end - 1);
    line_begin = newline == std::string_view::npos ? 0 : newline + 1;
    bool found = false;
    for (auto i = static_cast<std::uint32_t>(line_begin); i < line_end;) {
      const std::uint32_t next = token_end(text, i);
      if (text[i] == '#') break;
      if (static_cast<unsigned char>(text[i]) > ' ') {
        found = true;
        begin = i;
        end = next;
      }
      i = next;
    }
    if (found) {
      begin = run_begin(text, begin);
      return true;
    }
  }
  return false;
}

// In `vms 3`, `name : "x"` and `name b`, the mistake is not the word, but what follows it.
bool wants_equals(const Mistake& mistake, std::uint32_t& begin, std::uint32_t& end) {
  const std::string_view text = mistake.text;
  const auto starts_word = [](char c) { return is_word(c) && c != '-' && c != '.'; };
  if (mistake.expected.wanted != Wanted::item || !starts_word(text[mistake.at])) return false;
  if (!word_before(text, mistake.at).empty()) return false;
  std::uint32_t next = token_end(text, mistake.at);
  const std::string_view word = text.substr(mistake.at, next - mistake.at);
  while (next < text.size() && is_blank(text[next])) ++next;
  if (next == text.size()) return false;
  const bool is_wide = seen_as(first_code_point(text.substr(next)).value) == U'=';
  const char c = is_wide ? ':' : text[next];
  if (c != ':' && c != '"' && c != '[' && !starts_word(c)) return false;
  if (is_item_elsewhere(word) || rest_of_line(text, mistake.at).find("->") != std::string_view::npos) return false;
  begin = next;
  end = token_end(text, next);
  return true;
}

// The start of the path that lacks its `/`. The path ends where the grammar stopped.
std::uint32_t path_begin(std::string_view text, std::uint32_t end) {
  return end - static_cast<std::uint32_t>(word_before(text, end).size());
}

// A word that holds a character of another alphabet, at which the grammar has stopped: `vnеt`.
struct ForeignWord {
  std::uint32_t begin = 0, end = 0;
  std::string seen;  // a bare word
};

std::optional<ForeignWord> foreign_word(std::string_view text, std::uint32_t at) {
  const auto joins = [&](std::uint32_t i) {
    if (is_word(text[i])) return true;
    const char32_t c = first_code_point(text.substr(i)).value, seen = seen_as(c);
    return is_deceptive(c) && (seen == 0 || (seen < 0x80 && is_word(static_cast<char>(seen))));
  };
  ForeignWord word{at, at, {}};
  while (word.begin > 0 && is_word(text[word.begin - 1])) --word.begin;
  while (word.end < text.size() && joins(word.end) && text.substr(word.end, 2) != "->")
    word.end += static_cast<std::uint32_t>(first_code_point(text.substr(word.end)).bytes);
  const std::string_view written = text.substr(word.begin, word.end - word.begin);
  word.seen = as_seen(written);
  if (word.seen == written || !is_bare_word(word.seen)) return std::nullopt;
  if (word.seen[0] >= '0' && word.seen[0] <= '9') {  // maybe a range
    const std::uint32_t end = run_end(text, word.end);
    word.seen += text.substr(word.end, end - word.end);
    word.end = end;
  }
  return word;
}

// Whether a name may stand there, which quotes make one of any characters.
bool takes_name(Wanted wanted) {
  return wanted != Wanted::statement && wanted != Wanted::item && wanted != Wanted::range &&
         wanted != Wanted::subnet_end;
}

Finding report_foreign_word(const Mistake& mistake, const ForeignWord& word, Reporter& reporter) {
  const std::string_view written = mistake.text.substr(word.begin, word.end - word.begin);
  Finding finding = reporter.report(rule_name::syntax_error, {mistake.file, word.begin, word.end},
                                    "expected {}, got {}", mistake.expected.phrase, ticked(written));
  return finding.tell_apart(written, word.seen)
      .help("write {}{}", ticked(word.seen), takes_name(mistake.expected.wanted) ? ", or quote it" : "");
}

std::string shown(std::string_view token) {
  if (is_deceptive(first_code_point(token).value)) return first_described(token);
  return token[0] == ' ' || token[0] == '\t' ? "a blank" : ticked(token);
}

Finding report_expected(const Mistake& mistake, std::uint32_t begin, std::uint32_t end, std::string_view got,
                        Reporter& reporter) {
  return reporter.report(rule_name::syntax_error, {mistake.file, begin, end}, "expected {}, got {}",
                         mistake.expected.phrase, got);
}

void add_help(Finding& finding, const Unwanted& unwanted) {
  if (const std::string help = help_for(unwanted); !help.empty()) finding.help("{}", help);
}

Finding report_escape(const Mistake& mistake, Reporter& reporter) {
  const std::string_view text = mistake.text;
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t begin = mistake.at - 1;
  const std::uint32_t end = std::min(begin + 2, token_end(text, std::min(mistake.at, size - 1)));
  const std::string_view escape = text.substr(begin, end - begin);
  Finding finding = report_expected(mistake, begin, end, ticked(escape), reporter);
  if (escape.find_first_of("/ .") == std::string_view::npos)
    finding.help("a backslash is written `\\\\`, in quotes; paths are written with `/`");
  return finding;
}

// In `map ams/Finance, -> v` the comma is the mistake, and in `map ams/ -> v` it is the path.
std::optional<Finding> report_half_source(const Mistake& mistake, Reporter& reporter) {
  const std::string_view text = mistake.text;
  const std::uint32_t at = mistake.at;
  const Wanted wanted = mistake.expected.wanted;
  if (wanted == Wanted::segment && is_blank(text[at])) {
    const std::uint32_t begin = path_begin(text, at - 1);
    Finding finding = report_expected(mistake, begin, at, "a blank", reporter);
    add_help(finding, {text, at, text.substr(at, 1), wanted});
    return finding;
  }
  if (wanted != Wanted::source || text.substr(at, 2) != "->") return std::nullopt;
  const std::size_t before = text.substr(0, at).find_last_not_of(" \t\r\n");
  if (before == std::string_view::npos || text[before] != ',') return std::nullopt;
  const Span comma{mistake.file, static_cast<std::uint32_t>(before), static_cast<std::uint32_t>(before) + 1};
  Finding finding = reporter.report(rule_name::syntax_error, comma, "expected a source after `,`, got `->`");
  finding.help("delete the `,` before `->`").fix("Delete the `,`", comma, "");
  return finding;
}

}  // namespace

Finding report_mistake(const Mistake& mistake, Reporter& reporter) {
  const std::string_view text = mistake.text;
  const Wanted wanted = mistake.expected.wanted;
  const bool asks_for_item = mistake.expected.asks_for_item();
  const auto size = static_cast<std::uint32_t>(text.size());
  const auto report = [&](std::uint32_t begin, std::uint32_t end, std::string_view got) {
    return report_expected(mistake, begin, end, got, reporter);
  };
  if (wanted == Wanted::quote_close) {
    Finding finding = report(mistake.quote, mistake.at, "end of line");
    if (const auto quote = find_typographic_quote(text.substr(mistake.quote, mistake.at - mistake.quote)))
      finding.help("{} closes nothing; write `\"`", code_point_name(*quote));
    return finding;
  }
  if (wanted == Wanted::escape) return report_escape(mistake, reporter);
  if (mistake.at == size) {
    // A mistake at the end of the file is shown at its last code point.
    std::uint32_t begin = size == 0 ? 0 : size - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
    return report(begin, size, "end of file");
  }
  std::uint32_t begin = mistake.at, end = mistake.at;
  const char32_t stopped_at = seen_as(first_code_point(text.substr(mistake.at)).value);
  const bool is_newline = text[mistake.at] == '\n' || text[mistake.at] == '\r';
  if (wanted == Wanted::slash && stopped_at == U'/') {
    end = token_end(text, begin);
  } else if (wanted == Wanted::slash) {
    begin = path_begin(text, mistake.at);
    end = mistake.at;
  } else if (!asks_for_item && last_token_of_earlier_line(text, mistake.at + (is_newline ? 1U : 0U), begin, end)) {
    Finding finding = report(begin, end, "end of line");
    add_help(finding, {text, end, {}, wanted});
    return finding;
  } else if (auto half = report_half_source(mistake, reporter)) {
    return *half;
  } else if (const auto word = foreign_word(text, mistake.at)) {
    return report_foreign_word(mistake, *word, reporter);
  } else if (wants_equals(mistake, begin, end)) {
    const std::string_view key = text.substr(mistake.at, token_end(text, mistake.at) - mistake.at);
    return reporter
        .report(rule_name::syntax_error, {mistake.file, begin, end}, "expected `=` after {}, got {}", ticked(key),
                shown(text.substr(begin, end - begin)))
        .help("a property is written `name = value`");
  } else {
    end = token_end(text, mistake.at);
    if (is_word(text[begin]) && !asks_for_item) end = std::max(end, run_end(text, begin));
    if (looks_like_range(text.substr(begin, run_end(text, begin) - begin))) end = run_end(text, begin);
    // In a path the whole path is the word that a reader sees.
    if (wanted == Wanted::arrow || wanted == Wanted::source)
      if (is_word(text[begin]) || text[begin] == '"' || text[begin] == '/') end = std::max(end, path_end(text, begin));
  }
  const std::string_view token = text.substr(begin, end - begin);
  Finding finding = report(begin, end, shown(token));
  add_help(finding, {text, begin, token, wanted});
  return finding;
}

}  // namespace asrmap::read
