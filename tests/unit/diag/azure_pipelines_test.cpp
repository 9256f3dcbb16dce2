// SPDX-License-Identifier: MIT
#include <string>

#include "catch.h"
#include "diag/render.h"

namespace asrmap {
namespace {

// The line for one finding in the first line of `path`.
std::string line(Severity severity, std::string path, std::string message, std::string help = {}) {
  SourceMap sources;
  const FileId file = sources.add(std::move(path), "map a -> b\n");
  const std::string out = render_azure_pipelines({{.rule = "some-rule",
                                                   .severity = severity,
                                                   .at = {file, 4, 5},
                                                   .message = std::move(message),
                                                   .help = std::move(help)}},
                                                 sources, {.files = 1});
  return out.substr(0, out.find('\n'));
}

}  // namespace

TEST_CASE("findings as issues of Azure Pipelines, whole") {
  SourceMap sources;
  const FileId file = sources.add("dr/prod.asrmap", "map ams/é -> vnet-a\nmap ams/é -> {\n}\n");
  const std::vector<Diagnostic> findings = {
      {.rule = "duplicate-source",
       .at = {file, 25, 31},
       .message = "`ams/é` is mapped twice",
       .labels = {{{file, 4, 10}, "first mapped here"}},
       .help = "delete one of the two\nor both"},
      {.rule = "subnet-fallback", .severity = Severity::warning, .at = {file, 35, 38}, .message = "falls"},
      {.rule = "shared-target", .severity = Severity::info, .at = {file, 0, 0}, .message = "shared", .help = "mind it"},
      {.rule = "", .at = {file, 0, 3}, .message = "of no rule"},
  };
  CHECK(render_azure_pipelines(findings, sources, {.files = 2}) ==
        "##vso[task.logissue type=error;code=duplicate-source;sourcepath=dr/prod.asrmap;linenumber=2;columnnumber=5;]"
        "`ams/é` is mapped twice%0Adelete one of the two%0Aor both\n"
        "##vso[task.logissue type=warning;code=subnet-fallback;sourcepath=dr/prod.asrmap;linenumber=2;columnnumber=14;]"
        "falls\n"
        "dr/prod.asrmap:1:1: info: shared [shared-target]\n"
        "##vso[task.logissue type=error;sourcepath=dr/prod.asrmap;linenumber=1;columnnumber=1;]of no rule\n"
        "2 errors, 1 warning, 1 info in 2 files\n");
}

TEST_CASE("no findings for Azure Pipelines are the line that counts") {
  CHECK(render_azure_pipelines({}, SourceMap{}, {.files = 1, .networks = 3, .mappings = 2}) ==
        "no findings in 1 file (3 VM networks, 2 mappings)\n");
}

TEST_CASE("nothing in a name ends a part of an Azure command") {
  struct Case {
    std::string text, in_property, in_message;
  };
  const Case cases[] = {
      {"100%", "100%AZP25", "100%AZP25"},
      {"%0A", "%AZP250A", "%AZP250A"},
      {"%AZP25", "%AZP25AZP25", "%AZP25AZP25"},
      {"a\nb", "a%0Ab", "a%0Ab"},
      {"a\r\nb", "a%0D%0Ab", "a%0D%0Ab"},
      {"a;type=warning", "a%3Btype=warning", "a;type=warning"},
      {"a]b", "a%5Db", "a]b"},
      {"[a]", "[a%5D", "[a]"},
      {"a:b,c", "a:b,c", "a:b,c"},
      {"\"<&>'", "\"<&>'", "\"<&>'"},
      {" a b ", " a b ", " a b "},
      {"é 東京 😀", "é 東京 😀", "é 東京 😀"},
      {"a\x01\x1B[1m\x7F\u061C\x9B", "a\uFFFD\uFFFD[1m\uFFFD\uFFFD\uFFFD", "a\uFFFD\uFFFD[1m\uFFFD\uFFFD\uFFFD"},
      {"##vso[x]##[y]", "# #vso[x%5D# #[y%5D", "# #vso[x]# #[y]"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const std::string head = "##vso[task.logissue type=warning;code=some-rule;sourcepath=";
    CHECK(line(Severity::warning, c.text, c.text) ==
          head + c.in_property + ";linenumber=1;columnnumber=5;]" + c.in_message);
    CHECK(line(Severity::warning, "x", "x", c.text) == head + "x;linenumber=1;columnnumber=5;]x%0A" + c.in_message);
  }
}

TEST_CASE("nothing in a name makes a command of an info") {
  struct Case {
    std::string text, shown, in_message = {};
  };
  const Case cases[] = {
      {"##vso[task.setvariable variable=x]y", "# #vso[task.setvariable variable=x]y"},
      {"##VSO[task.complete]", "# #VSO[task.complete]"},
      {"a ####vso[x] ##vso[y]", "a ### #vso[x] # #vso[y]"},
      {"##v", "##v"},
      {"a\n##[error]b", "a\uFFFD# #[error]b"},
      {"a\x1B[1m\r", "a\uFFFD[1m\uFFFD"},
      {"é %0A;]", "é %0A;]"},
      {"::error::x", ": :error::x", "::error::x"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(line(Severity::info, c.text, c.text) ==
          c.shown + ":1:5: info: " + (c.in_message.empty() ? c.shown : c.in_message) + " [some-rule]");
  }
}

}  // namespace asrmap
