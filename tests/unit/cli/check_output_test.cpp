// SPDX-License-Identifier: MIT
// What `check` prints: its formats, places and order. Programs read this, so it is compared to the
// letter.
#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "site.h"

namespace asrmap {
namespace {

using test::contains;
using test::findings;
using test::kClean;
using test::kError;
using test::kInfo;
using test::kWarning;
using test::run;
using test::RunResult;
using test::site;
using test::words;
using Strings = std::vector<std::string>;

TEST_CASE("check --format json") {
  MemoryFileSystem files = site({{"/site/warning.asrmap", kWarning}});
  const RunResult result = run(files, {"check", "--format", "json", "warning.asrmap"});
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  CHECK(result.out == R"({"version":1,
"diagnostics":[
{"rule":"unmapped-network","severity":"warning","message":"VM network `ams/Lab` has no mapping; failover may leave its VMs unconnected","file":"warning.asrmap","range":{"start":{"line":1,"column":19},"end":{"line":1,"column":22}},"related":[],"help":"add a `map` for it; to `none`, with the reason, if its VMs are never failed over","fixes":[]}],
"summary":{"errors":0,"warnings":1,"infos":0,"files":1,"networks":2,"mappings":0}}
)");
}

TEST_CASE("ranges count code points from 1, end behind the last, quotes included") {
  struct Case {
    std::string name;
    std::string text;
    const char* range;
  };
  const Case cases[] = {
      {"a.asrmap", "vmm a { network \"\xc3\xa9\xf0\x9f\x98\x80\" }",
       R"("line":1,"column":17},"end":{"line":1,"column":21})"},
      {"a.asrmap", "\xef\xbb\xbfvmm a {\r\n\tnetwork N }\r\n", R"("line":2,"column":10},"end":{"line":2,"column":11})"},
      {"a.asrmap.toml", "[vmm.a.network.\"\xc3\xa9\"] # \xc3\xa9",
       R"("line":1,"column":16},"end":{"line":1,"column":19})"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    MemoryFileSystem files = site({{"/site/" + c.name, c.text}});
    const RunResult result = run(files, {"check", "--format", "json", c.name});
    const std::size_t at = result.out.find("unmapped-network");
    REQUIRE(at != std::string::npos);
    CHECK(contains(result.out.substr(at), R"("range":{"start":{)" + std::string(c.range)));
  }
}

TEST_CASE("findings are ordered by file, then place") {
  MemoryFileSystem files =
      site({{"/site/b.asrmap", kWarning}, {"/site/a.asrmap", kError + "map chi/N -> x\nvmm ams\n"}});
  CHECK(findings(run(files, {"check", "b.asrmap", "a.asrmap"})) ==
        Strings{"a.asrmap:2:20 unknown-reference", "a.asrmap:3:5 unknown-reference", "a.asrmap:3:14 unknown-reference",
                "a.asrmap:4:5 duplicate-definition", "b.asrmap:1:19 unmapped-network"});
}

TEST_CASE("--deny-warnings counts warnings, not infos") {
  struct Case {
    const char* command;
    int status;
  };
  const Case cases[] = {
      {"check --deny-warnings clean.asrmap", 0},
      {"check --deny-warnings info.asrmap", 0},
      {"check --deny-warnings warning.asrmap", 1},
      {"check --deny-warnings --format json warning.asrmap", 1},
      {"check --deny-warnings error.asrmap", 1},
      {"build --deny-warnings --target rest clean.asrmap", 0},
      {"build --deny-warnings --target rest warning.asrmap", 1},
  };
  for (const Case& c : cases) {
    INFO(c.command);
    MemoryFileSystem files = site({{"/site/clean.asrmap", kClean},
                                   {"/site/info.asrmap", kInfo},
                                   {"/site/warning.asrmap", kWarning},
                                   {"/site/error.asrmap", kError}});
    CHECK(run(files, words(c.command)).status == c.status);
  }
}

TEST_CASE("text that is no text is one finding, or one a place") {
  struct Case {
    std::string text;
    const char* place;
  };
  const Case cases[] = {
      {std::string("\xff\xfev\0m\0", 6), "1:1"},
      {std::string(100, '\xff'), "1:1"},
      {"# \xe9\n", "1:3"},
      {"# a\x01\n", "1:4"},
      {std::string("# \0\n", 4), "1:3"},
      {std::string(10000, '{'), "1:1"},
      {std::string(10000, '['), nullptr},
  };
  for (const char* name : {"a.asrmap", "a.asrmap.toml"})
    for (const Case& c : cases) {
      INFO(name << ": " << c.text.substr(0, 20));
      MemoryFileSystem files = site({{"/site/" + std::string(name), c.text}});
      const RunResult result = run(files, {"check", name});
      CHECK(result.status == 1);
      const Strings found = findings(result);
      REQUIRE(found.size() == 1);
      CHECK(contains(found.front(), " syntax-error"));
      if (c.place != nullptr) CHECK(found.front() == name + (":" + std::string(c.place)) + " syntax-error");
    }
}

TEST_CASE("check --quiet prints nothing, in any format, and has the same exit status") {
  MemoryFileSystem files =
      site({{"/site/warning.asrmap", kWarning}, {"/site/error.asrmap", kError}, {"/site/clean.asrmap", kClean}});
  for (const std::string line : {"check error.asrmap", "check --deny-warnings warning.asrmap", "check warning.asrmap",
                                 "check --format json error.asrmap", "check --statistics error.asrmap"}) {
    INFO(line);
    const RunResult quiet = run(files, words(line + " -q")), loud = run(files, words(line));
    CHECK(quiet.status == loud.status);
    CHECK(quiet.out.empty());
    CHECK(quiet.err.empty());
    CHECK_FALSE(loud.out.empty());
  }
  CHECK(run(files, words("check -q missing.asrmap")).err == "asrmap: missing.asrmap: no such file or directory\n");
}

TEST_CASE("check --statistics counts in place of findings") {
  MemoryFileSystem files = site({{"/site/warning.asrmap", kWarning}});
  const std::string counts = "1  warning  unmapped-network\n\n1 warning in 1 file\n";
  CHECK(run(files, words("check --statistics warning.asrmap")).out == counts);
  CHECK(run(files, words("check --statistics --format concise --all warning.asrmap")).out == counts);
  const RunResult refused = run(files, words("check --statistics --format sarif warning.asrmap"));
  CHECK(refused.status == 2);
  CHECK(refused.err == "asrmap: --statistics is text; leave out --format sarif, which has all findings\n");
}

TEST_CASE("alike findings are told together in text only, and all of them count") {
  std::string text = "vmm ams {\n";
  for (int i = 0; i < 9; ++i) text += "  network N" + std::to_string(i) + "\n";
  MemoryFileSystem files = site({{"/site/x.asrmap", text + "}\n"}});
  const auto told = [&](const std::string& options) {
    const std::string out = run(files, words("check x.asrmap " + options)).out;
    std::size_t count = 0;
    for (std::size_t at = 0; (at = out.find("has no mapping; failover may", at)) != std::string::npos; ++at) ++count;
    return count;
  };
  CHECK(told("") == 3);
  for (const std::string options : {"--all", "--format concise", "--format json", "--format sarif", "--format github",
                                    "--format azure-pipelines", "--format gitlab"}) {
    INFO(options);
    CHECK(told(options) == 9);
  }
  const std::string out = run(files, words("check x.asrmap")).out;
  CHECK(contains(out, "   … and 6 more VM networks\n"));
  CHECK(out.ends_with("what is alike is told together; `--all` shows each\n10 warnings in 1 file\n"));
}

}  // namespace
}  // namespace asrmap
