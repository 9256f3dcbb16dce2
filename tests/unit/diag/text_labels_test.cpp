// SPDX-License-Identifier: MIT
// Labels of a finding, in its own line and in others.
#include <cstdint>

#include "catch.h"
#include "shown_finding.h"

namespace asrmap {
namespace {

using test::shown;
using test::span_of;

}  // namespace

TEST_CASE("labels stand with the line that they are about") {
  SourceMap sources;
  const FileId file = sources.add("dr/prod.asrmap",
                                  "vmm ams { network Finance }\n"
                                  "\n\n\n\n\n\n\n\n\n"
                                  "map ams/Finance, ams/Finance -> vnet-dr\n");
  const FileId other = sources.add("dr/net.asrmap", "vnet vnet-dr { subnet a }\n");
  Diagnostic finding{.rule = "duplicate-source", .at = {file, 54, 65}, .message = "mapped twice"};
  REQUIRE(sources.text(finding.at) == "ams/Finance");

  SECTION("one in another line") {
    finding.labels = {{span_of(sources, file, "Finance"), "declared here"}};
    finding.help = "delete one of the two";
    CHECK(shown(sources, finding) ==
          "dr/prod.asrmap:11:18: error: mapped twice [duplicate-source]\n"
          " 11 | map ams/Finance, ams/Finance -> vnet-dr\n"
          "    |                  ^^^^^^^^^^^\n"
          "  1 | vmm ams { network Finance }\n"
          "    |                   ------- declared here\n"
          "    = help: delete one of the two\n");
  }
  SECTION("one in the same line, before the place") {
    finding.labels = {{span_of(sources, file, "ams/Finance"), "first mapped here"}};
    CHECK(shown(sources, finding) ==
          "dr/prod.asrmap:11:18: error: mapped twice [duplicate-source]\n"
          " 11 | map ams/Finance, ams/Finance -> vnet-dr\n"
          "    |     -----------  ^^^^^^^^^^^\n"
          "    |     first mapped here\n");
  }
  SECTION("several in the same line") {
    finding.labels = {{span_of(sources, file, "vnet-dr"), "to this one"},
                      {span_of(sources, file, "map"), "this statement"},
                      {span_of(sources, file, "ams/Finance"), ""},
                      {span_of(sources, file, "->"), "the arrow"}};
    CHECK(shown(sources, finding) ==
          "dr/prod.asrmap:11:18: error: mapped twice [duplicate-source]\n"
          " 11 | map ams/Finance, ams/Finance -> vnet-dr\n"
          "    | --- -----------  ^^^^^^^^^^^ -- ------- to this one\n"
          "    | |                            the arrow\n"
          "    | this statement\n");
  }
  SECTION("one that overlaps the place") {
    finding.labels = {{{file, 37, 76}, "in this statement"}};
    CHECK(shown(sources, finding) ==
          "dr/prod.asrmap:11:18: error: mapped twice [duplicate-source]\n"
          " 11 | map ams/Finance, ams/Finance -> vnet-dr\n"
          "    |                  ^^^^^^^^^^^\n"
          " 11 | map ams/Finance, ams/Finance -> vnet-dr\n"
          "    | --------------------------------------- in this statement\n");
  }
  SECTION("one in another file, and back") {
    finding.labels = {{span_of(sources, other, "vnet-dr"), "the target"},
                      {span_of(sources, file, "Finance"), "the source"}};
    CHECK(shown(sources, finding) ==
          "dr/prod.asrmap:11:18: error: mapped twice [duplicate-source]\n"
          " 11 | map ams/Finance, ams/Finance -> vnet-dr\n"
          "    |                  ^^^^^^^^^^^\n"
          "   --> dr/net.asrmap:1:6\n"
          "  1 | vnet vnet-dr { subnet a }\n"
          "    |      ------- the target\n"
          "   --> dr/prod.asrmap:1:19\n"
          "  1 | vmm ams { network Finance }\n"
          "    |                   ------- the source\n");
  }
  SECTION("many") {
    for (std::uint32_t i = 0; i < 9; ++i) finding.labels.push_back({{file, i * 2, i * 2 + 1}, ""});
    CHECK(shown(sources, finding) ==
          "dr/prod.asrmap:11:18: error: mapped twice [duplicate-source]\n"
          " 11 | map ams/Finance, ams/Finance -> vnet-dr\n"
          "    |                  ^^^^^^^^^^^\n"
          "  1 | vmm ams { network Finance }\n"
          "    | - - - - - -\n"
          "    = and 3 more places\n");
  }
}

TEST_CASE("what is of the file is told with its first finding") {
  SourceMap sources;
  const FileId project = sources.add("dr.asrmap", "inventory vmm \"vmm.json\"\n");
  const FileId vmm = sources.add("vmm.json", "a b\n");
  const FileId other = sources.add("other.json", "c\n");
  const Label named{.at = {project, 14, 24}, .text = "named here", .is_of_file = true};
  const auto finding = [&](FileId file, std::uint32_t begin) {
    return Diagnostic{.rule = "some-rule", .at = {file, begin, begin + 1}, .message = "odd", .labels = {named}};
  };
  const std::string text =
      render_text({finding(vmm, 0), finding(vmm, 2), finding(other, 0)}, sources, {.files = 3}, false);
  CHECK(text ==
        "vmm.json:1:1: error: odd [some-rule]\n"
        " 1 | a b\n"
        "   | ^\n"
        "  --> dr.asrmap:1:15\n"
        " 1 | inventory vmm \"vmm.json\"\n"
        "   |               ---------- named here\n"
        "\n"
        "vmm.json:1:3: error: odd [some-rule]\n"
        " 1 | a b\n"
        "   |   ^\n"
        "\n"
        "other.json:1:1: error: odd [some-rule]\n"
        " 1 | c\n"
        "   | ^\n"
        "  --> dr.asrmap:1:15\n"
        " 1 | inventory vmm \"vmm.json\"\n"
        "   |               ---------- named here\n"
        "\n"
        "3 errors in 3 files\n");
}

}  // namespace asrmap
