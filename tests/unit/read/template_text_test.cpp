// SPDX-License-Identifier: MIT
// What a template may have beside JSON becomes blanks; all else keeps its place.
#include <string>

#include "catch.h"
#include "exported.h"
#include "read/template_text.h"

namespace asrmap {
namespace {

using test::Exported;

const std::string kHead = R"({"$schema": "https://x/subscriptionDeploymentTemplate.json#", )";

std::string as_json(const std::string& rest) {
  const auto text = read::template_as_json(kHead + rest);
  if (!text) return "unchanged";
  CHECK(text->size() == kHead.size() + rest.size());
  return text->substr(kHead.size());
}

TEST_CASE("comments, lines of strings and last commas of a template become blanks") {
  CHECK(as_json("// a\n\"b\": 1}") == "    \n\"b\": 1}");
  CHECK(as_json("/* a\r\n * b */ \"b\": 1}") == "    \r\n        \"b\": 1}");
  CHECK(as_json("\"b\": [1, 2,], }") == "\"b\": [1, 2 ]  }");
  CHECK(as_json("\"b\": [1, // c\n ]}") == "\"b\": [1      \n ]}");
  CHECK(as_json("\"b\": \"[concat(\n\t'x')]\"}") == "\"b\": \"[concat(  'x')]\"}");
}

TEST_CASE("what is no comment stays") {
  for (const char* rest : {"\"b\": \"https://x /* y */, ]\"}", "\"b\": \"\\\"// c\"}", "\"b\": [,]}", "\"b\": [1,,2]}",
                           "\"b\": {,}}", "/* open", "\"b\": \"open\n\"c\": 1}", "\"", "\"\\"})
    CHECK(as_json(rest) == "unchanged");
  CHECK(!read::template_as_json("{\"$schema\": \"https://x/deploymentParameters.json#\", // a\n}"));
  CHECK(!read::template_as_json("[1, // a\n]"));
}

TEST_CASE("behind a comment of a template the places are right") {
  const std::string text =
      kHead + "/* \xC3\xA4 */ // a\n\"resources\": [{\"type\": \"Microsoft.Network/virtualNetworks\", \"name\": 1,},]}";
  CHECK(Exported(InventoryKind::vnets, text).findings() ==
        "2:69: `name` is a number, not a string [invalid-inventory]\n");
}

TEST_CASE("in other inventories a comment is an error that says so") {
  for (const char* text :
       {"// exported\n[]", "/* x */ []", "# x\n[]", "[ // x\n]", "[1, // x\n 2]", "{\"a\": 1 /* x */}", "[] // x"}) {
    INFO(text);
    const Exported exported(InventoryKind::vnets, text);
    REQUIRE(exported.reporter.found().size() == 1);
    CHECK(exported.reporter.found()[0].help.find("JSON has no comments") != std::string::npos);
  }
}

}  // namespace
}  // namespace asrmap
