// SPDX-License-Identifier: MIT
#include "read/payload_scanner.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "diag/wording.h"
#include "source/source_map.h"

namespace asrmap::read {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

}  // namespace

PayloadScanner::PayloadScanner(FileId file, SourceMap& sources, std::string_view comment)
    : file_(file), sources_(sources), comment_(comment), text_(sources.file(file).text()) {}

void PayloadScanner::refuse(Span at, std::string message) {
  if (!mistake_) mistake_ = {at, std::move(message)};
}

void PayloadScanner::skip_blanks() {
  while (at_ < text_.size()) {
    if (is_blank(text_[at_]))
      ++at_;
    else if (!comment_.empty() && text_.substr(at_).starts_with(comment_))
      at_ = std::min(text_.find('\n', at_), text_.size());
    else
      return;
  }
}

bool PayloadScanner::at_end() {
  skip_blanks();
  return failed() || at_ == text_.size();
}

void PayloadScanner::skip_to_line(std::string_view beginning) {
  std::string line = "\n";
  line += beginning;
  const std::size_t found = text_.find(line, at_);
  if (found == std::string_view::npos)
    refuse({file_, 0, 0}, fmt::format("no line starts with {}", ticked(beginning)));
  else
    at_ = found + 1;
}

bool PayloadScanner::take(std::string_view literal) {
  skip_blanks();
  if (failed() || !text_.substr(at_).starts_with(literal)) return false;
  // If the literal ends with a word, the word in the text must end there too.
  const std::size_t end = at_ + literal.size();
  if (is_word(literal.back()) && end < text_.size() && is_word(text_[end])) return false;
  at_ = end;
  return true;
}

void PayloadScanner::expect(std::string_view literal) {
  if (!take(literal)) refuse(here(), fmt::format("asrmap writes {} there", ticked(literal)));
}

Text PayloadScanner::identifier() {
  skip_blanks();
  const auto begin = offset();
  while (!failed() && at_ < text_.size() && is_word(text_[at_])) ++at_;
  const Span at = span_from(begin);
  if (at.begin == at.end) refuse(here(), "a name belongs here");
  return {text_.substr(at.begin, at.end - at.begin), at};
}

Span PayloadScanner::here() {
  skip_blanks();
  std::size_t end = at_;
  while (end < text_.size() && is_word(text_[end])) ++end;
  if (end == at_ && end < text_.size()) ++end;
  return {file_, offset(), static_cast<std::uint32_t>(end)};
}

}  // namespace asrmap::read
