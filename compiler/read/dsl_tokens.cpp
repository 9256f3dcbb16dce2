// SPDX-License-Identifier: MIT
#include "read/dsl_tokens.h"

#include <algorithm>

namespace asrmap::read {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

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
  const std::string_view two = text.substr(i, 2), three = text.substr(i, 3);
  if (three == "-->" || three == "==>" || three == "<--") return i + 3;
  if (two == "->" || two == "=>" || two == "<-" || two == "//" || two == "/*") return i + 2;
  if (is_word(text[i])) {
    while (end < size && is_word(text[end]) && text.substr(end, 2) != "->") ++end;
    return end;
  }
  while (end < size && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end;
}

namespace {

bool is_joined(char c) { return is_word(c) || std::string_view("/:%*?.\\").find(c) != std::string_view::npos; }

}  // namespace

std::uint32_t run_end(std::string_view text, std::uint32_t i) {
  std::uint32_t end = i;
  while (end < text.size() && is_joined(text[end]) && text.substr(end, 2) != "->") ++end;
  return end;
}

std::uint32_t run_begin(std::string_view text, std::uint32_t i) {
  std::uint32_t begin = i;
  const bool is_run = i < text.size() && (is_joined(text[i]) || (text[i] == '"' && i != 0 && text[i - 1] == '/'));
  while (is_run && begin > 0 && is_joined(text[begin - 1])) --begin;
  return begin;
}

std::uint32_t path_end(std::string_view text, std::uint32_t i) {
  std::uint32_t end = i;
  while (end < text.size()) {
    const std::uint32_t next = text[end] == '"' ? token_end(text, end) : run_end(text, end);
    if (next == end) break;
    end = next;
  }
  return end;
}

std::string_view word_before(std::string_view text, std::uint32_t at) {
  std::size_t end = at;
  while (end > 0 && is_blank(text[end - 1])) --end;
  std::size_t begin = end;
  if (end > 1 && text[end - 1] == '"') {
    begin = text.find_last_of("\"\n", end - 2);
    return begin == std::string_view::npos || text[begin] == '\n' ? std::string_view{}
                                                                  : text.substr(begin, end - begin);
  }
  while (begin > 0 && is_word(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

std::string_view first_word(std::string_view text, std::uint32_t at) {
  std::size_t begin = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  begin = begin == std::string_view::npos ? 0 : begin + 1;
  while (begin < text.size() && is_blank(text[begin])) ++begin;
  std::size_t end = begin;
  while (end < text.size() && is_word(text[end])) ++end;
  return text.substr(begin, end - begin);
}

std::string_view rest_of_line(std::string_view text, std::uint32_t at) {
  return text.substr(at, std::min(text.find_first_of("\r\n", at), text.size()) - at);
}

bool looks_like_range(std::string_view token) {
  if (token.empty()) return false;
  if (token[0] >= '0' && token[0] <= '9') return token.find_first_of("./:") != std::string_view::npos;
  return token.find_first_not_of("0123456789abcdefABCDEF:/.%") == std::string_view::npos &&
         std::count(token.begin(), token.end(), ':') > 1;
}

}  // namespace asrmap::read
