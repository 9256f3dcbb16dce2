// SPDX-License-Identifier: MIT
// Runs every ```console block of README.md, docs/ and the examples' READMEs. Lines that start with
// "$ asrmap" are commands, and the lines after them are their output, to the letter.
// ASRMAP_UPDATE_GOLDEN=1 rewrites the output.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "documents.h"
#include "run.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;

// What a shell shows for one command line: first standard output, then standard error.
std::string shown(const std::string& command) {
  RealFileSystem files;
  std::vector<std::string> arguments = test::words(command);
  arguments.erase(arguments.begin());
  const test::RunResult result = test::run(files, arguments);
  return result.out + result.err;
}

// The document with the output of its commands as it is now.
std::string rerun(const std::string& text, std::size_t& commands) {
  std::string result;
  bool skipping = false;
  for (const test::DocumentLine& line : test::lines_of(text)) {
    const bool is_command = line.text.starts_with("$ ");
    if (line.fence != "console" || is_command) skipping = false;
    if (skipping) continue;
    result += line.text + '\n';
    if (line.fence != "console" || !line.text.starts_with("$ asrmap ")) continue;
    ++commands;
    skipping = true;
    result += shown(line.text.substr(2));
  }
  return result;
}

bool is_an_example(const fs::path& page) { return page.generic_string().find("/examples/") != std::string::npos; }

TEST_CASE("the documents quote only what happens") {
  test::enter_source_tree();
  std::size_t all = 0;
  for (const fs::path& page : test::documents()) {
    const std::string text = test::read_document(page);
    std::size_t commands = 0;
    const std::string now = rerun(text, commands);
    INFO(page);
    if (is_an_example(page)) CHECK(commands > 0);
    test::hold_document(page, now);
    all += commands;
  }
  CHECK(all >= 20);
}

TEST_CASE("the documents quote output of asrmap only where it is run") {
  for (const fs::path& page : test::documents())
    for (const test::DocumentLine& line : test::lines_of(test::read_document(page))) {
      INFO(page << ":" << line.number << ": " << line.text);
      if (line.text.starts_with("$ asrmap")) CHECK(line.fence == "console");
    }
}

TEST_CASE("the README's story is a part of its example") {
  const fs::path root = ASRMAP_SOURCE_DIR;
  const std::string page = test::read_document(root / "README.md"),
                    example = test::read_document(root / "examples/many-to-one/conflict.asrmap");
  const std::string open = "```asrmap\n";
  const std::size_t begin = page.find(open) + open.size();
  const std::string story = page.substr(begin, page.find("```", begin) - begin);
  REQUIRE(example.find(story) != std::string::npos);
  const std::string before = example.substr(0, example.find(story));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  CHECK(page.find("from line " + std::to_string(line) + " of") != std::string::npos);
}

// A block behind `<!-- from PATH -->` is in that file exactly as in the document.
TEST_CASE("the documents quote files as they are") {
  const fs::path root = test::enter_source_tree();
  const std::string from = "<!-- from ", to = " -->";
  std::size_t quotes = 0;
  for (const fs::path& page : test::documents()) {
    const auto lines = test::lines_of(test::read_document(page));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!lines[i].text.starts_with(from)) continue;
      const std::string path = lines[i].text.substr(from.size(), lines[i].text.size() - from.size() - to.size());
      std::string quoted;
      for (std::size_t j = i + 2; j < lines.size() && lines[j].fence != "-"; ++j) quoted += lines[j].text + '\n';
      INFO(page << ":" << lines[i].number << ": " << path << " has this no longer\n" << quoted);
      CHECK(!quoted.empty());
      CHECK(test::read_document(root / path).find('\n' + quoted) != std::string::npos);
      ++quotes;
    }
  }
  CHECK(quotes > 0);
}

// These blocks are parts of a project, and may name what is not in them. But each must be correct
// language.
TEST_CASE("the documents show only what asrmap can read") {
  std::size_t blocks = 0;
  for (const fs::path& page : test::documents()) {
    const auto lines = test::lines_of(test::read_document(page));
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (lines[i - 1].text != "```asrmap") continue;
      std::string text;
      for (std::size_t j = i; j < lines.size() && lines[j].fence != "-"; ++j) text += lines[j].text + '\n';
      MemoryFileSystem files;
      files.current = "/project";
      const test::RunResult result = test::run(files, {"check", "-"}, text);
      INFO(page << ":" << lines[i].number << "\n" << result.out << result.err);
      for (const char* rule : {"[syntax-error]", "[unknown-property]", "[duplicate-property]"})
        CHECK(result.out.find(rule) == std::string::npos);
      CHECK(result.status < 2);
      ++blocks;
    }
  }
  CHECK(blocks > 4);
}

TEST_CASE("the README fits on a few screens") {
  const std::string page = test::read_document(fs::path(ASRMAP_SOURCE_DIR) / "README.md");
  CHECK(std::count(page.begin(), page.end(), '\n') <= 150);
}

// Between two comments, the page has the Markdown that a reviewer sees.
TEST_CASE("docs/review.md has the comment that the program writes") {
  const fs::path page = test::enter_source_tree() / "docs/review.md";
  std::string text = test::read_document(page);
  const std::string begin = "<!-- comment -->\n", end = "<!-- /comment -->";
  const std::size_t from = text.find(begin) + begin.size(), to = text.find(end);
  REQUIRE(to != std::string::npos);
  REQUIRE(from < to);
  const std::string now =
      shown("asrmap diff --format markdown examples/review/before.asrmap examples/review/after.asrmap");
  test::hold_document(page, text.replace(from, to - from, now));
}

TEST_CASE("a page that differs is shown by its lines") {
  CHECK(test::changed_lines("a\nb\nc\n", "a\nb\nc\n").empty());
  CHECK(test::changed_lines("a\nb\nc\n", "a\nx\nc\nd\n") == "-    2 | b\n+    2 | x\n+    4 | d\n");
  CHECK(test::changed_lines("a\nb\n", "b\n") == "-    1 | a\n");
  CHECK(test::changed_lines("a\n", "a") == "the last line's end differs\n");
}

TEST_CASE("only the commands of console blocks are run") {
  std::size_t commands = 0;
  const std::string page = "$ asrmap rules\n```sh\n$ asrmap rules\n```\n```console\n$ ls\nmine\n```\n";
  CHECK(rerun(page, commands) == page);
  CHECK(commands == 0);
  CHECK(rerun("```console\n$ asrmap --version\nold\n\nolder\n$ ls\nmine\n```\nold\n", commands) ==
        "```console\n$ asrmap --version\n" + shown("asrmap --version") + "$ ls\nmine\n```\nold\n");
  CHECK(commands == 1);
}

}  // namespace
}  // namespace asrmap
