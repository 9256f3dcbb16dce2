// SPDX-License-Identifier: MIT
#include "check/addresses/sweep.h"

#include <fmt/core.h>

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "check/addresses/range_set.h"

namespace asrmap {
namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

PlacedPrefix placed(std::string_view text) {
  INFO(text);
  const auto prefix = parse_prefix(text);
  REQUIRE(prefix);
  return {*prefix, {}};
}

// Pairs of indexes, the later and the earlier range of each overlap.
Pairs overlaps(const std::vector<check::OwnedPrefix>& prefixes) {
  Pairs pairs;
  for (const check::Overlap& overlap : check::find_overlaps(prefixes))
    pairs.emplace_back(overlap.later, overlap.earlier);
  return pairs;
}

Pairs overlaps_by_comparing_all(const std::vector<check::OwnedPrefix>& prefixes) {
  Pairs pairs;
  for (std::uint32_t later = 0; later < prefixes.size(); ++later)
    for (std::uint32_t earlier = 0; earlier < later; ++earlier) {
      if (prefixes[later].owner == prefixes[earlier].owner) continue;
      if (!prefixes[later].placed.prefix.overlaps(prefixes[earlier].placed.prefix)) continue;
      pairs.emplace_back(later, earlier);
      break;
    }
  return pairs;
}

// Nested and equal ranges of both families, at both ends of the address space.
Prefix random_prefix(std::mt19937& random) {
  const bool ipv6 = random() % 3 == 0;
  const std::uint64_t near = random() % 2 == 0 ? 0 : ~std::uint64_t{0};
  const unsigned width = ipv6 ? 128 : 32;
  Prefix prefix;
  prefix.ipv6 = ipv6;
  prefix.bits = static_cast<std::uint8_t>(random() % 8 == 0 ? 0 : width - random() % 6);
  prefix.address = {ipv6 ? near : 0, (near ^ (random() % 32)) & (ipv6 ? ~std::uint64_t{0} : 0xFFFFFFFFU)};
  return prefix;
}

std::string shown(const std::vector<check::OwnedPrefix>& prefixes) {
  std::string text;
  for (const check::OwnedPrefix& owned : prefixes)
    text += fmt::format("{} of {}\n", to_string(owned.placed.prefix), owned.owner);
  return text;
}

}  // namespace

TEST_CASE("each range is paired with the first earlier one of another owner that it overlaps") {
  struct Case {
    std::string_view why;
    std::vector<check::OwnedPrefix> prefixes;
    Pairs expected;
  };
  const Case cases[] = {
      {"none", {}, {}},
      {"one", {{placed("10.0.0.0/8"), 0}}, {}},
      {"apart", {{placed("10.0.0.0/9"), 0}, {placed("10.128.0.0/9"), 1}}, {}},
      {"equal", {{placed("10.0.0.0/8"), 0}, {placed("10.0.0.0/8"), 1}, {placed("10.0.0.0/8"), 2}}, {{1, 0}, {2, 0}}},
      {"one owner", {{placed("10.0.0.0/8"), 7}, {placed("10.0.0.0/8"), 7}}, {}},
      {"the larger one comes last",
       {{placed("10.2.0.0/16"), 0}, {placed("10.1.0.0/16"), 1}, {placed("10.0.0.0/8"), 2}},
       {{2, 0}}},
      {"one's own ranges between",
       {{placed("10.0.0.0/8"), 0}, {placed("10.1.0.0/16"), 1}, {placed("10.1.1.0/24"), 1}, {placed("10.1.1.0/25"), 0}},
       {{1, 0}, {2, 0}, {3, 1}}},
      {"everything", {{placed("0.0.0.0/0"), 0}, {placed("255.255.255.255/32"), 1}, {placed("::/0"), 2}}, {{1, 0}}},
      {"host bits", {{placed("10.0.0.255/24"), 0}, {placed("10.0.0.1/32"), 1}}, {{1, 0}}},
  };
  for (const Case& c : cases) {
    INFO(c.why);
    CHECK(overlaps(c.prefixes) == c.expected);
  }
}

TEST_CASE("overlaps are those that comparing all pairs finds") {
  std::mt19937 random(20240229);
  for (int round = 0; round < 2000; ++round) {
    std::vector<check::OwnedPrefix> prefixes(random() % 12);
    for (check::OwnedPrefix& owned : prefixes)
      owned = {{random_prefix(random), {}}, static_cast<std::uint32_t>(random() % 3)};
    INFO(shown(prefixes));
    REQUIRE(overlaps(prefixes) == overlaps_by_comparing_all(prefixes));
  }
}

TEST_CASE("a range in a set of ranges") {
  struct Case {
    std::vector<PlacedPrefix> set;
    std::string_view range;
    bool apart, joined;
  };
  const Case cases[] = {
      {{}, "10.0.0.0/8", false, false},
      {{placed("10.0.0.0/8")}, "10.0.0.0/8", true, true},
      {{placed("10.0.0.0/8")}, "10.255.255.255/32", true, true},
      {{placed("10.0.0.0/8")}, "11.0.0.0/32", false, false},
      {{placed("10.0.0.0/8")}, "8.0.0.0/7", false, false},
      {{placed("10.0.0.128/25"), placed("10.0.0.0/25")}, "10.0.0.0/24", false, true},
      {{placed("10.0.0.128/25"), placed("10.0.0.0/26")}, "10.0.0.0/24", false, false},
      // The last sorted range before it is a small one inside the right one.
      {{placed("10.0.0.0/8"), placed("10.1.0.0/24")}, "10.2.0.0/16", true, true},
      {{placed("0.0.0.0/0")}, "255.255.255.255/32", true, true},
      {{placed("0.0.0.0/1"), placed("128.0.0.0/1")}, "0.0.0.0/0", false, true},
      {{placed("0.0.0.0/0")}, "::/128", false, false},
      {{placed("::/0")}, "0.0.0.0/0", false, false},
      {{placed("::/0")}, "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128", true, true},
      {{placed("::/1"), placed("8000::/1")}, "::/0", false, true},
      {{placed("fd00::/64"), placed("fd00:0:0:1::/64")}, "fd00::/63", false, true},
      // Neighbours as numbers, but of different families.
      {{placed("255.255.255.255/32"), placed("::1:0:0/128")}, "::1:0:0/128", true, true},
      // Nothing comes after the last address.
      {{placed("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128"), placed("::/128")}, "::/128", true, true},
  };
  for (const Case& c : cases) {
    INFO(c.range);
    check::RangeSet set;
    set.assign(c.set, check::RangeSet::Neighbours::apart);
    CHECK(set.contains(placed(c.range).prefix) == c.apart);
    set.assign(c.set, check::RangeSet::Neighbours::joined);
    CHECK(set.contains(placed(c.range).prefix) == c.joined);
  }
}

}  // namespace asrmap
