// SPDX-License-Identifier: MIT
#include "read/dsl_mistake.h"

#include <algorithm>
#include <string>

namespace asrmap {
namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
}

// End of the token that starts at `i`.
std::uint32_t token_end(std::string_view text, std::uint32_t i) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const auto line_end = [&] {
    const std::size_t newline = text.find_first_of("\r\n", i);
    return newline == std::string_view::npos ? size : static_cast<std::uint32_t>(newline);
  };
  std::uint32_t end = i + 1;
  if (text[i] == '"') {
    const std::uint32_t limit = line_end();
    while (end < limit && text[end] != '"') end += text[end] == '\\' && end + 1 < limit ? 2 : 1;
    return end < limit ? end + 1 : limit;
  }
  if (text[i] == '#') return line_end();
  if (text.substr(i, 2) == "->" || text.substr(i, 2) == "=>") return i + 2;
  if (is_word(text[i])) {
    while (end < size && is_word(text[end]) && text.substr(end, 2) != "->") ++end;
    return end;
  }
  while (end < size && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end;
}

// The last token before `at` if it stands on an earlier line; nothing otherwise.
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
    if (found) return true;
  }
  return false;
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// The word that ends before `at`, blanks between them, on the same line.
std::string_view word_before(std::string_view text, std::uint32_t at) {
  std::size_t end = at;
  while (end > 0 && is_blank(text[end - 1])) --end;
  if (end == at) return {};
  std::size_t begin = end;
  while (begin > 0 && is_word(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

// A token together with what sticks to it: `10.0.0.0/24`, `Microsoft.Sql/servers`.
std::uint32_t run_end(std::string_view text, std::uint32_t i) {
  constexpr std::string_view kSticky = "/:%*?.";
  std::uint32_t end = i;
  while (end < text.size() && (is_word(text[end]) || kSticky.find(text[end]) != std::string_view::npos) &&
         text.substr(end, 2) != "->")
    ++end;
  return end;
}

bool looks_like_range(std::string_view token) {
  return !token.empty() && token[0] >= '0' && token[0] <= '9' && token.find_first_of("./:") != std::string_view::npos;
}

std::string help_for(std::string_view text, std::uint32_t at, std::string_view token, std::string_view expected) {
  const auto first = static_cast<unsigned char>(token.empty() ? ' ' : token[0]);
  const auto expects = [&](std::string_view what) { return expected.find(what) != std::string_view::npos; };
  const std::string_view before = word_before(text, at);
  if (first >= 0x80)
    return token == "→" ? "the arrow is written `->`"
                        : "quote names that hold other characters than letters, digits, `_`, `-` and `.`; quotes are `\"`";
  if (first == '\\') return "a backslash is `\\\\`, in quotes; a path is written with `/`";
  if (token == "'") return "words are quoted with `\"`";
  if (text.substr(at, 2) == "//" || text.substr(at, 2) == "/*") return "comments start with `#`";
  if (token == "=>" || (token == "-" && expects("`->`"))) return "the arrow is written `->`";
  if (token == ":") return "a property is written `name = value`";
  if (token == "," && expects("`]`")) return "write one `,` between two values";
  if (token == ";" || token == ",") return "items are separated by blanks or new lines";
  if (token == "/" && expects("address range such as")) return "write the subnet's name before its range";
  if (first == ' ' && expected.starts_with("`/`")) return "a path is written without blanks: `server/network`";
  if ((token == "*" || token == "?") && !expected.starts_with("a source")) return "wild cards stand only in the source of a `map`";
  if (expects("a value")) return token == "}" || token == "{" ? "" : "quote a value that is no plain word, number or range";
  if (before == "none") return "write the reason in quotes";
  if (looks_like_range(token) && expects("address range such as")) return "separate ranges by `,`";
  if (looks_like_range(token) && expects("`{`")) return "ranges of a vnet go into its block: `address_space = [10.10.0.0/16]`";
  if (is_word(token[0]) && !before.empty() && expects("`{`")) return fmt::format("quote a name that holds a blank: `\"{} {}\"`", before, token);
  if (is_word(token[0]) && !before.empty() && expects("a property")) return "quote a value that holds a blank";
  return {};
}

// `vms 3` and `name : "x"`: the mistake is not the word but what follows it.
bool wants_equals(const Mistake& mistake, std::string_view expected, std::uint32_t& begin, std::uint32_t& end) {
  const std::string_view text = mistake.text;
  if (expected.find("a property") == std::string_view::npos || !is_word(text[mistake.at])) return false;
  if (!word_before(text, mistake.at).empty()) return false;
  std::uint32_t next = token_end(text, mistake.at);
  while (next < text.size() && is_blank(text[next])) ++next;
  if (next == text.size()) return false;
  const char c = text[next];
  if (c != ':' && c != '"' && c != '[' && (c < '0' || c > '9')) return false;
  begin = next;
  end = token_end(text, next);
  return true;
}

}  // namespace

Finding report_mistake(const Mistake& mistake, std::string_view expected, bool asks_for_item, std::uint32_t quote,
                       Reporter& reporter) {
  const std::string_view text = mistake.text;
  const auto size = static_cast<std::uint32_t>(text.size());
  const bool unclosed_quote = expected.starts_with("`\"`");
  std::uint32_t begin = mistake.at, end = mistake.at;
  std::string got;
  const bool is_newline = mistake.at < size && (text[mistake.at] == '\n' || text[mistake.at] == '\r');
  if (unclosed_quote) {
    begin = quote;
    got = "end of line";
  } else if (expected.starts_with("an escape")) {
    begin = mistake.at - 1;
    end = token_end(text, mistake.at < size ? mistake.at : size - 1);
    end = begin + 2 < end ? begin + 2 : end;
    got = ticked(text.substr(begin, end - begin));
  } else if (mistake.at == size) {
    // The end of the file is shown as its last code point.
    begin = size == 0 ? 0 : size - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
    end = size;
    got = "end of file";
  } else if (!asks_for_item && last_token_of_earlier_line(text, mistake.at + (is_newline ? 1U : 0U), begin, end)) {
    got = "end of line";
  } else if (asks_for_item && wants_equals(mistake, expected, begin, end)) {
    const std::string_view key = text.substr(mistake.at, token_end(text, mistake.at) - mistake.at);
    return reporter
        .report("syntax-error", {mistake.file, begin, end}, "expected `=` after {}, got {}", ticked(key),
                ticked(text.substr(begin, end - begin)))
        .help("a property is written `name = value`");
  } else {
    end = token_end(text, mistake.at);
    if (is_word(text[begin]) && !asks_for_item) end = std::max(end, run_end(text, begin));
    if (looks_like_range(text.substr(begin, run_end(text, begin) - begin))) end = run_end(text, begin);
    got = text[begin] == ' ' || text[begin] == '\t' ? "a blank" : ticked(text.substr(begin, end - begin));
  }
  Finding finding =
      reporter.report("syntax-error", {mistake.file, begin, end}, "expected {}, got {}", expected, got);
  if (unclosed_quote || got == "end of file" || got == "end of line") return finding;
  if (const std::string help = help_for(text, mistake.at, text.substr(begin, end - begin), expected); !help.empty())
    finding.help("{}", help);
  return finding;
}

}  // namespace asrmap
