// SPDX-License-Identifier: MIT
#include "read/file_head.h"

#include <algorithm>

#include "text/ascii.h"

namespace asrmap::read {
namespace {

// What is told of a file is told by this much of it.
constexpr std::size_t kMostBytes = 65'536;
constexpr std::size_t kMostLines = 200;

}  // namespace

FileHead::FileHead(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text_ = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  std::string_view rest = text_.substr(0, kMostBytes);
  while (!rest.empty() && lines_.size() < kMostLines) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
    if (trimmed(line).empty()) continue;
    lines_.push_back(line);
    if (!trimmed(line).starts_with('#')) code_.push_back(line);
  }
}

}  // namespace asrmap::read
