// SPDX-License-Identifier: MIT
#include "emit/quote_posix.h"

#include "catch.h"

using namespace asrmap;

TEST_CASE("a name becomes one word of a shell that nothing in it can leave") {
  struct Case {
    std::string_view text, quoted;
  };
  const Case cases[] = {
      {"", "''"},
      {"rg-dr_1.x", "rg-dr_1.x"},
      {"/subscriptions/6f96/a:b,c+d@e", "/subscriptions/6f96/a:b,c+d@e"},
      {"rg (west)", "'rg (west)'"},
      {"rg-é", "'rg-é'"},
      {"it's", "'it'\\''s'"},
      {"'", "''\\'''"},
      {"'; rm -rf ~; '", "''\\''; rm -rf ~; '\\'''"},
      {"$(whoami) `id` \"$HOME\" \\", "'$(whoami) `id` \"$HOME\" \\'"},
      {"a\nb\t!", "'a\nb\t!'"},
      {"~", "'~'"},
      {"*?[a]{b,c}", "'*?[a]{b,c}'"},
      {"#a", "'#a'"},
      {"a=b", "'a=b'"},
      {"a|b&c>d<e", "'a|b&c>d<e'"},
      {std::string_view("a\0z", 3), "'a\xEF\xBF\xBDz'"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(emit::quote_posix(c.text) == c.quoted);
  }
}
