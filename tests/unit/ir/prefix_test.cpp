// SPDX-License-Identifier: MIT
#include "ir/prefix.h"

#include <limits>
#include <string>
#include <string_view>

#include "catch.h"

namespace asrmap {
namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t kOnes = std::numeric_limits<std::uint64_t>::max();

Prefix parsed(std::string_view text) {
  INFO(text);
  const auto prefix = parse_prefix(text);
  REQUIRE(prefix);
  return *prefix;
}

}  // namespace

TEST_CASE("a range in CIDR form is read as it is written, host bits included") {
  struct Case {
    std::string_view text;
    Address address;
    unsigned bits;
    bool ipv6;
  };
  const Case cases[] = {
      {"0.0.0.0/0", {0, 0}, 0, false},
      {"10.10.1.0/24", {0, 0x0A0A0100}, 24, false},
      {"10.10.1.5/24", {0, 0x0A0A0105}, 24, false},
      {"1.2.3.4/9", {0, 0x01020304}, 9, false},
      {"255.255.255.255/32", {0, 0xFFFFFFFF}, 32, false},
      {"::/0", {0, 0}, 0, true},
      {"::1/128", {0, 1}, 128, true},
      {"fd00:db8::/64", {0xFD000DB800000000, 0}, 64, true},
      {"FD00:0DB8:0000:0001:0:0:0:A/64", {0xFD000DB800000001, 0xA}, 64, true},
      {"::ffff:10.0.0.1/96", {0, 0xFFFF0A000001}, 96, true},
      {"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128", {kOnes, kOnes}, 128, true},
  };
  for (const Case& c : cases) {
    const Prefix prefix = parsed(c.text);
    INFO(c.text);
    CHECK(prefix.address == c.address);
    CHECK(prefix.bits == c.bits);
    CHECK(prefix.ipv6 == c.ipv6);
  }
}

TEST_CASE("anything else is no range") {
  const std::string_view cases[] = {
      "",
      "/",
      "/24",
      "web",
      "web/24",
      "10.10.1.0",
      "fd00::",
      // Wrong lengths.
      "10.10.1.0/",
      "10.10.1.0/33",
      "10.10.1.0/128",
      "10.10.1.0/08",
      "10.10.1.0/00",
      "10.10.1.0/024",
      "10.10.1.0/-1",
      "10.10.1.0/+8",
      "10.10.1.0/2a",
      "10.10.1.0/24/24",
      "10.10.1.0/255.255.255.0",
      "10.10.1.0/4294967320",
      "10.10.1.0/0x8",
      "fd00::/129",
      "fd00::/064",
      "fd00::/",
      // Wrong IPv4 addresses.
      "10.10.1/24",
      "10/8",
      "10.10.1.0.0/24",
      "10.10.256.0/24",
      "10.10.01.0/24",
      "010.10.1.0/24",
      "10.10.1.00/24",
      "10..1.0/24",
      ".10.1.0/24",
      "10.10.1./24",
      "10.10.1.a/24",
      "0x0a.10.1.0/24",
      "10.-1.1.0/24",
      "167772160/8",
      "10.10.1.1000/24",
      "٠.0.0.0/8",
      // Wrong IPv6 addresses.
      ":/64",
      ":::/64",
      "fd00/64:",
      "fd00:::/64",
      "fd00::1::/64",
      "fd00:0:0:0:0:0:0:0:0/64",
      "1:2:3:4:5:6:7/64",
      "fd000::/64",
      "00fd0::/64",
      "fg00::/64",
      "fe80::1%eth0/64",
      "fe80::%1/64",
      "[fd00::]/64",
      "::10.0.0/96",
      "::10.0.0.256/96",
      "::10.0.0.01/96",
      "fd00:/64",
      "0000:0000:0000:0000:0000:0000:0000:0000:0000:0000:0000:0000/64",
      // Blanks, and characters that look like blanks.
      " 10.10.1.0/24",
      "10.10.1.0/24 ",
      "10.10.1.0 /24",
      "10.10.1.0/ 24",
      "10. 10.1.0/24",
      "fd00:: /64",
      "10.10.1.0/24\n",
      "10.10.1.0\0/24"sv,
      "10.10.1.0/24\0"sv,
  };
  for (const std::string_view text : cases) {
    INFO(std::string(text));
    CHECK_FALSE(parse_prefix(text));
  }
}

