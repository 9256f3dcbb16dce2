// SPDX-License-Identifier: MIT
#include "ir/silence.h"

#include "catch.h"

namespace asrmap {
namespace {

TEST_CASE("what is hidden of one row or of the project is not hidden of others") {
  Silence silence;
  const NetworkId network{2}, next{3}, before{1};
  CHECK_FALSE(silence.hides(network, AboutRow::contents));
  CHECK_FALSE(silence.hides_any<NetworkId>(AboutRow::contents));
  silence.hide(network, AboutRow::contents);
  silence.hide(AboutProject::vault);
  CHECK(silence.hides(network, AboutRow::contents));
  CHECK(silence.hides_any<NetworkId>(AboutRow::contents));
  CHECK(silence.hides(AboutProject::vault));
  CHECK_FALSE(silence.hides(network, AboutRow::mapping));
  CHECK_FALSE(silence.hides(before, AboutRow::contents));
  CHECK_FALSE(silence.hides(next, AboutRow::contents));
  CHECK_FALSE(silence.hides(VnetId{2}, AboutRow::contents));
  CHECK_FALSE(silence.hides_any<VnetId>(AboutRow::contents));
  CHECK_FALSE(silence.hides(AboutProject::sources));
}

TEST_CASE("a mapping may be hidden of one VM network, or of all") {
  const NetworkId network{0}, other{1};
  Silence of_one, of_sources, of_declarations;
  of_one.hide(network, AboutRow::mapping);
  CHECK(of_one.may_hide_mapping(network));
  CHECK_FALSE(of_one.may_hide_mapping(other));
  of_sources.hide(AboutProject::sources);
  CHECK(of_sources.may_hide_mapping(other));
  CHECK_FALSE(of_sources.hides(other, AboutRow::mapping));
  of_declarations.hide(AboutProject::declarations);
  CHECK(of_declarations.may_hide_mapping(other));
}

}  // namespace
}  // namespace asrmap
