// SPDX-License-Identifier: MIT
// The Markdown files that people read, for tests that check that they are true.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace asrmap::test {

// Makes the root of the source tree the current folder, and returns it.
std::filesystem::path enter_source_tree();

// Every Markdown file outside of build folders and goldens, in a fixed order.
[[nodiscard]] std::vector<std::filesystem::path> documents();

[[nodiscard]] std::string read_document(const std::filesystem::path& path);

// One line of a document, and whether it is in a fenced block.
struct DocumentLine {
  std::string text;
  std::size_t number = 0;  // from 1
  std::string fence;       // the language of the block; "-" for a block without one; empty outside
};
[[nodiscard]] std::vector<DocumentLine> lines_of(std::string_view text);

// The lines that differ, as `diff -U0` shows them; empty if the texts are equal.
[[nodiscard]] std::string changed_lines(std::string_view old_text, std::string_view new_text);

// If the file differs from `now`: fails the test with the lines that differ, or writes `now` if
// ASRMAP_UPDATE_GOLDEN is set.
void hold_document(const std::filesystem::path& path, const std::string& now);

}  // namespace asrmap::test
