// SPDX-License-Identifier: MIT
#include <string>

#include "catch.h"
#include "diag/render.h"

namespace asrmap {
namespace {

// The value of `name="…"` in the first element that has it, for a finding in `path`.
std::string attribute(std::string_view name, std::string path, std::string message) {
  SourceMap sources;
  const FileId file = sources.add(std::move(path), "map\n");
  const std::string xml =
      render_junit({{.rule = "some-rule", .at = {file, 0, 3}, .message = std::move(message)}}, sources, {.files = 1});
  const std::string head = ' ' + std::string(name) + "=\"";
  const std::size_t begin = xml.find(head) + head.size();
  return xml.substr(begin, xml.find('"', begin) - begin);
}

}  // namespace

TEST_CASE("findings as JUnit XML, whole") {
  SourceMap sources;
  const FileId file = sources.add("dr/net.asrmap", "map ams/<é> -> vnet-a\n");
  const FileId other = sources.add("dr/prod.asrmap", "vnet vnet-a {}\n");
  const std::vector<Diagnostic> findings = {
      {.rule = "duplicate-source", .at = {file, 4, 12}, .message = "`ams/<é>` is \"odd\"", .help = "delete\nit"},
      {.rule = "duplicate-source", .at = {file, 4, 13}, .message = "odd again"},
      {.rule = "subnet-fallback", .severity = Severity::warning, .at = {other, 5, 11}, .message = "falls"},
      {.rule = "shared-target", .severity = Severity::info, .at = {other, 5, 11}, .message = "shared"},
  };
  CHECK(render_junit(findings, sources, {.files = 2}) ==
        R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="asrmap" tests="4" failures="3" errors="0" time="0">
  <testsuite name="dr/net.asrmap" tests="2" failures="2" errors="0" skipped="0" time="0">
    <testcase classname="asrmap.duplicate-source" name="duplicate-source dr/net.asrmap:1:5" time="0" file="dr/net.asrmap">
      <failure type="error" message="`ams/&lt;é&gt;` is &quot;odd&quot;">dr/net.asrmap:1:5: error: `ams/&lt;é&gt;` is "odd" [duplicate-source]
 1 | map ams/&lt;é&gt; -&gt; vnet-a
   |     ^^^^^^^
   = help: delete
           it
</failure>
    </testcase>
    <testcase classname="asrmap.duplicate-source" name="duplicate-source dr/net.asrmap:1:5 (2)" time="0" file="dr/net.asrmap">
      <failure type="error" message="odd again">dr/net.asrmap:1:5: error: odd again [duplicate-source]
 1 | map ams/&lt;é&gt; -&gt; vnet-a
   |     ^^^^^^^^
</failure>
    </testcase>
  </testsuite>
  <testsuite name="dr/prod.asrmap" tests="2" failures="1" errors="0" skipped="0" time="0">
    <testcase classname="asrmap.subnet-fallback" name="subnet-fallback dr/prod.asrmap:1:6" time="0" file="dr/prod.asrmap">
      <failure type="warning" message="falls">dr/prod.asrmap:1:6: warning: falls [subnet-fallback]
 1 | vnet vnet-a {}
   |      ^^^^^^
</failure>
    </testcase>
    <testcase classname="asrmap.shared-target" name="shared-target dr/prod.asrmap:1:6" time="0" file="dr/prod.asrmap">
      <system-out>dr/prod.asrmap:1:6: info: shared [shared-target]
 1 | vnet vnet-a {}
   |      ^^^^^^
</system-out>
    </testcase>
  </testsuite>
</testsuites>
)xml");
}

TEST_CASE("no findings as JUnit XML are a case that passes") {
  CHECK(render_junit({}, SourceMap{}, {.files = 1}) ==
        R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="asrmap" tests="1" failures="0" errors="0" time="0">
  <testsuite name="asrmap" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase classname="asrmap.check" name="no findings" time="0"/>
  </testsuite>
</testsuites>
)xml");
}

TEST_CASE("findings that are left out of JUnit XML fail") {
  CHECK(render_junit({}, SourceMap{}, {.files = 1, .omitted = 7}) ==
        R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="asrmap" tests="1" failures="1" errors="0" time="0">
  <testsuite name="asrmap" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase classname="asrmap.check" name="all findings are shown" time="0">
      <failure type="error" message="7 more findings not shown"/>
    </testcase>
  </testsuite>
</testsuites>
)xml");
}

TEST_CASE("nothing in a name spoils JUnit XML") {
  struct Case {
    std::string text, escaped;
  };
  const Case cases[] = {
      {"<&>\"'", "&lt;&amp;&gt;&quot;'"},
      {"&amp;", "&amp;amp;"},
      {"]]>", "]]&gt;"},
      {"a\nb\tc\rd", "a&#10;b&#9;c&#13;d"},
      {"100%;:,]", "100%;:,]"},
      {" a b ", " a b "},
      {"é 東京 😀", "é 東京 😀"},
      {std::string("\x00\x01\x1B", 3), "\uFFFD\uFFFD\uFFFD"},
      {"\x7F\u0085\u2028\u061C\U000E0041", "&#127;&#133;&#8232;&#1564;&#917569;"},
      {"##vso[x]##[y] #z ::error::", "#&#35;vso[x]#&#35;[y] #z :&#58;error:&#58;"},
      {"\uFFFD\uFFFE\uFFFF\U0010FFFF", "\uFFFD\uFFFD\uFFFD\U0010FFFF"},
      {"\xED\xA0\x80\xC0\xFFz", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDz"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(attribute("file", c.text, "odd") == c.escaped);
    CHECK(attribute("message", "dr.asrmap", c.text) == c.escaped);
  }
}

}  // namespace asrmap
