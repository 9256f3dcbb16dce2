// SPDX-License-Identifier: MIT
// Every ```console block of README.md and of the examples' READMEs is run: lines
// that start with "$ asrmap" are commands, the lines behind them their output, to
// the letter. ASRMAP_UPDATE_GOLDEN=1 rewrites the output.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "run.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// What a shell shows for one command line: standard output and error in turn.
std::string shown(const std::string& command) {
  RealFileSystem files;
  std::vector<std::string> arguments = test::words(command);
  arguments.erase(arguments.begin());
  const test::Result result = test::run(files, arguments);
  return result.out + result.err;
}

// The document with the output of its commands as it is now.
std::string rerun(const std::string& text, std::size_t& commands) {
  std::istringstream in(text);
  std::string result, line;
  bool in_console = false, skipping = false;
  while (std::getline(in, line)) {
    if (line.starts_with("```")) {
      in_console = line == "```console";
      skipping = false;
    } else if (in_console && line.starts_with("$ ")) {
      skipping = line.starts_with("$ asrmap ");
      if (skipping) {
        ++commands;
        result += line + '\n' + shown(line.substr(2));
        continue;
      }
    } else if (in_console && skipping) {
      continue;
    }
    result += line + '\n';
  }
  return result;
}

TEST_CASE("the READMEs quote only what happens") {
  const fs::path root = ASRMAP_SOURCE_DIR;
  fs::current_path(root);
  std::vector<fs::path> pages{root / "README.md"};
  for (const auto& entry : fs::recursive_directory_iterator(root / "examples"))
    if (entry.path().filename() == "README.md") pages.push_back(entry.path());
  for (const fs::path& page : pages) {
    INFO(page << " (ASRMAP_UPDATE_GOLDEN=1 rewrites it)");
    const std::string text = read_file(page);
    std::size_t commands = 0;
    const std::string now = rerun(text, commands);
    CHECK(commands > 0);
    if (now != text && std::getenv("ASRMAP_UPDATE_GOLDEN") != nullptr)
      std::ofstream(page, std::ios::binary) << now;
    else
      CHECK(now == text);
  }
}

TEST_CASE("the README's story is a part of its example") {
  const fs::path root = ASRMAP_SOURCE_DIR;
  const std::string page = read_file(root / "README.md"),
                    example = read_file(root / "examples/many-to-one/conflict.asrmap");
  const std::string open = "```asrmap\n";
  const std::size_t begin = page.find(open) + open.size();
  const std::string story = page.substr(begin, page.find("```", begin) - begin);
  REQUIRE(example.find(story) != std::string::npos);
  const std::string before = example.substr(0, example.find(story));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  CHECK(page.find("from line " + std::to_string(line) + " of") != std::string::npos);
}

// Markdown stands there as it is, between two comments: the catalogue, and what a reviewer
// is shown.
TEST_CASE("the README has the Markdown that the program writes") {
  struct Case {
    const char* marker;
    const char* command;
  };
  const Case cases[] = {
      {"rules", "rules --format markdown"},
      {"comment", "diff --format markdown examples/review/before.asrmap examples/review/after.asrmap"},
  };
  RealFileSystem files;
  const fs::path root = ASRMAP_SOURCE_DIR, page = root / "README.md";
  fs::current_path(root);
  for (const Case& c : cases) {
    INFO(c.marker << " (ASRMAP_UPDATE_GOLDEN=1 rewrites it)");
    const std::string now = test::run(files, test::words(c.command)).out;
    std::string text = read_file(page);
    const std::string begin = fmt::format("<!-- {} -->\n", c.marker), end = fmt::format("<!-- /{} -->", c.marker);
    const std::size_t from = text.find(begin), to = text.find(end);
    REQUIRE(from != std::string::npos);
    REQUIRE(to != std::string::npos);
    const std::string quoted = text.substr(from + begin.size(), to - from - begin.size());
    if (quoted != now && std::getenv("ASRMAP_UPDATE_GOLDEN") != nullptr)
      std::ofstream(page, std::ios::binary) << text.replace(from + begin.size(), quoted.size(), now);
    else
      CHECK(quoted == now);
  }
}

}  // namespace
}  // namespace asrmap
