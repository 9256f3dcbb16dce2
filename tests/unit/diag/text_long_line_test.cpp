// SPDX-License-Identifier: MIT
// A long line is shown in part: what stands around the place.
#include <string>
#include <string_view>

#include "catch.h"
#include "shown_finding.h"

namespace asrmap {
namespace {

using test::shown;
using test::span_of;

std::string many(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

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

}  // namespace asrmap
