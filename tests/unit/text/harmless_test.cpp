// SPDX-License-Identifier: MIT
#include "text/harmless.h"

#include <string>

#include "catch.h"

namespace asrmap {
namespace {

TEST_CASE("nothing in a text for people is a command") {
  struct Case {
    std::string what, text, expected;
  };
  const Case cases[] = {
      {"plain lines", "a\nb: c # d [e] ## f\n", "a\nb: c # d [e] ## f\n"},
      {"letters of other scripts", "é 東京 😀 שלום\n", "é 東京 😀 שלום\n"},
      {"Azure Pipelines", "x ##vso[task.setvariable]y", "x # #vso[task.setvariable]y"},
      {"in capitals", "##VSO[x]", "# #VSO[x]"},
      {"GitHub Actions, as it was", "##[add-path]x", "# #[add-path]x"},
      {"TeamCity", "##teamcity[x]", "# #teamcity[x]"},
      {"more than two", "####vso[x]", "### #vso[x]"},
      {"what a service skips when it compares", "#\u0640#v\u0301so\u0640[x", "#\u0640 #v\u0301so\u0640[x"},
      {"no command", "##vso x[", "##vso x["},
      {"a heading", "## a [b]", "## a [b]"},
      {"GitHub Actions", "::error::x\n::stop-commands::x", ": :error::x\n: :stop-commands::x"},
      {"behind blanks", " \t::add-mask::x", "     : :add-mask::x"},
      {"behind blanks of other scripts", "\u00A0\u3000::add-mask::x", "\u00A0\u3000: :add-mask::x"},
      {"more than two colons", ":::x", ": ::x"},
      {"not at the start of a line", "a ::error::x, : ::x", "a ::error::x, : ::x"},
      {"colons apart", ": :x", ": :x"},
      {"C0, DEL, and C1 as UTF-8", "\x1B[2J\a\r\x7F\u0085\u009B", "\uFFFD[2J\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"C1 as bytes, and other bytes that are no UTF-8",
       "\x9B"
       "2J\xC0\xAF\xED\xA0\x80",
       "\uFFFD"
       "2J\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"directions", "\u061C\u200E\u200F\u202A\u202E\u2066\u2069", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"line separators", "\u2028\u2029", "\uFFFD\uFFFD"},
      {"zero width, fillers and tags", "\u00AD\u200B\uFEFF\u3164\u115F\U000E0041\U000E0100\uFE0F\u034F\u2800",
       "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"the signs of our own Markdown", "⚠️ ℹ️ ♻️ ⚠️️", "⚠️ ℹ️ ♻️ ⚠️\uFFFD"},
      {"colours, where there are none", "\x1B[1;31mx\x1B[0m", "\uFFFD[1;31mx\uFFFD[0m"},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(harmless(c.text) == c.expected);
    CHECK(harmless(c.expected) == c.expected);
  }
}

TEST_CASE("colours stay where they are wanted, and nothing else of a terminal") {
  CHECK(harmless("\x1B[1;31mx\x1B[0m ##vso[y\n", true) == "\x1B[1;31mx\x1B[0m # #vso[y\n");
  CHECK(harmless("\x1B[2J\x1B]0;x\a\x1B[1", true) == "\uFFFD[2J\uFFFD]0;x\uFFFD\uFFFD[1");
}

TEST_CASE("a hidden character is written as the language has it") {
  CHECK(escaped('\t') == "\\t");
  CHECK(escaped('\n') == "\\n");
  CHECK(escaped(0x1B) == "\\u001B");
  CHECK(escaped(0x200B) == "\\u200B");
  CHECK(escaped(0xE0041) == "\\U000E0041");
}

TEST_CASE("a long line without an end costs no more than its length") {
  // Every place in this text looks like the middle of a command.
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "##";
  CHECK(harmless(text) == text);
  std::string letters = "##" + std::string(100, 'a');
  CHECK(harmless(letters) == "# #" + std::string(100, 'a'));
}

}  // namespace
}  // namespace asrmap
