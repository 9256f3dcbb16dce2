// SPDX-License-Identifier: MIT
#include "text/pattern.h"

#include <string>

#include "catch.h"

namespace asrmap {
namespace {

TEST_CASE("patterns match whole names, `?` a whole character") {
  struct Case {
    const char* pattern;
    const char* name;
    bool fits;
  };
  const Case cases[] = {
      {"*", "", true},
      {"*", "Finance", true},
      {"Tenant-*", "Tenant-A", true},
      {"Tenant-*", "Tenant-", true},
      {"Tenant-*", "tenant-A", false},
      {"*-web", "a-web", true},
      {"*-web", "a-web2", false},
      {"*a*b*", "xxaxxbxx", true},
      {"*a*b*", "xxbxxaxx", false},
      {"a*a", "a", false},
      {"a*a", "aa", true},
      {"?", "é", true},
      {"??", "é", false},
      {"B?ro", "Büro", true},
      {"Finance", "Finance", true},
      {"Finance", "Finance2", false},
      {"", "", true},
      {"", "x", false},
  };
  for (const Case& c : cases) {
    INFO(c.pattern << " ~ " << c.name);
    CHECK(matches(c.pattern, c.name) == c.fits);
  }
}

TEST_CASE("a pattern of many stars does not backtrack without end") {
  const std::string name(20'000, 'a');
  CHECK_FALSE(matches("*a*a*a*a*a*a*a*a*b", name));
}

TEST_CASE("the weight of a pattern counts literal characters") {
  CHECK(weight("*") == 0);
  CHECK(weight("Tenant-*") == 7);
  CHECK(weight("B?ro") == 3);
  CHECK(weight("Bü*") == 2);
}

}  // namespace
}  // namespace asrmap
