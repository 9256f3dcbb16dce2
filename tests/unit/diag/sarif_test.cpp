// SPDX-License-Identifier: MIT
#include "diag/sarif.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "catch.h"
#include "diag/fingerprint.h"

namespace asrmap {
namespace {

using Json = nlohmann::json;

const RuleText kRules[] = {
    {.name = "duplicate-source",
     .concern = "cardinality",
     .level = Severity::error,
     .summary = "A network is mapped twice",
     .why = "Only `one` counts.",
     .fix = "Delete one."},
    {.name = "shared-target",
     .concern = "cardinality",
     .level = Severity::info,
     .off_by_default = true,
     .summary = "Several networks share a target",
     .why = "They may meet.",
     .fix = "Mind it."},
};

Json run_of(const std::vector<Diagnostic>& findings, const SourceMap& sources, const SarifOptions& options,
            const Summary& summary = {.files = 1}) {
  return Json::parse(render_sarif(findings, sources, summary, options))["runs"][0];
}

// The only result, for a finding in `path`.
Json result_of(std::string path, std::string message) {
  SourceMap sources;
  const FileId file = sources.add(std::move(path), "map\n");
  const std::vector<Diagnostic> findings = {
      {.rule = "duplicate-source", .at = {file, 0, 3}, .message = std::move(message)}};
  return run_of(findings, sources, {.version = "1.2.3", .rules = kRules})["results"][0];
}

}  // namespace

TEST_CASE("findings as SARIF, whole") {
  SourceMap sources;
  const FileId file = sources.add("dr/prod.asrmap", "map ams/é -> vnet-a\nmap ams/é -> vnet-b\n");
  const FileId other = sources.add("dr/net.asrmap", "vnet vnet-a {}\n");
  const std::vector<Diagnostic> findings = {
      {.rule = "duplicate-source",
       .at = {file, 25, 31},
       .message = "`ams/é` is mapped \"twice\"",
       .labels = {{{file, 4, 10}, "first mapped here"}, {{other, 5, 11}, ""}},
       .help = "delete one of the two",
       .fixes = {{"Delete both", {{{file, 0, 21}, ""}, {{other, 5, 5}, "x"}, {{file, 21, 42}, ""}}}}},
      {.rule = "elsewhere", .severity = Severity::warning, .at = {file, 0, 0}, .message = "falls"},
      {.rule = "shared-target", .severity = Severity::info, .at = {other, 0, 4}, .message = "shared"},
  };
  std::string log = render_sarif(findings, sources, {.files = 2}, {.version = "1.2.3", .rules = kRules});
  for (const std::string& print : fingerprints(findings, sources)) {
    REQUIRE(log.find(print) != std::string::npos);
    log.replace(log.find(print), print.size(), "PRINT");
  }
  CHECK(log == R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json",
"version":"2.1.0",
"runs":[{"tool":{"driver":{"name":"asrmap","fullName":"asrmap 1.2.3","version":"1.2.3","semanticVersion":"1.2.3",
"rules":[
{"id":"duplicate-source","name":"DuplicateSource","shortDescription":{"text":"A network is mapped twice."},"fullDescription":{"text":"Only `one` counts.","markdown":"Only `one` counts."},"help":{"text":"Delete one.","markdown":"Only `one` counts.\n\nDelete one."},"defaultConfiguration":{"level":"error"},"properties":{"tags":["cardinality"]}},
{"id":"shared-target","name":"SharedTarget","shortDescription":{"text":"Several networks share a target."},"fullDescription":{"text":"They may meet.","markdown":"They may meet."},"help":{"text":"Mind it.","markdown":"They may meet.\n\nMind it."},"defaultConfiguration":{"level":"note","enabled":false},"properties":{"tags":["cardinality"]}}]}},
"automationDetails":{"id":"asrmap/"},
"columnKind":"unicodeCodePoints",
"results":[
{"ruleId":"duplicate-source","ruleIndex":0,"level":"error","message":{"text":"`ams/é` is mapped \"twice\"\ndelete one of the two"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"dr/prod.asrmap"},"region":{"startLine":2,"startColumn":5,"endLine":2,"endColumn":10}}}],"relatedLocations":[{"id":1,"physicalLocation":{"artifactLocation":{"uri":"dr/prod.asrmap"},"region":{"startLine":1,"startColumn":5,"endLine":1,"endColumn":10}},"message":{"text":"first mapped here"}},{"id":2,"physicalLocation":{"artifactLocation":{"uri":"dr/net.asrmap"},"region":{"startLine":1,"startColumn":6,"endLine":1,"endColumn":12}}}],"partialFingerprints":{"asrmap/v1":"PRINT"},"fixes":[{"description":{"text":"Delete both"},"artifactChanges":[{"artifactLocation":{"uri":"dr/prod.asrmap"},"replacements":[{"deletedRegion":{"startLine":1,"startColumn":1,"endLine":2,"endColumn":1},"insertedContent":{"text":""}},{"deletedRegion":{"startLine":2,"startColumn":1,"endLine":3,"endColumn":1},"insertedContent":{"text":""}}]},{"artifactLocation":{"uri":"dr/net.asrmap"},"replacements":[{"deletedRegion":{"startLine":1,"startColumn":6,"endLine":1,"endColumn":6},"insertedContent":{"text":"x"}}]}]}]},
{"ruleId":"elsewhere","level":"warning","message":{"text":"falls"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"dr/prod.asrmap"},"region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":1}}}],"partialFingerprints":{"asrmap/v1":"PRINT"}},
{"ruleId":"shared-target","ruleIndex":1,"level":"note","message":{"text":"shared"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"dr/net.asrmap"},"region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":5}}}],"partialFingerprints":{"asrmap/v1":"PRINT"}}]}]}
)");
}

