// SPDX-License-Identifier: MIT
#include "json/writer.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "json/string.h"
#include "text/code_point.h"

namespace asrmap {
namespace {

std::string json_string(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

std::string utf8(char32_t c) {
  const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
  if (c < 0x10000) return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
  return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
}

}  // namespace

TEST_CASE("what a JSON string escapes") {
  struct Case {
    std::string what, text, expected;
  };
  const Case cases[] = {
      {"nothing", "", ""},
      {"plain text", "ams/Finance é 名 🔥 [x] ~", "ams/Finance é 名 🔥 [x] ~"},
      {"quotes and backslashes", R"(a"b\c/d)", R"(a\"b\\c/d)"},
      {"line ends and blanks", "a\b\f\n\r\tb", R"(a\b\f\n\r\tb)"},
      {"other controls", std::string("a\0b\x1B[2J\x1F", 8), R"(a\u0000b\u001b[2J\u001f)"},
      {"DEL and C1", "\x7F\u0080\u009B\u009F\u00A0", "\\u007f\\u0080\\u009b\\u009f\u00A0"},
      {"marks of direction", "\u061C\u200E\u200F\u202A\u202E\u2066\u2069",
       R"(\u061c\u200e\u200f\u202a\u202e\u2066\u2069)"},
      {"line ends of Unicode", "\u2028\u2029", R"(\u2028\u2029)"},
      {"what takes no room", "a\u00AD\u034F\u200B\u200D\u2060\uFE0F\uFEFFb",
       R"(a\u00ad\u034f\u200b\u200d\u2060\ufe0f\ufeffb)"},
      {"tags, as two surrogates", "x\U000E0041\U000E007F\U000E0100", R"(x\udb40\udc41\udb40\udc7f\udb40\udd00)"},
      {"a logging command", "##vso[task.prependpath]/evil ##[stop]",
       R"(#\u0023vso[task.prependpath]/evil #\u0023[stop])"},
      {"more than two", "###", R"(#\u0023\u0023)"},
      {"hashes apart", "# a#b #", "# a#b #"},
      {"hashes with what is passed over between", "#\u00AD#\uFE01#", R"(#\u00ad#\ufe01#)"},
      {"bytes that are no UTF-8", "a\xFF\xC3(\xED\xA0\x80\xF0\x9F", "a\uFFFD\uFFFD(\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"the replacement itself", "\uFFFD", "\uFFFD"},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(json_string(c.text) == '"' + c.expected + '"');
  }
}

TEST_CASE("a JSON string means its text, whatever the text") {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 0x7D) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string text = "#" + utf8(c) + "#\\";
    const std::string written = json_string(text);
    if (nlohmann::json::parse(written).get<std::string>() != text) FAIL(written);
    for (std::string_view rest = written; !rest.empty();) {
      const CodePoint seen = first_code_point(rest);
      if (is_hidden(seen.value)) FAIL(written);
      rest.remove_prefix(seen.bytes);
    }
  }
  for (int first = 0; first < 256; ++first)
    for (int second = 0; second < 256; ++second) {
      const std::string text = {static_cast<char>(first), static_cast<char>(second)};
      if (!nlohmann::json::accept(json_string(text))) FAIL(first << ' ' << second);
    }
}

TEST_CASE("JSON in both layouts") {
  const auto write = [](JsonWriter& json) {
    json.begin_object().member("version", 1).line().begin_array("list");
    json.line().begin_object().member("name", "##[x").member("known", true).end_object();
    json.line().value(std::optional<std::string>()).value(std::optional<std::string>("y"));
    json.value(-7).value(std::uint64_t{18'446'744'073'709'551'615U}).value(std::uint16_t{9});
    json.begin_array().end_array().begin_object().end_object();
    json.end_array().line().null("none").end_object().finish();
  };
  std::string compact, indented;
  JsonWriter in_lines(compact), in_levels(indented, JsonLayout::indented);
  write(in_lines);
  write(in_levels);
  CHECK(compact == R"({"version":1,
"list":[
{"name":"#\u0023[x","known":true},
null,"y",-7,18446744073709551615,9,[],{}],
"none":null}
)");
  CHECK(indented == R"({
  "version": 1,
  "list": [
    {
      "name": "#\u0023[x",
      "known": true
    },
    null,
    "y",
    -7,
    18446744073709551615,
    9,
    [],
    {}
  ],
  "none": null
}
)");
}

TEST_CASE("large JSON goes on in pieces") {
  std::vector<std::size_t> sizes;
  std::string whole, expected = "[";
  JsonWriter json([&](std::string_view piece) {
    sizes.push_back(piece.size());
    whole += piece;
  });
  json.begin_array();
  for (int i = 0; i < 20'000; ++i) {
    json.line().value("0123456789");
    expected += i == 0 ? "\n\"0123456789\"" : ",\n\"0123456789\"";
  }
  json.end_array().finish();
  CHECK(whole == expected + "]\n");
  REQUIRE(sizes.size() == 5);
  CHECK(sizes[0] >= 0x10000);
  CHECK(sizes[0] < 0x10100);
}

}  // namespace asrmap
