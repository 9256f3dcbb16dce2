// SPDX-License-Identifier: MIT
#include "source/source_map.h"

#include <string>

#include "catch.h"

namespace asrmap {
namespace {

TEST_CASE("columns count code points, and a byte order mark is none") {
  struct Case {
    const char* text;
    std::uint32_t offset;
    LineColumn at;
  };
  const Case cases[] = {
      {"", 0, {1, 1}},
      {"abc", 2, {1, 3}},
      {"abc", 3, {1, 4}},
      {"abc", 99, {1, 4}},
      {"a\nb", 2, {2, 1}},
      {"a\r\nb", 3, {2, 1}},
      {"a\n", 2, {2, 1}},
      {"é=1", 2, {1, 2}},
      {"é\né=1", 5, {2, 2}},
      {"\xEF\xBB\xBFname", 3, {1, 1}},
      {"\xEF\xBB\xBFname", 0, {1, 1}},
      {"\xEF\xBB\xBFné=", 6, {1, 3}},
      {"😀x", 4, {1, 2}},
      {"\xAA\x89\x92", 3, {1, 2}},
      {"\xEF\xBB\xBF\xAA\x89", 5, {1, 2}},
      {"\xAA\x89 x", 2, {1, 2}},
      {"a\n\xAA\x89 x", 4, {2, 2}},
  };
  for (const Case& c : cases) {
    INFO(c.text << " @ " << c.offset);
    const SourceFile file("f", c.text);
    CHECK(file.locate(c.offset) == c.at);
  }
}

TEST_CASE("offset_of is the inverse of locate, also far into a long line") {
  std::string text = "\xEF\xBB\xBF";
  for (int i = 0; i < 500; ++i) text += i % 3 == 0 ? "é" : i % 97 == 0 ? "\n" : "x";
  const SourceFile file("f", text);
  for (std::uint32_t i = 3; i <= text.size(); ++i) {
    if (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
    INFO(i);
    CHECK(file.offset_of(file.locate(i)) == i);
  }
}

TEST_CASE("lines come without their line breaks") {
  const SourceFile file("f", "one\r\ntwo\n\nfour");
  CHECK(file.line_count() == 4);
  CHECK(file.line_text(1) == "one");
  CHECK(file.line_text(2) == "two");
  CHECK(file.line_text(3).empty());
  CHECK(file.line_text(4) == "four");
  CHECK(file.line_text(5).empty());
}

}  // namespace
}  // namespace asrmap
