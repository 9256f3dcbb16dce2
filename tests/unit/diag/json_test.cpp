// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "catch.h"
#include "diag/render.h"

namespace asrmap {
namespace {

// The range of one finding.
std::string range_of(std::string text, std::uint32_t begin, std::uint32_t end) {
  SourceMap sources;
  const FileId file = sources.add("dr.asrmap", std::move(text));
  const std::string json =
      render_json({{.rule = "some-rule", .at = {file, begin, end}, .message = "odd"}}, sources, {.files = 1});
  const nlohmann::json range = nlohmann::json::parse(json)["diagnostics"][0]["range"];
  const auto place = [](const nlohmann::json& at) { return at["line"].dump() + ":" + at["column"].dump(); };
  return place(range["start"]) + "-" + place(range["end"]);
}

}  // namespace

TEST_CASE("findings as JSON, whole") {
  SourceMap sources;
  const FileId file = sources.add("dr/prod.asrmap", "map ams/é -> vnet-a\nmap ams/é -> vnet-b\n");
  const FileId other = sources.add("dr/net.asrmap", "vnet vnet-a {}\n");
  const std::vector<Diagnostic> findings = {
      {.rule = "duplicate-source",
       .at = {file, 25, 31},
       .message = "`ams/é` is mapped \"twice\"",
       .labels = {{{file, 4, 10}, "first mapped here"}, {{other, 5, 11}, ""}},
       .help = "delete one of the two",
       .fixes = {{"Delete the statement", {{{file, 21, 42}, ""}}}}},
      {.rule = "subnet-fallback", .severity = Severity::warning, .at = {file, 0, 0}, .message = "falls"},
      {.rule = "shared-target", .severity = Severity::info, .at = {other, 0, 4}, .message = "shared"},
  };
  CHECK(render_json(findings, sources, {.files = 2, .networks = 3, .mappings = 4}) ==
        R"({"version":1,
"diagnostics":[
{"rule":"duplicate-source","severity":"error","message":"`ams/é` is mapped \"twice\"","file":"dr/prod.asrmap","range":{"start":{"line":2,"column":5},"end":{"line":2,"column":10}},"related":[{"file":"dr/prod.asrmap","range":{"start":{"line":1,"column":5},"end":{"line":1,"column":10}},"message":"first mapped here"},{"file":"dr/net.asrmap","range":{"start":{"line":1,"column":6},"end":{"line":1,"column":12}},"message":""}],"help":"delete one of the two","fixes":[{"title":"Delete the statement","edits":[{"file":"dr/prod.asrmap","range":{"start":{"line":2,"column":1},"end":{"line":3,"column":1}},"text":""}]}]},
{"rule":"subnet-fallback","severity":"warning","message":"falls","file":"dr/prod.asrmap","range":{"start":{"line":1,"column":1},"end":{"line":1,"column":1}},"related":[],"help":"","fixes":[]},
{"rule":"shared-target","severity":"info","message":"shared","file":"dr/net.asrmap","range":{"start":{"line":1,"column":1},"end":{"line":1,"column":5}},"related":[],"help":"","fixes":[]}],
"summary":{"errors":1,"warnings":1,"infos":1,"files":2,"networks":3,"mappings":4}}
)");
}

TEST_CASE("no findings as JSON") {
  CHECK(render_json({}, SourceMap{}, {.files = 1, .networks = 3, .mappings = 2}) ==
        R"({"version":1,
"diagnostics":[],
"summary":{"errors":0,"warnings":0,"infos":0,"files":1,"networks":3,"mappings":2}}
)");
}

TEST_CASE("ranges count code points from 1 and end one past the last") {
  struct Case {
    std::string what, text;
    std::uint32_t begin, end;
    std::string expected;
  };
  const Case cases[] = {
      {"é", "é/b c", 4, 6, "1:4-1:6"},
      {"a character of four bytes", "🔥 x", 5, 6, "1:3-1:4"},
      {"a tab", "\tx", 1, 2, "1:2-1:3"},
      {"several lines", "a {\n  b\n}\n", 2, 9, "1:3-3:2"},
      {"CRLF", "a\r\nmap b\r\n", 7, 8, "2:5-2:6"},
      {"a byte order mark", "\xEF\xBB\xBFmap b", 7, 8, "1:5-1:6"},
      {"an empty file", "", 0, 0, "1:1-1:1"},
      {"the end of the file", "map", 3, 3, "1:4-1:4"},
      {"past the end of the file", "map", 9, 12, "1:4-1:4"},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(range_of(c.text, c.begin, c.end) == c.expected);
  }
}

TEST_CASE("what is not UTF-8 does not spoil the JSON") {
  SourceMap sources;
  const FileId file = sources.add("dr\xFF.asrmap", "map\n");
  const std::string json = render_json({{.rule = "some-rule",
                                         .at = {file, 0, 3},
                                         .message = "od\xE9"
                                                    "d\x01"}},
                                       sources, {.files = 1});
  const nlohmann::json finding = nlohmann::json::parse(json)["diagnostics"][0];
  CHECK(finding["file"] == "dr\uFFFD.asrmap");
  CHECK(finding["message"] == "od\uFFFDd\x01");
}

}  // namespace asrmap
