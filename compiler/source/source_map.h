// SPDX-License-Identifier: MIT
// Owns every source text of a run, and is the only authority that turns byte
// offsets into lines and columns.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace asrmap {

// Both count from 1. Columns are Unicode code points; a byte order mark does not count.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

class SourceFile {
 public:
  // `path` is what users are shown; `text` must be shorter than 4 GiB.
  SourceFile(std::string path, std::string text);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string_view text() const { return text_; }

  // Where byte `offset` stands. An offset past the end counts as the end.
  [[nodiscard]] LineColumn locate(std::uint32_t offset) const;
  // The reverse of locate(), for readers whose library counts lines and columns: the byte of a
  // column, at most the end of that line.
  [[nodiscard]] std::uint32_t offset_of(LineColumn at) const;
  // First byte of a line (1-based), and the line without its line break.
  [[nodiscard]] std::uint32_t line_begin(std::uint32_t line) const;
  [[nodiscard]] std::string_view line_text(std::uint32_t line) const;
  [[nodiscard]] std::uint32_t line_count() const;

 private:
  // Computed when first needed: most files have no finding and need no lines at all.
  void index() const;
  [[nodiscard]] std::uint32_t code_point_at(std::uint32_t offset) const;
  [[nodiscard]] std::uint32_t byte_of(std::uint32_t code_point) const;

  std::string path_;
  std::string text_;
  mutable std::vector<std::uint32_t> line_begins_;
  // Byte offset of every 64th code point; empty for an ASCII file. Keeps both
  // conversions cheap also in one line of 10 MB.
  mutable std::vector<std::uint32_t> checkpoints_;
};

class SourceMap {
 public:
  // Owns the file's text. `path` is what users are shown.
  FileId add(std::string path, std::string text);
  // The reference is valid as long as the SourceMap.
  [[nodiscard]] const SourceFile& file(FileId id) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(files_.size()); }
  // The bytes of a span.
  [[nodiscard]] std::string_view text(Span at) const;
  // Keeps a text alive as long as the SourceMap, such as a word with its escapes decoded. Returns
  // the kept text.
  [[nodiscard]] std::string_view keep(std::string text);

 private:
  std::deque<SourceFile> files_;
  std::deque<std::string> kept_;
};

}  // namespace asrmap
