// SPDX-License-Identifier: MIT
// How the files of a run depend on each other: includes, rings, and files that several others
// share.
#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "site.h"

namespace asrmap {
namespace {

using test::contains;
using test::findings;
using test::paths;
using test::run;
using test::RunResult;
using test::site;
using test::words;
using Strings = std::vector<std::string>;

TEST_CASE("an include stays in the project") {
  struct Case {
    const char* include;
    const char* rule;  // empty: the file is read
  };
  const Case cases[] = {
      {"part.asrmap", ""},
      {"./part.asrmap", ""},
      {"sub/../part.asrmap", ""},
      {"../dr/part.asrmap", ""},
      {"sub/t.toml", ""},
      {"inner-link.asrmap", ""},
      {"missing.asrmap", "include-not-found"},
      {"sub", "include-not-found"},
      {"", "include-not-found"},
      {"../../outside.asrmap", "include-outside-root"},
      {"../../missing.asrmap", "include-outside-root"},
      {"sub/../../../outside.asrmap", "include-outside-root"},
      {"/outside.asrmap", "include-outside-root"},
      {"file-link.asrmap", "include-outside-root"},
      {"folder-link/outside.asrmap", "include-outside-root"},
      {"folder-link/missing.asrmap", "include-outside-root"},
  };
  for (const Case& c : cases) {
    INFO(c.include);
    MemoryFileSystem files = site({{"/site/asrmap.toml", ""},
                                   {"/site/dr/a.asrmap", "include \"" + std::string(c.include) + "\"\n"},
                                   {"/site/dr/part.asrmap", ""},
                                   {"/site/dr/sub/t.toml", ""},
                                   {"/outside.asrmap", ""},
                                   {"/elsewhere/outside.asrmap", ""}});
    files.links = {{"/site/dr/inner-link.asrmap", "/site/dr/part.asrmap"},
                   {"/site/dr/file-link.asrmap", "/outside.asrmap"},
                   {"/site/dr/folder-link", "/elsewhere"}};
    const RunResult result = run(files, {"check", "dr/a.asrmap"});
    const std::string rule = c.rule;
    CHECK(result.status == (rule.empty() ? 0 : 1));
    CHECK(findings(result) == (rule.empty() ? Strings{} : Strings{"dr/a.asrmap:1:9 " + rule}));
  }
}

TEST_CASE("the file that was probably meant by an include is found, and nothing outside of the project") {
  struct Case {
    const char* include;
    const char* help;
    const char* fix;  // empty: there is none
  };
  const std::string check = "check the path; it is relative to the file that names it";
  const std::string slashes = "paths are written with `/`, relative to the file that names it";
  const Case cases[] = {
      {"base.asrmp", "did you mean `base.asrmap`?", "base.asrmap"},
      {"Base.asrmap", "did you mean `base.asrmap`?", "base.asrmap"},
      {"./base", "did you mean `./base.asrmap`?", "./base.asrmap"},
      {"sub/nets", "did you mean `sub/nets.asrmap`?", "sub/nets.asrmap"},
      {"sib/netz.asrmap", "did you mean `sub/nets.asrmap`?", "sub/nets.asrmap"},
      {"../dr/bsae.asrmap", "did you mean `../dr/base.asrmap`?", "../dr/base.asrmap"},
      {"sub\\\\nets.asrmap", "paths are written with `/`; did you mean `sub/nets.asrmap`?", "sub/nets.asrmap"},
      {"sub\\nets.asrmap", "paths are written with `/`; did you mean `sub/nets.asrmap`?", "sub/nets.asrmap"},
      // The only file of the name, in another folder; neither the file itself, nor one of several.
      {"sub\\base.asrmap", "paths are written with `/`; did you mean `base.asrmap`?", "base.asrmap"},
      {"C:\\\\dr\\\\base.asrmap", "paths are written with `/`; did you mean `base.asrmap`?", "base.asrmap"},
      {"C:\\\\dr\\\\bases.asrmap", slashes.c_str(), ""},
      {"nets.asrmap", "did you mean `sub/nets.asrmap`?", "sub/nets.asrmap"},
      {"top.asrmap", "did you mean `../top.asrmap`?", "../top.asrmap"},
      {"sub/a.asrmap", check.c_str(), ""},
      {"twice.asrmap", check.c_str(), ""},
      {"secret.asrmap", check.c_str(), ""},
      {"hidden.asrmap", check.c_str(), ""},
      // A folder.
      {"sub", "did you mean `sub/nets.asrmap`?", "sub/nets.asrmap"},
      {"sub/", "did you mean `sub/nets.asrmap`?", "sub/nets.asrmap"},
      {"..", "name a file in it, relative to the file that names it", ""},
      {"caf\\u00e9.asrmap", check.c_str(), ""},
      {"*.asrmap", "an `include` takes no wild cards; write one for each file", ""},
      {"sub/net?.asrmap", "an `include` takes no wild cards; write one for each file", ""},
      // A folder is not a file, and a name of four letters may have only one typing mistake.
      {"subs", check.c_str(), ""},
      {"rest.asrmap", check.c_str(), ""},
      {"uot/secret.asrmap", check.c_str(), ""},
      {"uot/secrit.asrmap", check.c_str(), ""},
  };
  for (const Case& c : cases) {
    INFO(c.include);
    MemoryFileSystem files = site({{"/site/asrmap.toml", ""},
                                   {"/site/dr/a.asrmap", "include \"" + std::string(c.include) + "\"\n"},
                                   {"/site/dr/base.asrmap", ""},
                                   {"/site/dr/sub/nets.asrmap", ""},
                                   {"/site/top.asrmap", ""},
                                   {"/site/one/twice.asrmap", ""},
                                   {"/site/two/twice.asrmap", ""},
                                   {"/site/.git/hidden.asrmap", ""},
                                   {"/site/end.asrmap", ""},
                                   {"/elsewhere/secret.asrmap", ""}});
    files.links = {{"/site/dr/out", "/elsewhere"}};
    const RunResult result = run(files, words("check --format json dr/a.asrmap"));
    const std::string fix = c.fix;
    CHECK(contains(result.out, "\"help\":\"" + std::string(c.help) + "\""));
    CHECK(contains(result.out, "\"text\":") == !fix.empty());
    if (!fix.empty()) CHECK(contains(result.out, R"("text":"\")" + fix + "\\\"\""));
  }
}

TEST_CASE("without a project file the root is the current folder if it holds the file, else the file's folder") {
  const std::map<std::string, std::string> tree = {{"/site/dr/a.asrmap", "include \"../part.asrmap\"\n"},
                                                   {"/site/part.asrmap", ""}};
  MemoryFileSystem above = site(tree, "/site");
  CHECK(run(above, {"check", "dr/a.asrmap"}).status == 0);
  MemoryFileSystem beside = site(tree, "/site/dr");
  const RunResult result = run(beside, {"check", "a.asrmap"});
  CHECK(findings(result) == Strings{"a.asrmap:1:9 include-outside-root"});
  CHECK(contains(result.out, " below its root, the current folder; "));
  MemoryFileSystem apart = site(tree, "/elsewhere");
  const RunResult far = run(apart, {"check", "/site/dr/a.asrmap"});
  CHECK(findings(far) == Strings{"/site/dr/a.asrmap:1:9 include-outside-root"});
  CHECK(contains(far.out, " below its root, `/site/dr`; "));
}

TEST_CASE("an include cycle is found once and read on") {
  MemoryFileSystem files = site({{"/site/a.asrmap", "include \"b.asrmap\"\nvmm ams\n"},
                                 {"/site/b.asrmap", "include \"a.asrmap\"\n"},
                                 {"/site/self.asrmap.toml", "include = [\"./self.asrmap.toml\"]\n"}});
  CHECK(findings(run(files, {"check", "a.asrmap"})) ==
        Strings{"a.asrmap:2:5 unused-definition", "b.asrmap:1:9 include-cycle"});
  CHECK(findings(run(files, {"check", "self.asrmap.toml"})) == Strings{"self.asrmap.toml:1:12 include-cycle"});
}

TEST_CASE("what two roots include is read once, and its findings are shown once") {
  const auto root = [](const std::string& server) {
    return "include \"shared.asrmap\"\nvmm " + server + " { network N { subnet web 10.0.0.0/24 } }\nmap " + server +
           "/N -> vnet-dr\n";
  };
  MemoryFileSystem files = site({{"/site/shared.asrmap", "vnet vnet-dr { subnet web 10.0.0.1/24 }\n"},
                                 {"/site/one.asrmap", root("ams")},
                                 {"/site/two.asrmap", root("chi")}});
  const RunResult result = run(files, {"check", "--format", "json"});
  CHECK(result.status == 0);
  CHECK(result.out == R"({"version":1,
"diagnostics":[
{"rule":"host-bits-set","severity":"warning","message":"range `10.0.0.1/24` of subnet `web` has host bits set; its network is `10.0.0.0/24`","file":"shared.asrmap","range":{"start":{"line":1,"column":27},"end":{"line":1,"column":38}},"related":[],"help":"write `10.0.0.0/24`, or correct the prefix length","fixes":[{"title":"Write `10.0.0.0/24`","edits":[{"file":"shared.asrmap","range":{"start":{"line":1,"column":27},"end":{"line":1,"column":38}},"text":"10.0.0.0/24"}]}]}],
"summary":{"errors":0,"warnings":1,"infos":0,"files":3,"networks":2,"mappings":2}}
)");
}

TEST_CASE("a name that another file of the run declares leads to its include") {
  const std::string vmm = "vmm ams { network N { subnet web 10.0.0.0/24 } }\n",
                    vnet = "vnet dr { subnet web 10.0.0.0/24 }\n";
  const std::string map = "map ams/N -> dr\n";
  struct Case {
    std::map<std::string, std::string> files;
    const char* place;
    const char* help;
  };
  const Case cases[] = {
      {{{"a.asrmap", vnet + map}, {"vmm.asrmap", vmm}},
       "a.asrmap:2:5",
       "`ams` is declared in `vmm.asrmap`, which this file does not include; add `include \"vmm.asrmap\"`"},
      {{{"maps/a.asrmap", vmm + map}, {"nets/x.asrmap", "include \"v/dr.asrmap\"\n"}, {"nets/v/dr.asrmap", vnet}},
       "maps/a.asrmap:2:14",
       "`dr` is declared in `nets/v/dr.asrmap`, which this file does not include; add `include "
       "\"../nets/v/dr.asrmap\"`"},
      {{{"a.asrmap.toml", "[[map]]\nfrom = \"ams/N\"\nto = \"dr\"\n[vnet.dr]\n"}, {"vmm.asrmap", vmm}},
       "a.asrmap.toml:2:9",
       "`ams` is declared in `vmm.asrmap`, which this file does not include; add `include = [\"vmm.asrmap\"]`"},
      // The name in another file wins over a similar name in the own project.
      {{{"a.asrmap", vmm + "vnet der\n" + map}, {"b.asrmap", vnet}},
       "a.asrmap:3:14",
       "`dr` is declared in `b.asrmap`, which this file does not include; add `include \"b.asrmap\"`"},
      // Two files declare it, a file of another project does, or none does.
      {{{"a.asrmap", vnet + map}, {"vmm.asrmap", vmm}, {"vmm2.asrmap", vmm}}, "a.asrmap:2:5", "declare it with `vmm`"},
      {{{"a.asrmap", vnet + map}, {"b/asrmap.toml", ""}, {"b/vmm.asrmap", vmm}},
       "a.asrmap:2:5",
       "declare it with `vmm`"},
      {{{"a.asrmap", vnet + map}, {"b.asrmap", vnet}}, "a.asrmap:2:5", "declare it with `vmm`"},
  };
  for (const Case& c : cases) {
    MemoryFileSystem files = site({});
    for (const auto& [path, text] : c.files) files.files["/site/" + path] = text;
    INFO(c.files.begin()->second);
    const std::string out = run(files, {"check"}).out;
    const std::size_t at = out.find(c.place + std::string(": error: no "));
    REQUIRE(at != std::string::npos);
    const std::size_t help = out.find("= help: ", at) + 8;
    CHECK(out.substr(help, out.find('\n', help) - help) == c.help);
  }
}

TEST_CASE("a file that is included is no root, and a file is a root once") {
  const std::map<std::string, std::string> tree = {
      {"/site/shared.asrmap", "vnet vnet-dr { subnet web 10.0.0.0/24 }\nvnet spare\n"},
      {"/site/root.asrmap",
       "include \"shared.asrmap\"\nvmm ams { network N { subnet web 10.0.0.0/24 } }\nmap ams/N -> vnet-dr\n"}};
  const std::string rows =
      "server,logical_network,network,subnet,prefixes,target_kind,target,target_id,target_subnet,"
      "target_prefixes,reason,candidates,mapping,exclusion_reason,file\r\n"
      "ams,,N,web,10.0.0.0/24,vnet,vnet-dr,,web,10.0.0.0/24,name-match,web,N-to-vnet-dr,,root.asrmap\r\n";
  for (const char* command :
       {"landing --format csv", "landing --format csv .", "landing --format csv root.asrmap",
        "landing --format csv root.asrmap ./root.asrmap", "landing --format csv shared.asrmap root.asrmap"}) {
    INFO(command);
    MemoryFileSystem files = site(tree);
    const RunResult result = run(files, words(command));
    CHECK(result.status == 0);
    CHECK(result.out == rows);
  }
  // A name that only an included file declares is not reported as unused. A name in the root itself
  // is.
  MemoryFileSystem files = site(tree);
  CHECK(findings(run(files, {"check", "root.asrmap"})).empty());
  CHECK(findings(run(files, {"check", "shared.asrmap"})) ==
        Strings{"shared.asrmap:1:6 unused-definition", "shared.asrmap:2:6 unused-definition"});
}

}  // namespace
}  // namespace asrmap
