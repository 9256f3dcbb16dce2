// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "catch.h"
#include "diag/render.h"

namespace asrmap {
namespace {

TEST_CASE("a finding is one line in the concise format") {
  SourceMap sources;
  const FileId file = sources.add("dr/prod.asrmap", "map ams/é -> vnet-a\nmap ams/é -> vnet-b\n");
  const std::vector<Diagnostic> findings = {
      {.rule = "duplicate-source",
       .at = {file, 25, 31},
       .message = "`ams/é` is mapped twice",
       .labels = {{{file, 4, 10}, "first mapped here"}},
       .help = "delete one of the two\nor both"},
      {.rule = "subnet-fallback", .severity = Severity::warning, .at = {file, 35, 38}, .message = "falls\ndown"},
      {.rule = "", .at = {file, 0, 3}, .message = "of no rule"},
  };
  CHECK(render_concise(findings, sources, {.files = 2}, false) ==
        "dr/prod.asrmap:2:5: error: `ams/é` is mapped twice [duplicate-source]\n"
        "dr/prod.asrmap:2:14: warning: falls�down [subnet-fallback]\n"
        "dr/prod.asrmap:1:1: error: of no rule\n"
        "2 errors, 1 warning in 2 files\n");
  CHECK(render_concise({findings[1]}, sources, {.files = 1}, true) ==
        "dr/prod.asrmap:2:14: \x1b[1;33mwarning\x1b[0m: falls�down [subnet-fallback]\n1 warning in 1 file\n");
}

TEST_CASE("no findings in the concise format are the line that counts") {
  CHECK(render_concise({}, SourceMap{}, {.files = 1, .networks = 3, .mappings = 2}, false) ==
        "no findings in 1 file (3 VM networks, 2 mappings)\n");
}

}  // namespace
}  // namespace asrmap
