// SPDX-License-Identifier: MIT
#include "text/look_alike.h"

#include <string>
#include <vector>

#include "catch.h"
#include "diag/wording.h"
#include "text/composed.h"
#include "text/nearest.h"

namespace asrmap {
namespace {

TEST_CASE("a character is called by its code point and its name") {
  CHECK(code_point_name(0xA0) == "U+00A0 NO-BREAK SPACE");
  CHECK(code_point_name(0x435) == "U+0435 CYRILLIC SMALL LETTER IE");
  CHECK(code_point_name(0x308) == "U+0308 COMBINING DIAERESIS");
  CHECK(code_point_name(0xFF10) == "U+FF10 FULLWIDTH DIGIT ZERO");
  CHECK(code_point_name(0xFF21) == "U+FF21 FULLWIDTH LATIN CAPITAL LETTER A");
  CHECK(code_point_name(0xFF5A) == "U+FF5A FULLWIDTH LATIN SMALL LETTER Z");
  CHECK(code_point_name(0xFF5E) == "U+FF5E FULLWIDTH TILDE");
  CHECK(code_point_name(0xFF5B) == "U+FF5B FULLWIDTH LEFT CURLY BRACKET");
  CHECK(code_point_name(0x4E2D) == "U+4E2D");
}

TEST_CASE("a text is seen in ASCII where it looks like that") {
  CHECK(as_seen("HR Staff") == "HR Staff");
  CHECK(as_seen("HR\u00A0Staff") == "HR Staff");
  CHECK(as_seen("v\u200Bnet\u2011dr\u2060") == "vnet-dr");
  CHECK(as_seen("w\u0435b") == "web");
  CHECK(as_seen("\u03BFne") == "one");
  CHECK(as_seen("ｗｅｂ１０／２４") == "web10/24");
  CHECK(as_seen("Bu\u0308ro") == "Büro");
  CHECK(as_seen("Büro") == "Büro");
  // Two marks on one letter, a letter of Korean in three, and of Japanese in two.
  CHECK(as_seen("e\u0302\u0301") == "\u1EBF");
  CHECK(as_seen("\u1112\u1161\u11AB") == "\uD55C");
  CHECK(as_seen("\u304B\u3099") == "\u304C");
  CHECK(as_seen("中") == "中");
}

TEST_CASE("a letter and a mark are composed only if there is such a letter") {
  CHECK(composed(U'u', 0x308) == U'ü');
  CHECK(composed(U'q', 0x308) == 0);
  CHECK(composed(U'u', U'x') == 0);
}

TEST_CASE("two texts look alike if only what is not seen differs") {
  CHECK(look_alike("Finance", "Fin\u0430nce"));
  CHECK(look_alike("FINANCE", "fin\u0430nce"));
  CHECK(look_alike("Büro", "Bu\u0308ro"));
  CHECK(!look_alike("Finance", "finance"));
  CHECK(!look_alike("Büro", "Büro"));
  CHECK(!look_alike("Buro", "Büro"));
}

TEST_CASE("names that look alike are told apart by the first character that deceives") {
  CHECK(told_apart("HR\u00A0Staff", "HR Staff") == "; it holds U+00A0 NO-BREAK SPACE");
  CHECK(told_apart("HR Staff", "HR\u00A0Staff") == "; the other one holds U+00A0 NO-BREAK SPACE");
  CHECK(told_apart("Bu\u0308ro", "Büro") == "; it holds U+0308 COMBINING DIAERESIS");
  CHECK(told_apart("Büro", "Bu\u0308ro") == "; the other one holds U+0308 COMBINING DIAERESIS");
  // What both hold does not tell them apart.
  CHECK(told_apart("\u00A0w\u0435b", "\u00A0web") == "; it holds U+0435 CYRILLIC SMALL LETTER IE");
  CHECK(told_apart("vnet-drr\u200B", "vnet-dr") == "; it holds U+200B ZERO WIDTH SPACE");
  CHECK(told_apart("web", "wep").empty());
  // A name of one alphabet holds what it seems to hold.
  CHECK(told_apart("Москва", "Москба").empty());
  CHECK(told_apart("Москв\u0430", "Москвa") == "; it holds U+0430 CYRILLIC SMALL LETTER A");
}

TEST_CASE("the nearest name is one that looks the same, however many bytes differ") {
  const std::vector<std::string_view> names = {"wed", "web", "app"};
  CHECK(nearest("w\u0435b", names) == "web");
  CHECK(nearest("ｗｅｂ", names) == "web");
  CHECK(nearest("\u0430p\u0440", names) == "app");
  CHECK(nearest("vnet\u2011drr", {"vnet-dr"}) == "vnet-dr");
}

TEST_CASE("a blank that is not the plain one is shown as an escape") {
  CHECK(ticked("HR\u00A0Staff") == "`HR\\u00A0Staff`");
  CHECK(ticked("HR\u3000Staff") == "`HR\\u3000Staff`");
  CHECK(first_described("\u00A0x") == "U+00A0 NO-BREAK SPACE");
  CHECK(first_described("\u2013x") == "`–` (U+2013 EN DASH)");
  CHECK(first_described("é") == "`é`");
}

}  // namespace
}  // namespace asrmap