TEST_CASE("the normal form of a range has no host bits, and IPv6 as RFC 5952 writes it") {
  struct Case {
    std::string_view text, normal;
  };
  const Case cases[] = {
      {"10.10.1.0/24", "10.10.1.0/24"},
      {"10.10.1.5/24", "10.10.1.0/24"},
      {"10.10.5.255/22", "10.10.4.0/22"},
      {"255.255.255.255/0", "0.0.0.0/0"},
      {"255.255.255.255/1", "128.0.0.0/1"},
      {"255.255.255.255/31", "255.255.255.254/31"},
      {"255.255.255.255/32", "255.255.255.255/32"},
      {"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/0", "::/0"},
      {"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/1", "8000::/1"},
      {"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/63", "ffff:ffff:ffff:fffe::/63"},
      {"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/64", "ffff:ffff:ffff:ffff::/64"},
      {"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/65", "ffff:ffff:ffff:ffff:8000::/65"},
      {"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128"},
      // Lower case, no leading zeros, the longest run of zeros shortened, but never a single zero.
      {"FD00:0DB8::0001/128", "fd00:db8::1/128"},
      {"fd00:0:0:1:0:0:0:1/128", "fd00:0:0:1::1/128"},
      {"fd00:db8:0:1:1:1:1:1/128", "fd00:db8:0:1:1:1:1:1/128"},
      {"fd00:0:0:1:1:0:0:1/128", "fd00::1:1:0:0:1/128"},
      {"::/128", "::/128"},
      {"::1/128", "::1/128"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const std::string normal = to_string(parsed(c.text));
    CHECK(normal == c.normal);
    CHECK(to_string(parsed(normal)) == normal);
    CHECK_FALSE(parsed(normal).has_host_bits());
    CHECK(parsed(c.text).has_host_bits() == (parsed(c.text).address != parsed(normal).address));
  }
}

TEST_CASE("a range's first and last address") {
  struct Case {
    std::string_view text;
    Address first, last;
  };
  const Case cases[] = {
      {"10.10.1.5/24", {0, 0x0A0A0100}, {0, 0x0A0A01FF}},
      {"10.10.1.5/32", {0, 0x0A0A0105}, {0, 0x0A0A0105}},
      {"10.10.1.5/31", {0, 0x0A0A0104}, {0, 0x0A0A0105}},
      {"10.10.1.5/0", {0, 0}, {0, 0xFFFFFFFF}},
      {"fd00::5/0", {0, 0}, {kOnes, kOnes}},
      {"fd00::5/1", {0x8000000000000000, 0}, {kOnes, kOnes}},
      {"fd00::5/64", {0xFD00000000000000, 0}, {0xFD00000000000000, kOnes}},
      {"fd00::5/63", {0xFD00000000000000, 0}, {0xFD00000000000001, kOnes}},
      {"fd00::5/65", {0xFD00000000000000, 0}, {0xFD00000000000000, kOnes >> 1U}},
      {"fd00::5/128", {0xFD00000000000000, 5}, {0xFD00000000000000, 5}},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(parsed(c.text).first() == c.first);
    CHECK(parsed(c.text).last() == c.last);
  }
}

TEST_CASE("ranges that overlap, and ranges that hold each other") {
  struct Case {
    std::string_view a, b;
    bool overlap, a_holds_b, b_holds_a;
  };
  const Case cases[] = {
      {"10.10.1.0/24", "10.10.1.0/24", true, true, true},
      {"10.10.1.0/24", "10.10.1.7/24", true, true, true},  // host bits don't count
      {"10.10.0.0/16", "10.10.255.0/24", true, true, false},
      {"10.10.0.0/16", "10.10.0.0/17", true, true, false},
      {"10.10.1.0/24", "10.10.2.0/24", false, false, false},
      {"10.10.1.0/25", "10.10.1.128/25", false, false, false},
      {"0.0.0.0/0", "255.255.255.255/32", true, true, false},
      {"0.0.0.0/0", "0.0.0.0/0", true, true, true},
      {"0.0.0.0/1", "128.0.0.0/1", false, false, false},
      {"255.255.255.254/32", "255.255.255.255/32", false, false, false},
      {"::/0", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128", true, true, false},
      {"::/1", "8000::/1", false, false, false},
      {"fd00::/64", "fd00:0:0:1::/64", false, false, false},
      {"fd00::/63", "fd00:0:0:1::/64", true, true, false},
      {"fd00::/64", "fd00::8000:0:0:0/65", true, true, false},
      {"fd00::/65", "fd00::8000:0:0:0/65", false, false, false},
      {"fd00::1/128", "fd00::1/128", true, true, true},
      {"fd00::1/128", "fd00::2/128", false, false, false},
      // The same bits in another family are another address.
      {"::10.10.1.0/120", "10.10.1.0/24", false, false, false},
      {"::/0", "0.0.0.0/0", false, false, false},
  };
  for (const Case& c : cases) {
    INFO(c.a << " and " << c.b);
    const Prefix a = parsed(c.a), b = parsed(c.b);
    CHECK(a.overlaps(b) == c.overlap);
    CHECK(b.overlaps(a) == c.overlap);
    CHECK(a.contains(b) == c.a_holds_b);
    CHECK(b.contains(a) == c.b_holds_a);
  }
}

}  // namespace asrmap
