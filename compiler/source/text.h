// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source/span.h"

namespace asrmap {

// A word as its author meant it (escapes decoded), and the place where it was written (quotes
// included). The characters belong to the SourceMap of the run. A Text is a view and must not
// outlive it. It has 24 bytes, because a large project holds millions.
class Text {
 public:
  Text() = default;
  Text(std::string_view value, Span at)
      : data_(value.data()),
        size_(static_cast<std::uint32_t>(value.size())),
        file_(at.file),
        begin_(at.begin),
        end_(at.end) {}
  // A word that was not written, with a place for findings about its absence.
  static Text missed(Span at) { return {std::string_view(), at}; }

  // A default-constructed Text stands for "not written". A word that was written may still be empty
  // (`""`).
  [[nodiscard]] bool written() const { return data_ != nullptr; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::string_view view() const { return {data_, size_}; }
  [[nodiscard]] Span span() const { return {file_, begin_, end_}; }

  // How the file holds the word: as it is, between two quotes, or with escapes. With escapes,
  // nobody can tell which bytes belong to which character.
  enum class Form : std::uint8_t { bare, quoted, escaped };
  [[nodiscard]] Form form() const {
    const std::uint32_t bytes = end_ - begin_;
    return bytes == size_ ? Form::bare : bytes == size_ + 2 ? Form::quoted : Form::escaped;
  }

  // Compares the characters only, not the places.
  friend bool operator==(const Text& a, const Text& b) { return a.written() == b.written() && a.view() == b.view(); }

 private:
  const char* data_ = nullptr;
  std::uint32_t size_ = 0;
  FileId file_{};
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
};

// A part of a word, with its own place. `part` must be a view into the characters of `word`. If the
// word has escapes, the part gets the place of the whole word.
[[nodiscard]] inline Text part_of(const Text& word, std::string_view part) {
  const Span whole = word.span();
  if (word.form() == Text::Form::escaped) return {part, whole};
  const std::uint32_t quote = word.form() == Text::Form::quoted ? 1 : 0;
  const auto begin = whole.begin + quote + static_cast<std::uint32_t>(part.data() - word.view().data());
  return {part, {whole.file, begin, begin + static_cast<std::uint32_t>(part.size())}};
}

}  // namespace asrmap
