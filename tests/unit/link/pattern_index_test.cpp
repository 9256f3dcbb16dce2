// SPDX-License-Identifier: MIT
#include "link/resolve/pattern_index.h"

#include <fmt/core.h>

#include <limits>
#include <random>
#include <string>

#include "catch.h"
#include "text/pattern.h"

namespace asrmap {
namespace {

std::vector<std::string_view> views(const std::vector<std::string>& names) { return {names.begin(), names.end()}; }

// Asks for each pattern so often that the index is built.
void check_like_trying_all(const std::vector<std::string>& names, const std::vector<std::string>& patterns) {
  link::PatternIndex index(views(names));
  for (int round = 0; round < 3; ++round)
    for (const std::string& pattern : patterns) {
      std::vector<std::uint32_t> expected;
      for (std::uint32_t i = 0; i < names.size(); ++i)
        if (matches(pattern, names[i])) expected.push_back(i);
      std::size_t steps = std::numeric_limits<std::size_t>::max();
      const auto found = index.find(pattern, steps);
      INFO(pattern << " in round " << round);
      REQUIRE(found);
      CHECK(*found == expected);
    }
}

TEST_CASE("the index finds what trying each name finds") {
  std::vector<std::string> names;
  names.reserve(400);
  for (int i = 0; i < 300; ++i) names.push_back(fmt::format("net-{:03}-{}", i, i % 7 == 0 ? "prod" : "test"));
  names.insert(names.end(), {"", "a", "aa", "aaa", "Büro", "Büro 2", "net-", "-net", "net-001-prod", "net-001-prod",
                             std::string(40, 'x') + "1", std::string(40, 'x') + "2", std::string(400, 'y')});
  check_like_trying_all(names, {"*",
                                "?",
                                "",
                                "??",
                                "net-*",
                                "*-prod",
                                "*00*",
                                "net-1*-prod",
                                "net-?0?-*",
                                "*-n?t*",
                                "a*a",
                                "*a*a*",
                                "B?ro*",
                                "*ü*",
                                "net-001-prod",
                                "net-001-pro",
                                "none*",
                                "*none",
                                "*none*",
                                std::string(40, 'x') + "*",
                                "*" + std::string(39, 'x') + "2",
                                "*x1*",
                                "*y",
                                "y*y*y",
                                "n",
                                "*t"});
}

TEST_CASE("the index finds the same for random names and patterns") {
  std::mt19937 random(7);  // the same numbers on every machine
  const auto word = [&](std::string_view letters, std::size_t most) {
    std::string text(random() % (most + 1), ' ');
    for (char& c : text) c = letters[random() % letters.size()];
    return text;
  };
  std::vector<std::string> names, patterns;
  for (int i = 0; i < 200; ++i) names.push_back(word("abc", 6));
  for (int i = 0; i < 400; ++i) patterns.push_back(word("abc*?", 6));
  check_like_trying_all(names, patterns);
}

TEST_CASE("the index stops when its steps are used up") {
  const std::vector<std::string> names(1000, "Finance");
  link::PatternIndex index(views(names));
  std::size_t steps = 500;
  CHECK_FALSE(index.find("F*", steps));
  CHECK(steps == 0);
  steps = 100'000;
  CHECK(index.find("F*", steps)->size() == 1000);
  CHECK(steps < 100'000);
}

TEST_CASE("with an index a pattern of one name costs no look at the others") {
  std::vector<std::string> names;
  names.reserve(10'000);
  for (int i = 0; i < 10'000; ++i) names.push_back(fmt::format("x{:05}y", i));
  link::PatternIndex index(views(names));
  std::size_t steps = std::numeric_limits<std::size_t>::max();
  // The first patterns are tried on all names.
  for (int i = 0; i < 20; ++i) (void)index.find("x*", steps);
  for (const char* pattern : {"x00042*", "*00042y", "*00042*", "?00042?", "x*00042*y"}) {
    steps = 1000;
    INFO(pattern);
    CHECK(index.find(pattern, steps) == std::vector<std::uint32_t>{42});
  }
}

TEST_CASE("the index finds names that hold a NUL") {
  using namespace std::literals;
  check_like_trying_all({"a\0b"s, "a", "b", "\0"s, "\0a"s, "a\0"s, "", "xa\0by"s, "a\0\0b"s},
                        {"a", "b", "a\0b"s, "a*b", "a?b", "a\0*"s, "*\0b"s, "*\0*"s, "\0*"s, "*\0"s, "\0"s, "", "?",
                         "*a", "b*", "*\0\0*"s});
}

}  // namespace
}  // namespace asrmap
