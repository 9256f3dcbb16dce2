// SPDX-License-Identifier: MIT
// Links between the documents lead somewhere, and the files that documents name exist.
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "documents.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;

// A heading's anchor, as GitHub makes it: letters and digits in lower case, `-` for blanks.
std::string anchor_of(std::string_view heading) {
  std::string anchor;
  for (const char c : heading) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80 || c == '-' || c == '_')
      anchor += static_cast<char>(std::tolower(byte));
    else if (c == ' ')
      anchor += '-';
  }
  return anchor;
}

std::set<std::string> anchors_of(const std::string& text) {
  std::set<std::string> anchors;
  std::map<std::string, int> seen;
  for (const test::DocumentLine& line : test::lines_of(text)) {
    if (!line.fence.empty() || !line.text.starts_with('#')) continue;
    const std::size_t from = line.text.find_first_not_of("# ");
    const std::string anchor = from == std::string::npos ? "" : anchor_of(line.text.substr(from));
    const int before = seen[anchor]++;
    anchors.insert(before == 0 ? anchor : anchor + '-' + std::to_string(before));
  }
  return anchors;
}

std::string without_code(const std::string& line) {
  static const std::regex code("``[^\n]*?``|`[^`]*`");
  return std::regex_replace(line, code, "``");
}

struct Link {
  std::string page;  // relative to the root
  std::size_t line = 0;
  std::string target;  // as written
};

std::vector<Link> links() {
  static const std::regex link(R"(\]\(([^)\s]+)\))");
  const fs::path root = ASRMAP_SOURCE_DIR;
  std::vector<Link> found;
  for (const fs::path& page : test::documents())
    for (const test::DocumentLine& line : test::lines_of(test::read_document(page))) {
      if (!line.fence.empty()) continue;
      const std::string text = without_code(line.text);
      for (std::sregex_iterator each(text.begin(), text.end(), link), end; each != end; ++each)
        found.push_back({fs::relative(page, root).generic_string(), line.number, (*each)[1]});
    }
  std::erase_if(found, [](const Link& each) { return each.target.find("://") != std::string::npos; });
  return found;
}

TEST_CASE("every link between documents leads to a file, and to a heading in it") {
  const fs::path root = ASRMAP_SOURCE_DIR;
  const std::vector<Link> all = links();
  CHECK(all.size() > 50);
  for (const Link& link : all) {
    INFO(link.page << ":" << link.line << ": " << link.target);
    const std::size_t hash = std::min(link.target.find('#'), link.target.size());
    const std::string path = link.target.substr(0, hash);
    const fs::path page = root / link.page, target = path.empty() ? page : page.parent_path() / path;
    CHECK(fs::exists(target));
    if (hash < link.target.size())
      CHECK(anchors_of(test::read_document(target)).contains(link.target.substr(hash + 1)));
  }
}

TEST_CASE("every page of docs/ is linked by another one") {
  const fs::path root = ASRMAP_SOURCE_DIR;
  std::set<std::string> linked;
  for (const Link& link : links()) {
    const fs::path target = link.page / fs::path("..") / link.target.substr(0, link.target.find('#'));
    const std::string path = target.lexically_normal().generic_string();
    if (path != link.page) linked.insert(path);
  }
  std::size_t pages = 0;
  for (const fs::path& page : test::documents()) {
    const std::string path = fs::relative(page, root).generic_string();
    if (!path.starts_with("docs/")) continue;
    ++pages;
    const bool is_reached = linked.contains(path) || linked.contains(fs::path(path).parent_path().generic_string());
    INFO(path);
    CHECK(is_reached);
  }
  CHECK(pages > 10);
}

// Looks for paths such as `compiler/land/land.h` in a text. A text with a wild card, a placeholder
// or a blank is not a path.
TEST_CASE("a file of this tree that a document names exists") {
  static const std::regex code("`([^`]+)`");
  static const std::regex path(R"((compiler|docs|examples|grammar|licenses|schemas|script|tests)/[\w./+-]*)");
  const fs::path root = ASRMAP_SOURCE_DIR;
  std::size_t seen = 0;
  for (const fs::path& page : test::documents()) {
    if (page.filename() == "CHANGELOG.md") continue;  // it names files that are gone
    for (const test::DocumentLine& line : test::lines_of(test::read_document(page))) {
      if (!line.fence.empty()) continue;
      for (std::sregex_iterator each(line.text.begin(), line.text.end(), code), end; each != end; ++each) {
        const std::string word = (*each)[1];
        if (!std::regex_match(word, path)) continue;
        INFO(page << ":" << line.number << ": " << word);
        CHECK(fs::exists(root / word));
        ++seen;
      }
    }
  }
  CHECK(seen > 20);
}

TEST_CASE("anchors are those that GitHub makes") {
  CHECK(anchors_of("# One\n## Two words\n## `a-rule`\n# One\n```\n# no\n```\n## What's \"new\"?\n") ==
        std::set<std::string>{"one", "two-words", "a-rule", "one-1", "whats-new"});
}

}  // namespace
}  // namespace asrmap
