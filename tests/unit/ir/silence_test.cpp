// SPDX-License-Identifier: MIT
#include "ir/silence.h"

#include "catch.h"

namespace asrmap {
namespace {

TEST_CASE("what is hidden of one row or of the project is not hidden of others") {
  Silence silence;
  const NetworkId network{2}, next{3}, before{1};
  CHECK_FALSE(silence.hides(network, About::contents));
  CHECK_FALSE(silence.hides_any<NetworkId>(About::contents));
  silence.hide(network, About::contents);
  silence.hide(About::vault);
  CHECK(silence.hides(network, About::contents));
  CHECK(silence.hides_any<NetworkId>(About::contents));
  CHECK(silence.hides(About::vault));
  CHECK_FALSE(silence.hides(network, About::mapping));
  CHECK_FALSE(silence.hides(before, About::contents));
  CHECK_FALSE(silence.hides(next, About::contents));
  CHECK_FALSE(silence.hides(VnetId{2}, About::contents));
  CHECK_FALSE(silence.hides_any<VnetId>(About::contents));
  CHECK_FALSE(silence.hides(About::sources));
}

TEST_CASE("a mapping may be hidden of one VM network, or of all") {
  const NetworkId network{0}, other{1};
  Silence of_one, of_sources, of_declarations;
  of_one.hide(network, About::mapping);
  CHECK(of_one.may_hide_mapping(network));
  CHECK_FALSE(of_one.may_hide_mapping(other));
  of_sources.hide(About::sources);
  CHECK(of_sources.may_hide_mapping(other));
  CHECK_FALSE(of_sources.hides(other, About::mapping));
  of_declarations.hide(About::declarations);
  CHECK(of_declarations.may_hide_mapping(other));
}

}  // namespace
}  // namespace asrmap
