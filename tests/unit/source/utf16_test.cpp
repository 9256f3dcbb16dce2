// SPDX-License-Identifier: MIT
#include "source/utf16.h"

#include <string>

#include "catch.h"

namespace asrmap {
namespace {

TEST_CASE("a text of one character may be UTF-16 too") {
  CHECK(from_utf16(std::string("[\0", 2)) == "[");
  CHECK(from_utf16(std::string("\0[", 2)) == "[");
  CHECK(from_utf16("\xFF\xFE") == "\xEF\xBB\xBF");
  CHECK(from_utf16("\xFE\xFF") == "\xEF\xBB\xBF");
  CHECK(from_utf16("[]") == "[]");
  CHECK(from_utf16("[") == "[");
  CHECK(from_utf16("").empty());
}

TEST_CASE("half a unit at the end is no character") { CHECK(from_utf16(std::string("[\0]", 3)) == "[\xEF\xBF\xBD"); }

}  // namespace
}  // namespace asrmap
