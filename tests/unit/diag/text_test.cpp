// SPDX-License-Identifier: MIT
// Findings as text: the place, what the names in it may be, the colours, and the last line.
#include <string>
#include <vector>

#include "catch.h"
#include "diag/render.h"
#include "shown_finding.h"

namespace asrmap {
namespace {

using test::shown;

}  // namespace

TEST_CASE("carets stand under their place") {
  struct Case {
    std::string what;
    std::string text;
    std::uint32_t begin, end;
    std::string expected;
  };
  const Case cases[] = {
      {"a plain line", "map a/b -> v\n", 4, 7,
       "dr.asrmap:1:5: error: odd [some-rule]\n"
       " 1 | map a/b -> v\n"
       "   |     ^^^\n"},
      {"é counts once", "map é/b -> v\n", 4, 8,
       "dr.asrmap:1:5: error: odd [some-rule]\n"
       " 1 | map é/b -> v\n"
       "   |     ^^^\n"},
      {"é before the place", "# é\n\"é\" b -> v\n", 10, 11,
       "dr.asrmap:2:5: error: odd [some-rule]\n"
       " 2 | \"é\" b -> v\n"
       "   |     ^\n"},
      {"a combining mark takes no column", "e\xCC\x81 b", 4, 5,
       "dr.asrmap:1:4: error: odd [some-rule]\n"
       " 1 | e\xCC\x81 b\n"
       "   |   ^\n"},
      {"a place that is nothing but a combining mark", "e\xCC\x81 b", 1, 3,
       "dr.asrmap:1:2: error: odd [some-rule]\n"
       " 1 | e\xCC\x81 b\n"
       "   |  ^\n"},
      {"wide characters take two columns", "財務 x", 7, 8,
       "dr.asrmap:1:4: error: odd [some-rule]\n"
       " 1 | 財務 x\n"
       "   |      ^\n"},
      {"wide characters in the place", "a 財務 x", 2, 8,
       "dr.asrmap:1:3: error: odd [some-rule]\n"
       " 1 | a 財務 x\n"
       "   |   ^^^^\n"},
      {"emoji are wide", "🔥 x", 5, 6,
       "dr.asrmap:1:3: error: odd [some-rule]\n"
       " 1 | 🔥 x\n"
       "   |    ^\n"},
      {"a tab is four blanks", "\tmap a\tb", 7, 8,
       "dr.asrmap:1:8: error: odd [some-rule]\n"
       " 1 |     map a    b\n"
       "   |              ^\n"},
      {"a tab in the place", "a\tb", 1, 2,
       "dr.asrmap:1:2: error: odd [some-rule]\n"
       " 1 | a    b\n"
       "   |  ^^^^\n"},
      {"an empty place", "map a", 4, 4,
       "dr.asrmap:1:5: error: odd [some-rule]\n"
       " 1 | map a\n"
       "   |     ^\n"},
      {"a place of several lines is cut at the first", "a {\n  b\n}\n", 2, 9,
       "dr.asrmap:1:3: error: odd [some-rule]\n"
       " 1 | a {\n"
       "   |   ^\n"},
      {"the line break at the end of the file", "a\nmap\n", 5, 6,
       "dr.asrmap:2:4: error: odd [some-rule]\n"
       " 2 | map\n"
       "   |    ^\n"},
      {"the end of a file without a line break", "a\nmap", 5, 5,
       "dr.asrmap:2:4: error: odd [some-rule]\n"
       " 2 | map\n"
       "   |    ^\n"},
      {"past the last line break", "map\n", 4, 4,
       "dr.asrmap:2:1: error: odd [some-rule]\n"
       " 2 |\n"
       "   | ^\n"},
      {"past the end of the file", "map", 70, 90,
       "dr.asrmap:1:4: error: odd [some-rule]\n"
       " 1 | map\n"
       "   |    ^\n"},
      {"an empty file", "", 0, 0,
       "dr.asrmap:1:1: error: odd [some-rule]\n"
       " 1 |\n"
       "   | ^\n"},
      {"CRLF", "a\r\nmap b\r\nc\r\n", 7, 8,
       "dr.asrmap:2:5: error: odd [some-rule]\n"
       " 2 | map b\n"
       "   |     ^\n"},
      {"a CRLF as the place", "a\r\nmap b\r\n", 8, 10,
       "dr.asrmap:2:6: error: odd [some-rule]\n"
       " 2 | map b\n"
       "   |      ^\n"},
      {"a byte order mark", "\xEF\xBB\xBFmap b", 7, 8,
       "dr.asrmap:1:5: error: odd [some-rule]\n"
       " 1 | map b\n"
       "   |     ^\n"},
      {"a byte order mark as the place", "\xEF\xBB\xBFmap b", 0, 3,
       "dr.asrmap:1:1: error: odd [some-rule]\n"
       " 1 | map b\n"
       "   | ^\n"},
      {"control characters", std::string("\x1B[31m\0\x7F\rx", 9), 8, 9,
       "dr.asrmap:1:9: error: odd [some-rule]\n"
       " 1 | \uFFFD[31m\uFFFD\uFFFD\uFFFDx\n"
       "   |         ^\n"},
      {"characters that hide or reorder text", "a\u202Eb\u200Bc\u0085\u2066\u00AD\u061Cd", 18, 19,
       "dr.asrmap:1:10: error: odd [some-rule]\n"
       " 1 | a\uFFFDb\uFFFDc\uFFFD\uFFFD\uFFFD\uFFFDd\n"
       "   |          ^\n"},
      {"bytes that are not UTF-8", "a\xE9 \xC0\xAF \xED\xA0\x80 \xF5 \xE2\x82", 1, 2,
       "dr.asrmap:1:2: error: odd [some-rule]\n"
       " 1 | a\uFFFD \uFFFD\uFFFD \uFFFD\uFFFD\uFFFD \uFFFD \uFFFD\uFFFD\n"
       "   |  ^\n"},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(shown(c.text, c.begin, c.end) == c.expected);
  }
}

TEST_CASE("nothing but the source is trusted to be one line") {
  SourceMap sources;
  const FileId file = sources.add("a\nb\x1B[2J.asrmap", "map\n");
  CHECK(shown(sources, {.rule = "some-rule",
                        .at = {file, 0, 3},
                        .message = "od\nd\x1B[2J",
                        .labels = {{{file, 0, 0}, "o\u202Edd"}},
                        .help = "first\nsecond\x07"}) ==
        "a\uFFFDb\uFFFD[2J.asrmap:1:1: error: od\uFFFDd\uFFFD[2J [some-rule]\n"
        " 1 | map\n"
        "   | ^^^\n"
        " 1 | map\n"
        "   | - o\uFFFDdd\n"
        "   = help: first\n"
        "           second\uFFFD\n");
}

TEST_CASE("the last line counts what was found") {
  SourceMap sources;
  const FileId file = sources.add("dr.asrmap", "");
  const auto last_line = [&](const std::vector<Severity>& severities, const Summary& summary) {
    std::vector<Diagnostic> findings;
    findings.reserve(severities.size());
    for (const Severity severity : severities)
      findings.push_back({.rule = "some-rule", .severity = severity, .at = {file, 0, 0}, .message = "odd"});
    const std::string text = render_text(findings, sources, summary, false);
    return text.substr(text.rfind('\n', text.size() - 2) + 1);
  };
  using enum Severity;
  CHECK(last_line({}, {1, 3, 2}) == "no findings in 1 file (3 VM networks, 2 mappings)\n");
  CHECK(last_line({}, {2, 1, 1}) == "no findings in 2 files (1 VM network, 1 mapping)\n");
  CHECK(last_line({warning, error, error}, {3, 3, 2}) == "2 errors, 1 warning in 3 files\n");
  CHECK(last_line({error, info, info, warning}, {1, 3, 2}) == "1 error, 1 warning, 2 infos in 1 file\n");
  CHECK(last_line({info}, {1, 3, 2}) == "1 info in 1 file\n");
  CHECK(last_line({}, {3, 2, 2, 0, 2}) == "no findings in 2 projects, 3 files (2 VM networks, 2 mappings)\n");
  CHECK(last_line({info}, {3, 2, 2, 0, 3}) == "1 info in 3 projects, 3 files\n");
}

TEST_CASE("findings are separated by blank lines") {
  SourceMap sources;
  const FileId file = sources.add("dr.asrmap", "a b\n");
  CHECK(render_text({{.rule = "one-rule", .severity = Severity::warning, .at = {file, 0, 1}, .message = "one"},
                     {.rule = "two-rule", .severity = Severity::info, .at = {file, 2, 3}, .message = "two"}},
                    sources, {.files = 1}, false) ==
        "dr.asrmap:1:1: warning: one [one-rule]\n"
        " 1 | a b\n"
        "   | ^\n"
        "\n"
        "dr.asrmap:1:3: info: two [two-rule]\n"
        " 1 | a b\n"
        "   |   ^\n"
        "\n"
        "1 warning, 1 info in 1 file\n");
}

TEST_CASE("colour adds escapes and nothing else") {
  SourceMap sources;
  const FileId file = sources.add("dr.asrmap", "a b c\n");
  const std::vector<Diagnostic> findings = {
      {.rule = "some-rule", .at = {file, 2, 3}, .message = "odd", .labels = {{{file, 0, 1}, "there"}}, .help = "do"}};
  const std::string coloured = render_text(findings, sources, {.files = 1}, true);
  CHECK(coloured ==
        "dr.asrmap:1:3: \x1B[1;31merror\x1B[0m: odd [some-rule]\n"
        "\x1B[34m 1 |\x1B[0m a b c\n"
        "\x1B[34m   |\x1B[0m \x1B[34m-\x1B[0m \x1B[1;31m^\x1B[0m\n"
        "\x1B[34m   |\x1B[0m there\n"
        "\x1B[34m   =\x1B[0m \x1B[32mhelp:\x1B[0m do\n"
        "\n"
        "1 error in 1 file\n");
}

}  // namespace asrmap
