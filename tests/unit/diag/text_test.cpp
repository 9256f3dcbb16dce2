// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "diag/render.h"

namespace asrmap {
namespace {

// The first place where `words` stand in the file.
Span span_of(const SourceMap& sources, FileId file, std::string_view words) {
  const std::size_t at = sources.file(file).text().find(words);
  REQUIRE(at != std::string_view::npos);
  const auto begin = static_cast<std::uint32_t>(at);
  return {file, begin, begin + static_cast<std::uint32_t>(words.size())};
}

// What is shown of one finding, without the line that counts.
std::string shown(const SourceMap& sources, const Diagnostic& finding) {
  std::string text = render_text({finding}, sources, {.files = 1}, false);
  const std::string_view last = "\n1 error in 1 file\n";
  REQUIRE(text.ends_with(last));
  return text.substr(0, text.size() - last.size());
}

std::string shown(std::string text, std::uint32_t begin, std::uint32_t end) {
  SourceMap sources;
  const FileId file = sources.add("dr.asrmap", std::move(text));
  return shown(sources, {.rule = "some-rule", .at = {file, begin, end}, .message = "odd"});
}

std::string many(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

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

TEST_CASE("a long line is cut on both sides of the place") {
  struct Case {
    std::string what;
    std::string text;
    std::uint32_t begin, end;
    std::string head, expected;
  };
  const std::string a = many("a", 5000);
  // clang-format off
  // A line of output to a line.
  const Case cases[] = {
      {"in the middle", a + "XX" + a, 5000, 5002, "1:5001",
       " 1 | …" + many("a", 40) + "XX" + many("a", 78) + "…\n"
       "   | " + many(" ", 41) + "^^\n"},
      {"at the start", "XX" + a, 0, 2, "1:1",
       " 1 | XX" + many("a", 118) + "…\n"
       "   | ^^\n"},
      {"near the start", "aaXX" + a, 2, 4, "1:3",
       " 1 | aaXX" + many("a", 116) + "…\n"
       "   |   ^^\n"},
      {"at the end", a + "XX", 5000, 5002, "1:5001",
       " 1 | …" + many("a", 118) + "XX\n"
       "   | " + many(" ", 119) + "^^\n"},
      {"after the end", a, 5000, 5000, "1:5001",
       " 1 | …" + many("a", 120) + "\n"
       "   | " + many(" ", 121) + "^\n"},
      {"a place that is longer than what is shown", a, 1000, 4000, "1:1001",
       " 1 | …" + many("a", 120) + "…\n"
       "   | " + many(" ", 41) + many("^", 80) + "\n"},
      {"wide characters", many("財", 5000) + "XX" + many("財", 5000), 15000, 15002, "1:5001",
       " 1 | …" + many("財", 20) + "XX" + many("財", 39) + "…\n"
       "   | " + many(" ", 41) + "^^\n"},
      {"tabs", many("\t", 5000) + "XX", 5000, 5002, "1:5001",
       " 1 | …" + many(" ", 116) + "XX\n"
       "   | " + many(" ", 117) + "^^\n"},
      {"a line that just fits", many("a", 120), 119, 120, "1:120",
       " 1 | " + many("a", 120) + "\n"
       "   | " + many(" ", 119) + "^\n"},
  };
  // clang-format on
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(shown(c.text, c.begin, c.end) == "dr.asrmap:" + c.head + ": error: odd [some-rule]\n" + c.expected);
  }
}

TEST_CASE("characters without a width do not make a finding long") {
  // A megabyte of marks on one letter.
  CHECK(shown("a" + many("\xCC\x81", 500'000) + "b", 1'000'001, 1'000'002).size() < 2000);
}

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

TEST_CASE("labels far apart in one long line get a window each") {
  SourceMap sources;
  const FileId file = sources.add("dr.asrmap", "YY" + many("a", 5000) + "XX" + many("a", 5000));
  const Diagnostic finding{.rule = "some-rule",
                           .at = span_of(sources, file, "XX"),
                           .message = "odd",
                           .labels = {{span_of(sources, file, "YY"), "there"}}};
  // clang-format off
  // A line of output to a line.
  CHECK(shown(sources, finding) == "dr.asrmap:1:5003: error: odd [some-rule]\n"
                                   " 1 | …" + many("a", 40) + "XX" + many("a", 78) + "…\n"
                                   "   | " + many(" ", 41) + "^^\n"
                                   " 1 | YY" + many("a", 118) + "…\n"
                                   "   | -- there\n");
  // clang-format on
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
