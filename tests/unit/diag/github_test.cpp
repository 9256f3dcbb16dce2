// SPDX-License-Identifier: MIT
#include <string>

#include "catch.h"
#include "diag/render.h"

namespace asrmap {
namespace {

// The command for one finding in the first line of `path`.
std::string command(std::string path, std::string message, std::string help = {}) {
  SourceMap sources;
  const FileId file = sources.add(std::move(path), "map a -> b\n");
  const std::string out =
      render_github({{.rule = "some-rule", .at = {file, 4, 5}, .message = std::move(message), .help = std::move(help)}},
                    sources, {.files = 1});
  return out.substr(0, out.find('\n'));
}

}  // namespace

TEST_CASE("findings as GitHub annotations, whole, the worst first") {
  SourceMap sources;
  const FileId file = sources.add("dr/prod.asrmap", "map ams/é -> vnet-a\nmap ams/é -> {\n}\n");
  const std::vector<Diagnostic> findings = {
      {.rule = "duplicate-source",
       .at = {file, 25, 31},
       .message = "`ams/é` is mapped twice",
       .labels = {{{file, 4, 10}, "first mapped here"}},
       .help = "delete one of the two\nor both"},
      {.rule = "subnet-fallback", .severity = Severity::warning, .at = {file, 35, 38}, .message = "falls"},
      {.rule = "shared-target", .severity = Severity::info, .at = {file, 0, 0}, .message = "shared"},
      {.rule = "", .at = {file, 0, 3}, .message = "of no rule"},
  };
  CHECK(render_github(findings, sources, {.files = 2}) ==
        "::error title=duplicate-source,file=dr/prod.asrmap,line=2,endLine=2,col=5,endColumn=10::`ams/é` is mapped "
        "twice%0Adelete one of the two%0Aor both\n"
        "::error file=dr/prod.asrmap,line=1,endLine=1,col=1,endColumn=4::of no rule\n"
        "::warning title=subnet-fallback,file=dr/prod.asrmap,line=2,endLine=3::falls\n"
        "::notice title=shared-target,file=dr/prod.asrmap,line=1,endLine=1,col=1,endColumn=1::shared\n"
        "2 errors, 1 warning, 1 info in 2 files\n");
}

TEST_CASE("no findings for GitHub are the line that counts") {
  CHECK(render_github({}, SourceMap{}, {.files = 1, .networks = 3, .mappings = 2}) ==
        "no findings in 1 file (3 VM networks, 2 mappings)\n");
}

TEST_CASE("nothing in a name ends a part of a GitHub command") {
  struct Case {
    std::string text, in_property, in_message;
  };
  const Case cases[] = {
      {"100%", "100%25", "100%25"},
      {"%0A", "%250A", "%250A"},
      {"a\nb", "a%0Ab", "a%0Ab"},
      {"a\r\nb", "a%0D%0Ab", "a%0D%0Ab"},
      {"a:b", "a%3Ab", "a:b"},
      {"a,line=7", "a%2Cline=7", "a,line=7"},
      {"::error::x", "%3A%3Aerror%3A%3Ax", "::error::x"},
      {"\n::error::x", "%0A%3A%3Aerror%3A%3Ax", "%0A::error::x"},
      {"a;]b", "a;]b", "a;]b"},
      {"\"<&>'", "\"<&>'", "\"<&>'"},
      {" a b ", " a b ", " a b "},
      {"é 東京 😀", "é 東京 😀", "é 東京 😀"},
      {"a\x01\x1B[1m\x7F\u061C\x9B", "a\uFFFD\uFFFD[1m\uFFFD\uFFFD\uFFFD", "a\uFFFD\uFFFD[1m\uFFFD\uFFFD\uFFFD"},
      {"##vso[x]##[y]", "# #vso[x]# #[y]", "# #vso[x]# #[y]"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(command(c.text, c.text) ==
          "::error title=some-rule,file=" + c.in_property + ",line=1,endLine=1,col=5,endColumn=6::" + c.in_message);
    CHECK(command("x", "x", c.text) ==
          "::error title=some-rule,file=x,line=1,endLine=1,col=5,endColumn=6::x%0A" + c.in_message);
  }
}

}  // namespace asrmap
