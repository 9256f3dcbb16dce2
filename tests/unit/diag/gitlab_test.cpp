// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "catch.h"
#include "diag/fingerprint.h"
#include "diag/render.h"

namespace asrmap {
namespace {

TEST_CASE("findings as GitLab's code quality report, whole") {
  SourceMap sources;
  const FileId file = sources.add("dr/prod.asrmap", "map ams/é -> vnet-a\nmap ams/é -> {\n}\n");
  const std::vector<Diagnostic> findings = {
      {.rule = "duplicate-source",
       .at = {file, 25, 31},
       .message = "`ams/é` is \"mapped\" twice",
       .help = "delete one of the two\nor both"},
      {.rule = "subnet-fallback", .severity = Severity::warning, .at = {file, 35, 38}, .message = "falls"},
      {.rule = "shared-target", .severity = Severity::info, .at = {file, 0, 0}, .message = "shared"},
  };
  const std::vector<std::string> prints = fingerprints(findings, sources);
  CHECK(
      render_gitlab(findings, sources) ==
      "[\n"
      R"({"description":"`ams/é` is \"mapped\" twice; delete one of the two or both","check_name":"duplicate-source",)"
      R"("fingerprint":")" +
          prints[0] +
          R"(","severity":"critical","location":{"path":"dr/prod.asrmap","lines":{"begin":2,"end":2}}},)"
          "\n"
          R"({"description":"falls","check_name":"subnet-fallback","fingerprint":")" +
          prints[1] +
          R"(","severity":"minor","location":{"path":"dr/prod.asrmap","lines":{"begin":2,"end":3}}},)"
          "\n"
          R"({"description":"shared","check_name":"shared-target","fingerprint":")" +
          prints[2] +
          R"(","severity":"info","location":{"path":"dr/prod.asrmap","lines":{"begin":1,"end":1}}}])"
          "\n");
}

TEST_CASE("no findings for GitLab are an empty array") { CHECK(render_gitlab({}, SourceMap{}) == "[]\n"); }

}  // namespace
}  // namespace asrmap