TEST_CASE("no findings as SARIF") {
  const Json run = run_of({}, SourceMap{}, {.version = "1.2.3", .rules = kRules});
  CHECK(run["results"] == Json::array());
  CHECK(run["tool"]["driver"]["rules"].size() == 2);
  CHECK(!run.contains("invocations"));
}

TEST_CASE("SARIF says that findings are left out") {
  const Json run = run_of({}, SourceMap{}, {.version = "1.2.3", .rules = {}}, {.files = 1, .omitted = 7});
  CHECK(run["invocations"][0]["executionSuccessful"] == true);
  CHECK(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == "7 more findings not shown");
}

TEST_CASE("paths in SARIF are URI references") {
  struct Case {
    std::string path, uri;
  };
  const Case cases[] = {
      {"dr/prod.asrmap", "dr/prod.asrmap"},
      {"../dr/prod.asrmap", "../dr/prod.asrmap"},
      {"/srv/dr.asrmap", "file:///srv/dr.asrmap"},
      {"a b/c.asrmap", "a%20b/c.asrmap"},
      {"100%.asrmap", "100%25.asrmap"},
      {"%41", "%2541"},
      {"c:x", "c%3Ax"},
      {"a?b#c", "a%3Fb%23c"},
      {"a\nb\r\x01", "a%0Ab%0D%01"},
      {"\"<&>'", "%22%3C%26%3E%27"},
      {"a,b;c]d[e", "a%2Cb%3Bc%5Dd%5Be"},
      {"a\\b", "a%5Cb"},
      {"é東😀", "%C3%A9%E6%9D%B1%F0%9F%98%80"},
      {"dr\xFF", "dr%FF"},
  };
  for (const Case& c : cases) {
    INFO(c.path);
    CHECK(result_of(c.path, "odd")["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == c.uri);
  }
}

TEST_CASE("no name becomes a link in SARIF, and none spoils it") {
  struct Case {
    std::string message, text;
  };
  const Case cases[] = {
      {"`[a]` of {0}: 100% \"<&>\"", "`[a]` of {0}: 100% \"<&>\""},
      {"`[a](1)`", "`\\[a\\](1)`"},
      {"`\\[a](https://example.org)`", "`\\\\\\[a\\](https://example.org)`"},
      {"a\r\n\x01\x7F", "a\r\n\x01\x7F"},
      {"od\xE9"
       "d",
       "od\uFFFDd"},
  };
  for (const Case& c : cases) {
    INFO(c.message);
    CHECK(result_of("dr.asrmap", c.message)["message"] == Json{{"text", c.text}});
  }
}

TEST_CASE("SARIF says what a baseline says") {
  using Baseline = FindingState::Baseline;
  SourceMap sources;
  const FileId file = sources.add("dr.asrmap", "map\n");
  const std::vector<Diagnostic> findings(4, {.rule = "duplicate-source", .at = {file, 0, 3}, .message = "odd"});
  const FindingState states[] = {
      {}, {.baseline = Baseline::added}, {.baseline = Baseline::unchanged, .accepted = "meant"}, {.accepted = ""}};
  const Json results = run_of(findings, sources, {.version = "1.2.3", .rules = kRules, .states = states})["results"];
  CHECK(!results[0].contains("baselineState"));
  CHECK(!results[0].contains("suppressions"));
  CHECK(results[1]["baselineState"] == "new");
  CHECK(!results[1].contains("suppressions"));
  CHECK(results[2]["baselineState"] == "unchanged");
  CHECK(results[2]["suppressions"] ==
        Json::parse(R"([{"kind":"external","status":"accepted","justification":"meant"}])"));
  CHECK(results[3]["suppressions"] == Json::parse(R"([{"kind":"external","status":"accepted"}])"));
}

}  // namespace asrmap
