// SPDX-License-Identifier: MIT
// Whatever names a project has: either a rule refuses a name, or every artifact, read back, has
// exactly the same strings. The seeds are fixed; a failure says which one it was.
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "built.h"
#include "catch.h"

namespace asrmap {
namespace {

// Text that has a special meaning in some language that the name is written into.
constexpr std::string_view kPieces[] = {
    "'",   "''",     "'''",    "\"",      "`",        "$(id)",  "${x}",   "$${x}",    "$$${",   "%{if x}",
    "%%{", "\\",     "\\\\",   "\\u0041", "\\n",      "\n",     "\r\n",   "\t",       "#",      "#>",
    "<#",  "//",     "/*",     "*/",      "@",        "@'",     "'@",     "-",        "--x",    "[",
    "]",   "[[",     "[a]",    "##[",     "##vso[x]", "###",    "{",      "}",        "(",      ")",
    ";",   "|",      "&",      "<",       ">",        "=",      "!",      "~",        ",",      ".",
    " ",   "  ",     "%",      "%41",     "?a",       "&amp;",  "null",   "\x7F",     "é",      "東京",
    "😀",   "\u200F", "\u202E", "\u2028",  "\uFEFF",   "\u2018", "\u2019", "\u0085",   "\uFFFF", "\U0010FFFF",
    "a",   "B",      "1",      "web",     "Finance",  "/",      "##[x]",  "##vso[x]", "\u061C", "\U000E0041"};

class Names {
 public:
  explicit Names(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

  // Mostly plain names, because a name that is refused shows nothing about artifacts.
  std::string name(std::string_view plain, bool path_segment) {
    std::string text(plain);
    for (std::size_t i = below(4); i > 0; --i) {
      const std::string_view piece = kPieces[below(std::size(kPieces))];
      const bool impossible = piece.find_first_of("/\n\r\t\x7F") != std::string_view::npos || piece == "\u0085";
      if (piece.find_first_of("*?") != std::string_view::npos || (path_segment && impossible && below(8) != 0))
        continue;
      text.insert(below(2) == 0 ? 0 : text.size(), piece);
    }
    return text;
  }

 private:
  std::mt19937 random_;
};

// A text as a word of the language, in quotes.
std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n')
      result += "\\n";
    else if (c == '\r')
      result += "\\r";
    else if (c == '\t')
      result += "\\t";
    else if (c == '\x7F')
      result += "\\u007F";
    else
      result += c;
  }
  return result + '"';
}

std::string project(unsigned seed) {
  Names names(seed);
  std::string text =
      "vault dr {\n  subscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"\n  resource_group = \"rg(é)-dr\"\n"
      "  location = \"westeurope\"\n}\n";
  std::string maps;
  std::vector<std::string> firsts;
  const std::string servers[] = {"s1", "s2"};
  for (const std::string& server : servers) {
    text += "vmm " + server + " {\n  name = " + in_quotes(names.name(server, false)) +
            "\n  fabric = " + in_quotes(names.name(std::string(62, 'a') + server, true)) + "\n";
    for (std::size_t i = 0; i < 4; ++i) {
      const std::string network = names.name("n" + std::to_string(i), false);
      text +=
          "  network " + in_quotes(network) + " {\n    id = " + in_quotes(names.name("id-" + std::to_string(i), true)) +
          "\n" +
          (names.below(3) == 0 ? "    logical_network = " + in_quotes(names.name("ln", false)) + "\n" : std::string()) +
          "    subnet web 10." + std::to_string(i) + (server == "s1" ? ".1" : ".2") + ".0/24\n  }\n";
      const std::string source = server + '/' + in_quotes(network);
      if (i == 0)
        firsts.push_back(source);
      else
        maps += "map " + source + " -> vnet-dr" +
                (names.below(2) == 0 ? " { name = " + in_quotes(names.name("m" + std::to_string(i), true)) + " }"
                                     : std::string()) +
                "\n";
    }
    text += "}\n";
  }
  text += "vnet vnet-dr { address_space = [10.0.0.0/8] subnet web 10.0.0.0/8 }\n" + maps;
  return text + "map " + firsts[0] + " -> " + firsts[1] + "\nmap " + firsts[1] + " -> " + firsts[0] + "\n";
}

TEST_CASE("names of every kind come back from every artifact") {
  constexpr unsigned kProjects = 400;
  unsigned built = 0;
  for (unsigned seed = 1; seed <= kProjects; ++seed) {
    MemoryFileSystem files;
    files.files["/x.asrmap"] = project(seed);
    const test::RunResult result = test::run(files, {"build", "--target", "all", "-o", "/out", "x.asrmap"});
    INFO("seed " << seed << "\n" << files.files.at("/x.asrmap") << result.err);
    if (result.status == 1) {
      CHECK(result.err.find(": error: ") != std::string::npos);
      CHECK(files.files.size() == 1);
      continue;
    }
    REQUIRE(result.status == 0);
    ++built;
    const test::RunResult verified = test::run(files, {"verify", "/out", "x.asrmap"});
    INFO(verified.out << verified.err);
    REQUIRE(verified.status == 0);
  }
  // Most names must not be refused, or nothing was tested.
  CHECK(built > kProjects / 2);
}

}  // namespace
}  // namespace asrmap
