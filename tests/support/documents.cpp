// SPDX-License-Identifier: MIT
#include "documents.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "catch.h"

namespace asrmap::test {

namespace fs = std::filesystem;

namespace {

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

// lengths[i][j]: the length of the longest common subsequence of the lines from i and from j on.
std::vector<std::vector<std::size_t>> common_lengths(const std::vector<std::string_view>& a,
                                                     const std::vector<std::string_view>& b) {
  std::vector<std::vector<std::size_t>> lengths(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      lengths[i][j] = a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
  return lengths;
}

bool is_read_by_people(const fs::path& relative) {
  const std::string text = relative.generic_string();
  return text.ends_with(".md") && !text.starts_with("tests/golden/");
}

}  // namespace

fs::path enter_source_tree() {
  fs::current_path(ASRMAP_SOURCE_DIR);
  return ASRMAP_SOURCE_DIR;
}

std::vector<fs::path> documents() {
  const fs::path root = ASRMAP_SOURCE_DIR;
  std::vector<fs::path> pages;
  for (auto entry = fs::recursive_directory_iterator(root); entry != fs::recursive_directory_iterator(); ++entry) {
    const fs::path relative = fs::relative(entry->path(), root);
    const bool is_elsewhere = relative == "build" || relative == ".git" || relative.filename() == "node_modules";
    if (entry->is_directory() && is_elsewhere) entry.disable_recursion_pending();
    if (entry->is_regular_file() && is_read_by_people(relative)) pages.push_back(entry->path());
  }
  std::ranges::sort(pages);
  return pages;
}

std::string read_document(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<DocumentLine> lines_of(std::string_view text) {
  std::vector<DocumentLine> lines;
  std::string fence;
  for (const std::string_view line : split(text)) {
    const std::size_t at = line.find_first_not_of(' ');
    const bool is_fence = at != std::string_view::npos && line.substr(at).starts_with("```");
    const std::string language = is_fence ? std::string(line.substr(at + 3)) : "";
    const bool opens = is_fence && fence.empty();
    lines.push_back({std::string(line), lines.size() + 1, is_fence ? "-" : fence});
    if (is_fence) fence = opens ? (language.empty() ? "-" : language) : "";
  }
  return lines;
}

std::string changed_lines(std::string_view old_text, std::string_view new_text) {
  constexpr std::size_t kMost = 40;
  const auto a = split(old_text), b = split(new_text);
  const auto lengths = common_lengths(a, b);
  std::string result;
  std::size_t shown = 0;
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      ++i, ++j;
      continue;
    }
    const bool is_old = i < a.size() && (j == b.size() || lengths[i + 1][j] >= lengths[i][j + 1]);
    const std::size_t number = (is_old ? i : j) + 1;
    if (++shown <= kMost) result += fmt::format("{}{:>5} | {}\n", is_old ? '-' : '+', number, is_old ? a[i] : b[j]);
    ++(is_old ? i : j);
  }
  if (shown > kMost) result += fmt::format("and {} more lines\n", shown - kMost);
  if (result.empty() && old_text != new_text) result = "the last line's end differs\n";
  return result;
}

void hold_document(const fs::path& path, const std::string& now) {
  const std::string text = read_document(path);
  if (now == text) {
    SUCCEED();
  } else if (std::getenv("ASRMAP_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << now;
  } else {
    FAIL_CHECK(fs::relative(path, ASRMAP_SOURCE_DIR).generic_string()
               << " is not what the program writes now (+); ASRMAP_UPDATE_GOLDEN=1 rewrites it\n"
               << changed_lines(text, now));
  }
}

}  // namespace asrmap::test
