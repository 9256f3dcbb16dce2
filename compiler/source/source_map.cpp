// SPDX-License-Identifier: MIT
#include "source/source_map.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace asrmap {
namespace {

constexpr std::uint32_t kStep = 64;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Takes eight bytes at a time, because this is asked of every file that has a finding.
bool is_ascii(std::string_view text) {
  std::uint64_t seen = 0;
  std::size_t i = 0;
  for (; i + sizeof seen <= text.size(); i += sizeof seen) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + i, sizeof block);
    seen |= block;
  }
  for (; i < text.size(); ++i) seen |= static_cast<unsigned char>(text[i]);
  return (seen & 0x8080'8080'8080'8080ULL) == 0;
}

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

SourceFile::SourceFile(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {}

void SourceFile::index() const {
  if (!line_begins_.empty()) return;
  line_begins_.reserve(static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n')) + 1);
  line_begins_.push_back(text_.starts_with(kByteOrderMark) ? 3U : 0U);
  for (std::size_t i = text_.find('\n'); i != std::string::npos; i = text_.find('\n', i + 1))
    line_begins_.push_back(static_cast<std::uint32_t>(i + 1));
  if (is_ascii(std::string_view(text_).substr(line_begins_.front()))) return;
  std::uint32_t count = 0;
  for (std::size_t i = line_begins_.front(); i < text_.size(); ++i) {
    // The first byte always counts, because a file without checkpoints would mean an ASCII file.
    if (i != line_begins_.front() && !starts_code_point(text_[i])) continue;
    if (count++ % kStep == 0) checkpoints_.push_back(static_cast<std::uint32_t>(i));
  }
}

// Code points before `offset`, the byte order mark not counted.
std::uint32_t SourceFile::code_point_at(std::uint32_t offset) const {
  if (checkpoints_.empty()) return offset - std::min(offset, line_begins_.front());
  const auto next = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), offset);
  if (next == checkpoints_.begin()) return 0;
  auto count = static_cast<std::uint32_t>(next - checkpoints_.begin() - 1) * kStep;
  for (std::uint32_t i = *(next - 1) + 1; i <= offset && i < text_.size(); ++i)
    if (starts_code_point(text_[i])) ++count;
  if (offset >= text_.size()) ++count;
  return count;
}

std::uint32_t SourceFile::byte_of(std::uint32_t code_point) const {
  if (checkpoints_.empty()) return code_point + line_begins_.front();
  const std::uint32_t slot = code_point / kStep;
  if (slot >= checkpoints_.size()) return static_cast<std::uint32_t>(text_.size());
  std::uint32_t i = checkpoints_[slot];
  for (std::uint32_t left = code_point % kStep; left != 0 && i < text_.size(); --left) do
      ++i;
    while (i < text_.size() && !starts_code_point(text_[i]));
  return i;
}

LineColumn SourceFile::locate(std::uint32_t offset) const {
  index();
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  offset = std::max(offset, line_begins_.front());
  const auto next = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - line_begins_.begin());
  return {line, code_point_at(offset) - code_point_at(*(next - 1)) + 1};
}

std::uint32_t SourceFile::offset_of(LineColumn at) const {
  index();
  if (at.line == 0 || at.line > line_begins_.size()) return static_cast<std::uint32_t>(text_.size());
  const std::uint32_t begin = line_begins_[at.line - 1];
  const std::uint32_t end = begin + static_cast<std::uint32_t>(line_text(at.line).size());
  if (at.column <= 1) return begin;
  return std::min(byte_of(code_point_at(begin) + at.column - 1), end);
}

std::uint32_t SourceFile::line_begin(std::uint32_t line) const {
  index();
  if (line == 0 || line > line_begins_.size()) return static_cast<std::uint32_t>(text_.size());
  return line_begins_[line - 1];
}

std::string_view SourceFile::line_text(std::uint32_t line) const {
  index();
  if (line == 0 || line > line_begins_.size()) return {};
  const std::uint32_t begin = line_begins_[line - 1];
  const std::uint32_t end =
      line < line_begins_.size() ? line_begins_[line] - 1 : static_cast<std::uint32_t>(text_.size());
  std::string_view text = std::string_view(text_).substr(begin, end - begin);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::uint32_t SourceFile::line_count() const {
  index();
  return static_cast<std::uint32_t>(line_begins_.size());
}

FileId SourceMap::add(std::string path, std::string text) {
  files_.emplace_back(std::move(path), std::move(text));
  return static_cast<FileId>(files_.size() - 1);
}

const SourceFile& SourceMap::file(FileId id) const { return files_[static_cast<std::size_t>(id)]; }

std::string_view SourceMap::text(Span at) const { return file(at.file).text().substr(at.begin, at.end - at.begin); }

std::string_view SourceMap::keep(std::string text) { return kept_.emplace_back(std::move(text)); }

}  // namespace asrmap
