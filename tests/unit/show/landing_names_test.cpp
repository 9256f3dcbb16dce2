// SPDX-License-Identifier: MIT
// Names in each format of the landings: none can be taken for a part of the format.
#include <string>
#include <utility>

#include "catch.h"
#include "project.h"
#include "show/landing.h"

namespace asrmap {
namespace {

using test::Project;

// A cell of `landing --format csv`.
std::string cell(const std::string& name) {
  Project p;
  p.server("s").network(name);
  const std::string csv = show::landing_csv(p.landings());
  const std::size_t begin = csv.find("\r\ns,,") + 5;
  return csv.substr(begin, csv.find(",,,,,,,,unmapped") - begin);
}

}  // namespace

TEST_CASE("names cannot break the formats") {
  struct Case {
    std::string name, csv, markdown, table;
  };
  const Case cases[] = {
      {"a,b", "\"a,b\"", "a,b", "a,b"},
      {"a\"b", "\"a\"\"b\"", "a\"b", "a\"b"},
      {"a\r\nb", "a\\u000D\\nb", "a  b", "a\uFFFD\uFFFDb"},
      {"=1+1", "'=1+1", "=1+1", "=1+1"},
      {"+1", "'+1", "+1", "+1"},
      {"-1", "'-1", "-1", "-1"},
      {"@SUM(A1)", "'@SUM(A1)", "@&#8203;SUM(A1)", "@SUM(A1)"},
      {"\t=1", "\\t=1", " =1", "    =1"},
      {"\r=1", "\\u000D=1", " =1", "\uFFFD=1"},
      {"=\"a\",b", "\"'=\"\"a\"\",b\"", "=\"a\",b", "=\"a\",b"},
      {"a=1", "a=1", "a=1", "a=1"},
      {"a|b", "a|b", "a\\|b", "a|b"},
      {"a\\|b", "a\\\\|b", "a\\\\\\|b", "a\\|b"},
      {"`a`", "`a`", "\\`a\\`", "`a`"},
      {"<b>&amp;", "<b>&amp;", "&lt;b&gt;&amp;amp;", "<b>&amp;"},
      {"*a* _b_ ~c~", "*a* _b_ ~c~", "\\*a\\* \\_b\\_ \\~c\\~", "*a* _b_ ~c~"},
      {"![a](b) $c$", "![a](b) $c$", "\\!\\[a\\](b) \\$c\\$", "![a](b) $c$"},
      {"a\x1B[2J", "a\\u001B[2J", "a\uFFFD\\[2J", "a\uFFFD[2J"},
      {"a\u202Eb", "a\\u202Eb", "a\uFFFDb", "a\uFFFDb"},
      {"a\u061C\U000E0041", "a\\u061C\\U000E0041", "a\uFFFD\uFFFD", "a\uFFFD\uFFFD"},
      {"##vso[x]", "#\\u0023vso[x]", "# #vso\\[x\\]", "# #vso[x]"},
      {"::error::x", "\"::error::x\"", "::&#8203;error::&#8203;x", "::error::x"},
      {"a:x:b: c", "a:x:b: c", "a:&#8203;x:&#8203;b: c", "a:x:b: c"},
      {"o/r#1 @x", "o/r#1 @x", "o/r#&#8203;1 @&#8203;x", "o/r#1 @x"},
      {"http://x www.x WWW.x", "http://x www.x WWW.x", "http:&#8203;//x www.&#8203;x WWW.&#8203;x",
       "http://x www.x WWW.x"},
      {"a\xE9", "a\uFFFD", "a\uFFFD", "a\uFFFD"},
      {"财é", "财é", "财é", "财é"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    Project p;
    p.server("s").network(c.name);
    const auto rows = p.landings();
    const std::string csv = show::landing_csv(rows);
    CHECK(csv.substr(csv.find("\r\n") + 2) == "s,," + c.csv + ",,,,,,,,unmapped,,,,dr.asrmap\r\n");
    CHECK(
        show::landing_markdown(rows).ends_with("\n| s/" + c.markdown + " | *whole network* | | – | | not mapped |\n"));
    CHECK(show::landing_text(rows).find("\ns/" + c.table + "  ") != std::string::npos);
  }
}

TEST_CASE("no part of a CSV cell is a formula, whatever parts the fields") {
  struct Case {
    std::string name, cell;
  };
  const Case cases[] = {
      {"x;=cmd|' /C calc'!A0", "x;'=cmd|' /C calc'!A0"},
      {"x;+1;-1;@a;=1", "x;'+1;'-1;'@a;'=1"},
      {"x; \u00A0\u3000=1", "x; \u00A0\u3000'=1"},
      {" =1", " '=1"},
      {"x;\"=1", "\"x;\"\"'=1\""},
      {"\"=1", "\"\"\"'=1\""},
      {"x\t=1", "x\\t=1"},
      {"＝1", "'＝1"},
      {"＋1;－1;＠a", "'＋1;'－1;'＠a"},
      {"x;y=1", "x;y=1"},
      {"x =1", "x =1"},
      {"x-1", "x-1"},
      {"'x", "'x"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(cell(c.name) == c.cell);
  }
}

TEST_CASE("two names are two in CSV") {
  const std::pair<std::string, std::string> cases[] = {
      {"##[x]", "# #[x]"}, {"##[x]", "#\\u0023[x]"},  {"a\u200Bb", "a\\u200Bb"},
      {"a\nb", "a\\nb"},   {"\\\u200B", "\\\\u200B"}, {"=1", "'=1"},
      {"'=1", "''=1"},     {"x;=1", "x;'=1"},         {"'\t", "\t"},
      {"\"", "\"\""},
  };
  for (const auto& [one, other] : cases) {
    INFO(one << " and " << other);
    CHECK(cell(one) != cell(other));
  }
}

TEST_CASE("the table stays aligned and narrow") {
  Project p;
  const std::string name(200, 'n');
  p.server("s").network(name).network("財務").network("e\xCC\x81");
  CHECK(show::landing_text(p.landings()) ==
        "VM network                                    VM subnet        Range  Lands in  Range  Why\n"
        "--------------------------------------------  ---------------  -----  --------  -----  ----------\n"
        "s/nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…  (whole network)         -                not mapped\n"
        "s/財務                                        (whole network)         -                not mapped\n"
        "s/e\xCC\x81                                           (whole network)         -                not mapped\n");
}

}  // namespace asrmap
