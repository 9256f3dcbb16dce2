// SPDX-License-Identifier: MIT
#include "diag/wording.h"

#include <string>

#include "catch.h"

namespace asrmap {
namespace {

TEST_CASE("a name in backticks has none") {
  CHECK(ticked("`") == "`\\u0060`");
  CHECK(ticked("x` and `y") == "`x\\u0060 and \\u0060y`");
  CHECK(ticked("a\\b") == "`a\\b`");
  // An escape is one of the 80 characters that are shown.
  CHECK(ticked(std::string(79, 'a') + '`') == '`' + std::string(79, 'a') + "\\u0060`");
  CHECK(ticked(std::string(80, 'a') + '`') == '`' + std::string(80, 'a') + "…`");
}

}  // namespace
}  // namespace asrmap
