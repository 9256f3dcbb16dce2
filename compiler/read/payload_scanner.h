// SPDX-License-Identifier: MIT
// Strict reading of artifacts that are programs, from their beginning to their end. Blanks and line
// ends between tokens mean nothing, so it is not for formats in which they do. Nothing
// recurses, because what asrmap writes is not nested. Internal to this folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ir/payload.h"
#include "source/source_map.h"
#include "text/code_point.h"

namespace asrmap::read {

// Keeps the first mistake. After a mistake it reads nothing more.
class PayloadScanner {
 public:
  // `comment` is the text that begins a comment, empty if there are none. A comment ends with its
  // line.
  PayloadScanner(FileId file, SourceMap& sources, std::string_view comment);

  [[nodiscard]] bool failed() const { return mistake_.has_value(); }
  [[nodiscard]] std::optional<Payload::Mistake> take_mistake() { return std::move(mistake_); }
  void refuse(Span at, std::string message);

  // Goes past blanks and comments.
  void skip_blanks();
  [[nodiscard]] bool at_end();
  // Goes to the beginning of the first line that starts with `beginning`. It is a mistake if there
  // is none.
  void skip_to_line(std::string_view beginning);

  // Both skip blanks first. take() returns whether the literal is there; for expect() it is a
  // mistake if it is not.
  bool take(std::string_view literal);
  void expect(std::string_view literal);
  // Reads a name of letters, digits and underscores.
  [[nodiscard]] Text identifier();
  // The place where the next token begins.
  [[nodiscard]] Span here();

  // For readers of strings: the text that is left, and how much of it was read.
  [[nodiscard]] std::string_view rest() const { return failed() ? std::string_view() : text_.substr(at_); }
  void advance(std::size_t bytes) { at_ += bytes; }
  [[nodiscard]] std::uint32_t offset() const { return static_cast<std::uint32_t>(at_); }
  [[nodiscard]] Span span_from(std::uint32_t begin) const { return {file_, begin, offset()}; }
  // A text that stands nowhere in the file as it is, with the place of the bytes that it was made
  // from.
  [[nodiscard]] Text keep(std::string text, Span at) { return {sources_.keep(std::move(text)), at}; }

 private:
  FileId file_;
  SourceMap& sources_;
  std::string_view comment_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<Payload::Mistake> mistake_;
};

}  // namespace asrmap::read
