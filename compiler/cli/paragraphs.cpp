// SPDX-License-Identifier: MIT
#include "cli/paragraphs.h"

#include <algorithm>
#include <cstddef>

namespace asrmap::cli {
namespace {

constexpr std::size_t kWidth = 80;

}  // namespace

std::string wrapped(std::string_view text) {
  std::string result;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    if (column != 0 && column + 1 + end > kWidth) {
      result += '\n';
      column = 0;
    } else if (column != 0) {
      result += ' ';
      ++column;
    }
    result += text.substr(0, end);
    column += end;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result + '\n';
}

std::string indented(std::string_view text, std::string_view indent) {
  if (text.starts_with('\n')) text.remove_prefix(1);
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end != 0) result += indent;
    result += text.substr(0, end);
    result += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

}  // namespace asrmap::cli
