// SPDX-License-Identifier: MIT
#include "targets/terraform/quote_hcl.h"

#include "catch.h"

using namespace asrmap;

TEST_CASE("a name becomes a string of Terraform's language that nothing in it can leave") {
  struct Case {
    std::string_view text, quoted;
  };
  const Case cases[] = {
      {"", R"("")"},
      {"Finance", R"("Finance")"},
      {R"(say "hi")", R"("say \"hi\"")"},
      {R"(a\b\)", R"("a\\b\\")"},
      {"${x}", R"("$${x}")"},
      {"%{if x}", R"("%%{if x}")"},
      {"a$", R"("a$")"},
      {"a$}", R"("a$}")"},
      // A doubled sign would pair with the one before.
      {"$${x}", R"("$\u0024{x}")"},
      {"%%{x}", R"("%\u0025{x}")"},
      {"%${x}", R"("%$${x}")"},
      {R"(\${x})", R"("\\$${x}")"},
      {"$(x) `x` 'x' # //", R"("$(x) `x` 'x' # //")"},
      {"##vso[x] # ### #é#[", R"("#\u0023vso[x] # #\u0023# #é\u0023[")"},
      {"a\nb\r\tc", R"("a\nb\r\tc")"},
      {std::string_view("a\0\x7F", 3), R"("a\u0000\u007f")"},
      {"é 東京 😀", "\"é 東京 😀\""},
      {"a\u200Fb\u202Ec\uFEFF", R"("a\u200fb\u202ec\ufeff")"},
      {"\U000E0041", R"("\U000e0041")"},
      {"a\xFFz", "\"a\uFFFDz\""},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(targets::quote_hcl(c.text) == c.quoted);
  }
}
