// SPDX-License-Identifier: MIT
#include "diag/fingerprint.h"

#include <set>
#include <string>

#include "catch.h"

namespace asrmap {
namespace {

// The fingerprint of a finding about the first `word` in a file.
std::string print(std::string_view rule, std::string path, const std::string& text, std::string_view word,
                  std::string message = "odd") {
  SourceMap sources;
  const auto begin = static_cast<std::uint32_t>(text.find(word));
  const FileId file = sources.add(std::move(path), text);
  const Span at{file, begin, begin + static_cast<std::uint32_t>(word.size())};
  return fingerprints({{.rule = rule, .at = at, .message = std::move(message)}}, sources).at(0);
}

}  // namespace

TEST_CASE("a fingerprint does not move with the line, nor change with the message") {
  const std::string before = print("some-rule", "dr.asrmap", "map a -> b\n", "a ");
  CHECK(before.size() == 64);
  CHECK(print("some-rule", "dr.asrmap", "# new\n\n  map a -> b\n", "a ") == before);
  CHECK(print("some-rule", "dr.asrmap", "map a -> b\n", "a ", "other words") == before);
}

TEST_CASE("rule, file and what is marked tell findings apart") {
  std::set<std::string> prints = {
      print("some-rule", "dr.asrmap", "map a -> b\n", "a"),   print("some-rules", "dr.asrmap", "map a -> b\n", "a"),
      print("some-rule", "x/dr.asrmap", "map a -> b\n", "a"), print("some-rule", "dr.asrmap", "map a -> b\n", "b"),
      print("some-ruled", "r.asrmap", "map a -> b\n", "a"),
  };
  CHECK(prints.size() == 5);
}

TEST_CASE("labels tell findings apart, and so does their order") {
  SourceMap sources;
  const FileId file = sources.add("dr.asrmap", "a b c\n");
  const auto labelled = [&](std::vector<Label> labels) {
    return Diagnostic{.rule = "some-rule", .at = {file, 0, 1}, .message = "odd", .labels = std::move(labels)};
  };
  const Label b{{file, 2, 3}, ""}, c{{file, 4, 5}, ""};
  const std::vector<std::string> prints =
      fingerprints({labelled({}), labelled({b}), labelled({c}), labelled({b, c}), labelled({c, b})}, sources);
  CHECK(std::set<std::string>(prints.begin(), prints.end()).size() == 5);
}

TEST_CASE("findings that nothing tells apart are counted") {
  SourceMap sources;
  const FileId file = sources.add("dr.asrmap", "a a a\n");
  const auto nth = [&](std::uint32_t begin) {
    return Diagnostic{.rule = "some-rule", .at = {file, begin, begin + 1}, .message = "odd"};
  };
  const std::vector<std::string> three = fingerprints({nth(0), nth(2), nth(4)}, sources);
  CHECK(std::set<std::string>(three.begin(), three.end()).size() == 3);
  CHECK(fingerprints({nth(2), nth(4)}, sources) == std::vector<std::string>{three[0], three[1]});
}

TEST_CASE("a place past the end of a file has a fingerprint") {
  SourceMap sources;
  const FileId file = sources.add("dr.asrmap", "a\n");
  CHECK(fingerprints({{.rule = "some-rule", .at = {file, 9, 12}, .message = "odd"}}, sources).at(0).size() == 64);
}

}  // namespace asrmap
