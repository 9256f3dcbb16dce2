// SPDX-License-Identifier: MIT
#include "text/joined_key.h"

#include "catch.h"

namespace asrmap {
namespace {

using namespace std::literals;

TEST_CASE("keys of different parts are different") {
  CHECK(joined_key({"a", "b"}) == joined_key({"a", "b"}));
  CHECK(joined_key({"a\0b"sv, "c"}) != joined_key({"a", "b\0c"sv}));
  CHECK(joined_key({"a", "b"}) != joined_key({"a\0b"sv}));
  CHECK(joined_key({"a", "b"}) != joined_key({"a1:b"}));
  CHECK(joined_key({"", "a"}) != joined_key({"a", ""}));
  CHECK(joined_key({"11:a", ""}) != joined_key({"1", "1:a0:"}));
}

}  // namespace
}  // namespace asrmap
