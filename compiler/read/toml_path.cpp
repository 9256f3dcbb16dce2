// SPDX-License-Identifier: MIT
#include "read/toml_path.h"

#include <string>

namespace asrmap {

std::vector<Text> split_path(const Text& path, SourceMap& sources) {
  const std::string_view text = path.view();
  const Span whole = path.span();
  // With a quote at either end and no escape inside, offsets in the text are offsets in the file.
  const bool direct = whole.end - whole.begin == text.size() + 2;
  std::vector<Text> segments;
  std::size_t begin = 0;
  bool escaped = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i + 1 < text.size() && text[i] == '\\' && (text[i + 1] == '/' || text[i + 1] == '\\')) {
      escaped = true;
      ++i;
      continue;
    }
    if (i != text.size() && text[i] != '/') continue;
    std::string_view segment = text.substr(begin, i - begin);
    Span at = whole;
    if (direct) {
      at.begin = whole.begin + 1 + static_cast<std::uint32_t>(begin);
      at.end = at.begin + static_cast<std::uint32_t>(segment.size());
      if (segment.empty()) at = whole;
    }
    if (escaped) {
      std::string decoded;
      for (std::size_t k = 0; k < segment.size(); ++k) {
        if (segment[k] == '\\' && k + 1 < segment.size() && (segment[k + 1] == '/' || segment[k + 1] == '\\')) ++k;
        decoded += segment[k];
      }
      segment = sources.keep(std::move(decoded));
    }
    segments.emplace_back(segment, at);
    begin = i + 1;
    escaped = false;
  }
  return segments;
}

}  // namespace asrmap
