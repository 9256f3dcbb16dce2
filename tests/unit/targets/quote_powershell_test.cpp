// SPDX-License-Identifier: MIT
#include "targets/powershell/quote_powershell.h"

#include "catch.h"

using namespace asrmap;

TEST_CASE("a name becomes a PowerShell expression that nothing in it can leave") {
  struct Case {
    std::string_view text, quoted;
  };
  const Case cases[] = {
      {"", "''"},
      {"Finance", "'Finance'"},
      {"it's", "'it''s'"},
      {"'", "''''"},
      {"''; Remove-Item *", "'''''; Remove-Item *'"},
      {"$env:PATH $(whoami) `n \"x\"", "'$env:PATH $(whoami) `n \"x\"'"},
      {"#> <# {0} @{}", "'#> <# {0} @{}'"},
      {"##vso[x] # ###", "('#' + [char]0x0023 + 'vso[x] # #' + [char]0x0023 + '#')"},
      {"a\nb", "('a' + [char]0x000A + 'b')"},
      {"a\r\n'@\n", "('a' + [char]0x000D + [char]0x000A + '''@' + [char]0x000A)"},
      {"\t", "('' + [char]0x0009)"},
      {"\x7F", "('' + [char]0x007F)"},
      {std::string_view("\0", 1), "('' + [char]0x0000)"},
      {"é", "('' + [char]0x00E9)"},
      {"café bar", "('caf' + [char]0x00E9 + ' bar')"},
      {"東京", "('' + [char]0x6771 + [char]0x4EAC)"},
      {"a😀b", "('a' + [char]0xD83D + [char]0xDE00 + 'b')"},
      {"\U0010FFFF", "('' + [char]0xDBFF + [char]0xDFFF)"},
      // PowerShell also ends a single-quoted string at these characters.
      {"‘’‚‛", "('' + [char]0x2018 + [char]0x2019 + [char]0x201A + [char]0x201B)"},
      {"x’; whoami", "('x' + [char]0x2019 + '; whoami')"},
      // Not UTF-8: a stray byte, an overlong form, half a surrogate pair, a cut sequence.
      {"a\xFFz", "('a' + [char]0xFFFD + 'z')"},
      {"\xC0\xA7", "('' + [char]0xFFFD + [char]0xFFFD)"},
      {"\xE0\x80\xA7", "('' + [char]0xFFFD + [char]0xFFFD + [char]0xFFFD)"},
      {"\xED\xA0\x80", "('' + [char]0xFFFD + [char]0xFFFD + [char]0xFFFD)"},
      {"\xF0\x9F", "('' + [char]0xFFFD + [char]0xFFFD)"},
      {"\xC3'", "('' + [char]0xFFFD + '''')"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(targets::quote_powershell(c.text) == c.quoted);
  }
}
