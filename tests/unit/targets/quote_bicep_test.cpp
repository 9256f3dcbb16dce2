// SPDX-License-Identifier: MIT
#include "targets/bicep/quote_bicep.h"

#include "catch.h"

using namespace asrmap;

TEST_CASE("a name becomes a Bicep string that nothing in it can leave") {
  struct Case {
    std::string_view text, quoted;
  };
  const Case cases[] = {
      {"", "''"},
      {"Finance", "'Finance'"},
      {"it's", R"('it\'s')"},
      {"'''", R"('\'\'\'')"},
      {R"(a\b\)", R"('a\\b\\')"},
      {"${x}", R"('\${x}')"},
      {"$${x}", R"('$\${x}')"},
      {R"(\${x})", R"('\\\${x}')"},
      {"$(x) $x $", "'$(x) $x $'"},
      {"%{if x}", "'%{if x}'"},
      {"// # \" ` @", "'// # \" ` @'"},
      {"##vso[x] # ### #é#[", R"('#\u{23}vso[x] # #\u{23}# #é\u{23}[')"},
      {"a\nb\r\tc", R"('a\nb\r\tc')"},
      {std::string_view("a\0\x7F", 3), R"('a\u{0}\u{7f}')"},
      {"é 東京 😀", "'é 東京 😀'"},
      {"a\u200Fb\u202Ec\uFEFF", R"('a\u{200f}b\u{202e}c\u{feff}')"},
      {"\U000E0041", R"('\u{e0041}')"},
      {"a\xFFz", "'a\uFFFDz'"},
      {"\xC3'", "'\uFFFD\\''"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(targets::quote_bicep(c.text) == c.quoted);
  }
}
