// SPDX-License-Identifier: MIT
// Whole runs of the command line over files in memory: what a user or another
// program sees. What a rule finds is the goldens' business, not this file's.
// Long because the outputs that programs read are asserted to the letter.
#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "listed_names.h"
#include "run.h"
#include "source/sha256.h"

namespace asrmap {
namespace {

using test::Result;
using test::run;
using test::words;
using Strings = std::vector<std::string>;

// Nothing to find, and everything that a build needs.
const std::string kClean = R"(vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  fabric = "b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac"
  network Finance {
    id = "e2267b5c-2650-49bd-ab3f-d66aae694c06"
    subnet web 10.10.1.0/24
  }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }
map ams/Finance -> vnet-dr
)";
// `unmapped-network` at 1:19.
const std::string kWarning = R"(vmm ams { network Lab network Web }
map ams/Web -> none "stays"
)";
// `unknown-reference` at 2:20.
const std::string kError = R"(vmm ams { network Finance }
map ams/Finance -> vnet-dr
)";
// `unexplained-exclusion` at 2:16.
const std::string kInfo = R"(vmm ams { network Lab }
map ams/Lab -> none
)";

const std::string kCleanRequest = R"([
  {
    "method": "PUT",
    "url": "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.RecoveryServices/vaults/contoso-dr/replicationFabrics/b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac/replicationNetworks/e2267b5c-2650-49bd-ab3f-d66aae694c06/replicationNetworkMappings/Finance-to-vnet-dr?api-version=2025-08-01",
    "body": {
      "properties": {
        "fabricSpecificDetails": {
          "instanceType": "VmmToAzure"
        },
        "recoveryFabricName": "Microsoft Azure",
        "recoveryNetworkId": "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/virtualNetworks/vnet-dr"
      }
    }
  }
]
)";

MemoryFileSystem site(std::map<std::string, std::string> files, std::string current = "/site") {
  MemoryFileSystem result;
  result.files = std::move(files);
  result.current = std::move(current);
  return result;
}

// "file:line:column rule" of each finding, in the order in which they are shown.
Strings findings(const Result& result) {
  Strings found;
  for (std::size_t at = 0; at < result.out.size();) {
    const std::size_t end = result.out.find('\n', at);
    const std::string line = result.out.substr(at, end - at);
    at = end == std::string::npos ? result.out.size() : end + 1;
    const std::size_t place = line.find(": "), name = line.rfind(" [");
    if (line.empty() || line.front() == ' ' || place == std::string::npos || name == std::string::npos) continue;
    found.push_back(line.substr(0, place) + ' ' + line.substr(name + 2, line.size() - name - 3));
  }
  return found;
}

Strings paths(const MemoryFileSystem& files) {
  Strings names;
  for (const auto& [path, text] : files.files) names.push_back(path);
  return names;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_CASE("the exit status says how bad it is") {
  struct Case {
    const char* command;
    int status;
  };
  const Case cases[] = {
      {"check clean.asrmap", 0},
      {"check info.asrmap", 0},
      {"check warning.asrmap", 0},
      {"check error.asrmap", 1},
      {"check clean.asrmap error.asrmap", 1},
      {"check --format json error.asrmap", 1},
      {"check --format sarif error.asrmap", 1},
      {"check --format sarif clean.asrmap", 0},
      {"check --format github error.asrmap", 1},
      {"check --format github warning.asrmap", 0},
      {"check --format azure-pipelines error.asrmap", 1},
      {"check --format junit error.asrmap", 1},
      {"check empty.asrmap", 0},
      {"check empty.asrmap.toml", 0},
      {"check missing.asrmap", 2},
      {"check clean.asrmap missing.asrmap", 2},
      {"landing warning.asrmap", 0},
      {"landing error.asrmap", 1},
      {"ir clean.asrmap", 0},
      {"ir error.asrmap", 1},
      {"ir missing.asrmap", 2},
      {"build --target rest clean.asrmap", 0},
      {"build --target rest error.asrmap", 1},
      {"build --target rest missing.asrmap", 2},
      {"explain subnet-fallback", 0},
      {"explain nonsense", 2},
      {"rules", 0},
      {"--version", 0},
      {"--help", 0},
      {"build --help", 0},
  };
  for (const Case& c : cases) {
    INFO(c.command);
    MemoryFileSystem files = site({{"/site/clean.asrmap", kClean},
                                   {"/site/info.asrmap", kInfo},
                                   {"/site/warning.asrmap", kWarning},
                                   {"/site/error.asrmap", kError},
                                   {"/site/empty.asrmap", ""},
                                   {"/site/empty.asrmap.toml", ""}});
    CHECK(run(files, words(c.command)).status == c.status);
  }
}

TEST_CASE("usage errors are one line on standard error") {
  struct Case {
    const char* command;
    const char* line;
  };
  const Case cases[] = {
      {"check missing.asrmap", "asrmap: missing.asrmap: no such file or directory\n"},
      {"check bare",
       "asrmap: bare: no *.asrmap or *.asrmap.toml file in this folder or below; `asrmap init` starts a project\n"},
      {"check asrmap.toml", "asrmap: asrmap.toml is a project file and holds no mappings; name its folder, `.`\n"},
      {"landing clean.asrmap ./dr/asrmap.toml",
       "asrmap: ./dr/asrmap.toml is a project file and holds no mappings; name its folder, `dr`\n"},
      {"check --stdin-filename dr/asrmap.toml -",
       "asrmap: dr/asrmap.toml is a project file and holds no mappings; name its folder, `dr`\n"},
      {"check - clean.asrmap", "asrmap: standard input (-) can't be combined with other paths\n"},
      {"explain subnet-falback",
       "asrmap: no rule is named `subnet-falback`, nor is a known error text in it; did you mean `subnet-fallback`?\n"},
      {"explain Fallback",
       "asrmap: no rule is named `Fallback`, nor is a known error text in it; did you mean `subnet-fallback` or "
       "`ambiguous-fallback`?\n"},
      {"explain nonsense",
       "asrmap: no rule is named `nonsense`, nor is a known error text in it; `asrmap rules` lists all rules\n"},
      {"build --target arm --opt x clean.asrmap", "asrmap: --opt takes target.key=value, not `x`\n"},
      {"build --target arm --opt arm.x=1 clean.asrmap", "asrmap: --opt arm.x=1: `arm` has `api-version`\n"},
      {"build --target arm,rest clean.asrmap", "asrmap: several files are built; say where with -o FOLDER\n"},
      {"build --target rest clean.asrmap other.asrmap",
       "asrmap: several projects are built; say where with -o FOLDER\n"},
      {"check --today 31.1.2027 clean.asrmap", "asrmap: `--today` takes a day such as 2027-01-31, not `31.1.2027`\n"},
      {"ir clean.asrmap other.asrmap", "asrmap: ir shows one project; name one of its root files\n"},
  };
  for (const Case& c : cases) {
    INFO(c.command);
    MemoryFileSystem files =
        site({{"/site/clean.asrmap", kClean}, {"/site/other.asrmap", kClean}, {"/site/bare/notes.txt", ""}});
    files.files["/site/dr/asrmap.toml"] = "[lint]\n";
    const Result result = run(files, words(c.command));
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err == c.line);
  }
}

TEST_CASE("an allowance ends with its last day, by the clock or by --today") {
  MemoryFileSystem files = site({{"/site/dr.asrmap", R"(
vmm ams { network Finance { subnet app 10.10.1.0/24 } }
vnet vnet-dr { subnet web 10.10.1.0/24 }
map ams/Finance -> vnet-dr { allow = ["subnet-fallback until 2026-06-15: NET-42"] }
)"}});
  const auto warns = [&](const char* command) {
    return run(files, words(command)).out.find("allowed until 2026-06-15, which is past") != std::string::npos;
  };
  CHECK(!warns("check dr.asrmap"));  // on the tests' day, 2026-06-15
  CHECK(!warns("check --today 2026-06-15 dr.asrmap"));
  CHECK(warns("check --today 2026-06-16 dr.asrmap"));
  CHECK(warns("check --today 9999-12-31 dr.asrmap"));
  CHECK(!warns("check --today 0000-01-01 dr.asrmap"));
  CHECK(run(files, words("check --deny-warnings dr.asrmap")).status == 0);
  CHECK(run(files, words("check --deny-warnings --today 2026-06-16 dr.asrmap")).status == 1);
}

TEST_CASE("findings of check are its result; those of other commands go to standard error") {
  const std::string text = R"(error.asrmap:2:20: error: no vnet `vnet-dr` is declared [unknown-reference]
 2 | map ams/Finance -> vnet-dr
   |                    ^^^^^^^
   = help: declare it with `vnet`

1 error in 1 file
)";
  MemoryFileSystem files = site({{"/site/error.asrmap", kError}});
  const Result check = run(files, {"check", "error.asrmap"});
  CHECK(check.out == text);
  CHECK(check.err.empty());
  CHECK(run(files, {"landing", "error.asrmap"}).err == text);
  CHECK(run(files, {"ir", "error.asrmap"}).err == text);
  const Result build = run(files, {"build", "--target", "rest", "error.asrmap"});
  CHECK(build.out.empty());
  CHECK(build.err == text);
}

TEST_CASE("only a terminal is told how to learn more about the findings") {
  struct Case {
    const char* command;
    bool told;
  };
  const Case cases[] = {
      {"check error.asrmap", true},
      {"check --color never error.asrmap", true},
      {"check warning.asrmap error.asrmap", true},
      {"landing error.asrmap", true},
      {"check --format json error.asrmap", false},
      {"check clean.asrmap", false},
      {"landing warning.asrmap", false},
  };
  const std::string line = "why, and what to do: asrmap explain unknown-reference\n";
  for (const Case& c : cases) {
    INFO(c.command);
    MemoryFileSystem files =
        site({{"/site/clean.asrmap", kClean}, {"/site/warning.asrmap", kWarning}, {"/site/error.asrmap", kError}});
    const Result terminal = run(files, words(c.command), {}, true), piped = run(files, words(c.command));
    CHECK((terminal.out.ends_with(line) || terminal.err.ends_with(line)) == c.told);
    CHECK(!contains(piped.out + piped.err, "asrmap explain"));
  }
}

TEST_CASE("the last line tells projects from files") {
  const std::map<std::string, std::string> tree = {
      {"/site/a.asrmap", kClean}, {"/site/b.asrmap", kClean}, {"/site/c.asrmap", "include \"b.asrmap\"\n"}};
  struct Case {
    const char* command;
    const char* line;
  };
  const Case cases[] = {
      {"check", "no findings in 2 projects, 3 files (2 VM networks, 2 mappings)\n"},
      {"check a.asrmap", "no findings in 1 file (1 VM network, 1 mapping)\n"},
      {"check c.asrmap", "no findings in 2 files (1 VM network, 1 mapping)\n"},
      {"check b.asrmap c.asrmap", "no findings in 2 files (1 VM network, 1 mapping)\n"},
  };
  for (const Case& c : cases) {
    INFO(c.command);
    MemoryFileSystem files = site(tree);
    CHECK(run(files, words(c.command)).out == c.line);
  }
}

TEST_CASE("check --format json") {
  MemoryFileSystem files = site({{"/site/warning.asrmap", kWarning}});
  const Result result = run(files, {"check", "--format", "json", "warning.asrmap"});
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
    const Result result = run(files, {"check", "--format", "json", c.name});
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

TEST_CASE("- is standard input, and --stdin-filename says what it is") {
  struct Case {
    const char* command;
    const char* input;
    int status;
    Strings found;
  };
  const Case cases[] = {
      {"check -", "vmm ams", 0, {"stdin.asrmap:1:5 unused-definition"}},
      {"check -", "[vmm.ams]", 1, {"stdin.asrmap:1:1 syntax-error"}},
      {"check --stdin-filename x.asrmap.toml -", "[vmm.ams]", 0, {"x.asrmap.toml:1:6 unused-definition"}},
      {"check --stdin-filename x.toml -", "[vmm.ams]", 0, {"x.toml:1:6 unused-definition"}},
      {"check --stdin-filename dr/x.asrmap -", "vmm ams", 0, {"dr/x.asrmap:1:5 unused-definition"}},
      {"check -", "include \"../up.asrmap\"", 1, {"stdin.asrmap:1:9 include-outside-root"}},
      {"check -", "include \"part.asrmap\"\nmap ams/Lab -> none \"x\"", 0, {}},
      {"check --stdin-filename part.asrmap -", "", 0, {}},
  };
  for (const Case& c : cases) {
    INFO(c.command << " < " << c.input);
    MemoryFileSystem files = site({{"/site/part.asrmap", "vmm ams { network Lab }"}, {"/up.asrmap", ""}});
    const Result result = run(files, words(c.command), c.input);
    CHECK(result.status == c.status);
    CHECK(findings(result) == c.found);
  }
}

TEST_CASE("standard input goes by the project file that its name leads to") {
  MemoryFileSystem files = site({{"/site/dr/asrmap.toml", "[lint]\nunused-definition = \"off\"\n"}});
  CHECK(findings(run(files, words("check --stdin-filename dr/x.asrmap -"), "vmm ams")).empty());
  CHECK(findings(run(files, words("check --stdin-filename x.asrmap -"), "vmm ams")) ==
        Strings{"x.asrmap:1:5 unused-definition"});
}

TEST_CASE("without a path the project is checked") {
  struct Case {
    const char* project_file;
    Strings found;
  };
  const Case cases[] = {
      {"", {"dr/a.asrmap:1:5", "dr/sub/b.asrmap:1:5", "dr/sub/t.asrmap.toml:1:6", "top.asrmap:1:5"}},
      {"files = [\"dr/**/*.asrmap\"]", {"dr/a.asrmap:1:5", "dr/sub/b.asrmap:1:5"}},
      {"files = [\"dr/*.asrmap\"]", {"dr/a.asrmap:1:5"}},
      {"files = [\"*.asrmap\", \"dr/sub/?.asrmap\"]", {"dr/sub/b.asrmap:1:5", "top.asrmap:1:5"}},
      {"files = [\"top.asrmap\", \"top.asrmap\", \"t*\"]", {"top.asrmap:1:5"}},
      {"files = [\"**/sub/**\"]", {"dr/sub/b.asrmap:1:5", "dr/sub/t.asrmap.toml:1:6"}},
      {"files = [\"**/sub/*.asrmap\"]", {"dr/sub/b.asrmap:1:5"}},
      {"files = [\"**/*p.*s*r*m*p\"]", {"top.asrmap:1:5"}},
  };
  for (const Case& c : cases) {
    INFO(c.project_file);
    MemoryFileSystem files = site({{"/site/asrmap.toml", c.project_file},
                                   {"/site/top.asrmap", "vmm ams"},
                                   {"/site/dr/a.asrmap", "vmm ams"},
                                   {"/site/dr/sub/b.asrmap", "vmm ams"},
                                   {"/site/dr/sub/t.asrmap.toml", "[vmm.ams]"},
                                   {"/site/dr/notes.toml", "not ours"}});
    Strings expected;
    for (const std::string& place : c.found) expected.push_back(place + " unused-definition");
    CHECK(findings(run(files, {"check"})) == expected);
  }
}

TEST_CASE("a folder that can't be read is named, unless no pattern leads into it") {
  struct Case {
    const char* project_file;
    const char* locked;
    const char* line;  // empty: it does not matter
  };
  const Case cases[] = {
      {"", "/site/dr/sub", "asrmap: dr/sub: permission denied\n"},
      {"", "/site", "asrmap: .: permission denied\n"},
      {"", "/site/.git", ""},
      {"files = [\"**/*.asrmap\"]", "/site/dr/sub", "asrmap: dr/sub: permission denied\n"},
      {"files = [\"top.asrmap\", \"dr/*/*/*.asrmap\"]", "/site/dr/sub", "asrmap: dr/sub: permission denied\n"},
      {"files = [\"dr/**\"]", "/site/dr", "asrmap: dr: permission denied\n"},
      {"files = [\"dr/*.asrmap\"]", "/site/dr/sub", ""},
      {"files = [\"top.asrmap\"]", "/site/dr", ""},
      {"files = [\"t*/**/x.asrmap\", \"*.asrmap\"]", "/site/dr", ""},
  };
  for (const Case& c : cases) {
    INFO(c.project_file << ", " << c.locked);
    MemoryFileSystem files = site({{"/site/asrmap.toml", c.project_file},
                                   {"/site/top.asrmap", ""},
                                   {"/site/dr/a.asrmap", ""},
                                   {"/site/dr/sub/b.asrmap", ""},
                                   {"/site/to/x.asrmap", ""},
                                   {"/site/dr/.a.asrmap", "not looked at"},
                                   {"/site/.git/c.asrmap", "not looked at"}});
    files.locked = {c.locked};
    const Result result = run(files, {"check"});
    CHECK(result.err == c.line);
    CHECK(result.status == (result.err.empty() ? 0 : 2));
  }
}

TEST_CASE("the project file is found from below it") {
  MemoryFileSystem files = site({{"/site/asrmap.toml", "[lint]\nunmapped-network = \"error\"\n"},
                                 {"/site/top.asrmap", kError},
                                 {"/site/dr/a.asrmap", kWarning}},
                                "/site/dr");
  CHECK(findings(run(files, {"check"})).size() == 2);
  for (const char* path : {".", "a.asrmap", "../dr/a.asrmap", "/site/dr/a.asrmap"}) {
    INFO(path);
    const Result result = run(files, {"check", path});
    CHECK(result.status == 1);
    CHECK(findings(result).size() == 1);
  }
}

TEST_CASE("no file to check is an error of usage") {
  MemoryFileSystem nothing = site({{"/site/notes.txt", ""}});
  const Result bare = run(nothing, {"check"});
  CHECK(bare.status == 2);
  CHECK(bare.err ==
        "asrmap: .: no *.asrmap or *.asrmap.toml file in this folder or below; `asrmap init` starts a project\n");
}

TEST_CASE("an entry of files that matches nothing is found") {
  struct Case {
    const char* project_file;
    Strings found;
    const char* help;
  };
  const char* const check = "check the path; it is relative to the folder of `asrmap.toml`";
  const char* const slashes = "paths are written with `/`, relative to the folder of `asrmap.toml`";
  const Case cases[] = {
      {"files = ['*.asrmap', 'dr/*']", {"asrmap.toml:1:22"}, check},
      {"files = ['gone/**']", {"asrmap.toml:1:10"}, check},
      {"files = ['**/*a*a*a*a*a*a*a*a*a*a*a*a*b']", {"asrmap.toml:1:10"}, check},
      {"files = ['gone/**', 'x*']", {"asrmap.toml:1:10", "asrmap.toml:1:21"}, check},
      {"files = ['sub/b.asrmp']", {"asrmap.toml:1:10"}, "did you mean `sub/b.asrmap`?"},
      {"files = ['sub\\b.asrmap']", {"asrmap.toml:1:10"}, "paths are written with `/`; did you mean `sub/b.asrmap`?"},
      {"files = ['sub\\*.asrmap']", {"asrmap.toml:1:10"}, slashes},
      {"files = ['sub']", {"asrmap.toml:1:10"}, "for all files below the folder write `sub/**`"},
      {"files = ['../up.asrmap']", {"asrmap.toml:1:10"}, check},
      {"files = ['*.asrmap', 'a*', '**/b.asrmap']", {}, ""},
  };
  for (const Case& c : cases) {
    INFO(c.project_file);
    MemoryFileSystem files = site({{"/site/asrmap.toml", c.project_file},
                                   {"/site/a.asrmap", ""},
                                   {"/site/sub/b.asrmap", ""},
                                   {"/up.asrmap", ""}});
    Strings expected;
    for (const std::string& place : c.found) expected.push_back(place + " include-not-found");
    const Result result = run(files, {"check"});
    CHECK(findings(result) == expected);
    CHECK(result.status == (expected.empty() ? 0 : 1));
    CHECK(contains(result.out, c.help));
    // A file that is named is no business of `files`.
    CHECK(findings(run(files, {"check", "a.asrmap"})).empty());
  }
}

TEST_CASE("a wrong word of the project file is found by every command, with what was meant") {
  struct Case {
    const char* project_file;
    const char* finding;
    std::string help;
    const char* fix;  // what JSON has; empty: nothing
  };
  const Case cases[] = {
      {"[build]\ntargets = ['arm', 'armm']", "asrmap.toml:2:19: error: `armm` is no target", "did you mean `arm`?",
       R"("text":"\"arm\"")"},
      {"[build]\ntargets = ['pulumi']", "asrmap.toml:2:12: error: `pulumi` is no target",
       "there are " + test::listed_targets("and"), ""},
      {"[build]\ntargets = 'arm'", "asrmap.toml:2:11: error: `targets` takes a list of words", "targets = [", ""},
      {"[lint]\nunmapped-network = 'warn'", "asrmap.toml:2:20: error: `warn` is no level", "did you mean `warning`?",
       R"("text":"\"warning\"")"},
      {"[lint]\nunmapped-network = 'eror'", "asrmap.toml:2:20: error: `eror` is no level", "did you mean `error`?",
       R"("text":"\"error\"")"},
      {"[lint]\nunmapped-network = 'Error'", "asrmap.toml:2:20: error: `Error` is no level", "did you mean `error`?",
       R"("text":"\"error\"")"},
      {"[lint]\nunmapped-network = 'no'", "asrmap.toml:2:20: error: `no` is no level",
       "a level is `off`, `info`, `warning` or `error`", ""},
      {"[lint]\nunmaped-network = 'off'", "asrmap.toml:2:1: error: `unmaped-network` is no rule",
       "did you mean `unmapped-network`?", R"("text":"unmapped-network")"},
      {"[lint]\n'fallback' = 'off'", "asrmap.toml:2:1: error: `fallback` is no rule",
       "did you mean `subnet-fallback` or `ambiguous-fallback`?", ""},
      {"[lint.rules]\nunmapped-network = 'off'", "asrmap.toml:1:7: error: `rules` is a table, not a level",
       "put the rules directly under `[lint]`", ""},
  };
  for (const Case& c : cases) {
    INFO(c.project_file);
    for (const char* command : {"check", "landing", "ir", "build", "build --target rest -o out"}) {
      INFO(command);
      MemoryFileSystem files = site({{"/site/asrmap.toml", c.project_file}, {"/site/a.asrmap", kClean}});
      const Result result = run(files, words(command));
      CHECK(result.status == 1);
      CHECK(contains(result.out + result.err, c.finding));
      CHECK(contains(result.out + result.err, c.help));
      CHECK(files.files.size() == 2);
    }
    MemoryFileSystem files = site({{"/site/asrmap.toml", c.project_file}, {"/site/a.asrmap", kClean}});
    const std::string json = run(files, words("check --format json")).out;
    CHECK(contains(json, *c.fix == '\0' ? "\"fixes\":[]" : c.fix));
  }
}

TEST_CASE("[lint] sets levels") {
  struct Case {
    const char* project_file;
    int status;
    Strings found;
  };
  const Case cases[] = {
      {"", 0, {"a.asrmap:1:19 unmapped-network"}},
      {"[lint]\nunmapped-network = \"off\"", 0, {}},
      {"[lint]\nunmapped-network = \"info\"", 0, {"a.asrmap:1:19 unmapped-network"}},
      {"[lint]\nunmapped-network = \"error\"", 1, {"a.asrmap:1:19 unmapped-network"}},
      {"[lint]\nretired-scenario = \"info\"\nunmapped-network = \"off\"", 0, {"a.asrmap:1:5 retired-scenario"}},
      {"[lint]\nempty-target = \"error\"", 0, {"a.asrmap:1:19 unmapped-network"}},
      {"[lint]\nempty-target = \"warning\"", 1, {"a.asrmap:1:19 unmapped-network", "asrmap.toml:2:16 invalid-value"}},
      {"[lint]\nempty-target = \"off\"", 1, {"a.asrmap:1:19 unmapped-network", "asrmap.toml:2:16 invalid-value"}},
      {"[lint]\nunmaped-network = \"off\"", 1, {"a.asrmap:1:19 unmapped-network", "asrmap.toml:2:1 invalid-value"}},
      {"[lint]\nunmapped-network = \"no\"", 1, {"a.asrmap:1:19 unmapped-network", "asrmap.toml:2:20 invalid-value"}},
      {"[lints]", 1, {"a.asrmap:1:19 unmapped-network", "asrmap.toml:1:2 unknown-property"}},
  };
  for (const Case& c : cases) {
    INFO(c.project_file);
    MemoryFileSystem files = site({{"/site/asrmap.toml", c.project_file}, {"/site/a.asrmap", kWarning}});
    const Result result = run(files, {"check", "a.asrmap"});
    CHECK(result.status == c.status);
    CHECK(findings(result) == c.found);
  }
}

TEST_CASE("each file goes by the nearest project file above it") {
  MemoryFileSystem files = site({{"/site/asrmap.toml", "[lint]\nunmapped-network = \"off\"\n"},
                                 {"/site/a.asrmap", kWarning},
                                 {"/site/strict/asrmap.toml", "[lint]\nunmapped-network = \"error\"\n"},
                                 {"/site/strict/a.asrmap", kWarning}});
  CHECK(run(files, {"check", "a.asrmap"}).status == 0);
  const Result both = run(files, {"check", "a.asrmap", "strict/a.asrmap"});
  CHECK(both.status == 1);
  CHECK(findings(both) == Strings{"strict/a.asrmap:1:19 unmapped-network"});
}

TEST_CASE("an include stays in the project") {
  struct Case {
    const char* include;
    const char* rule;  // empty: it is read
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
    const Result result = run(files, {"check", "dr/a.asrmap"});
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
      {"./base", check.c_str(), ""},
      {"sib/netz.asrmap", "did you mean `sub/nets.asrmap`?", "sub/nets.asrmap"},
      {"../dr/bsae.asrmap", "did you mean `../dr/base.asrmap`?", "../dr/base.asrmap"},
      {"sub\\\\nets.asrmap", "paths are written with `/`; did you mean `sub/nets.asrmap`?", "sub/nets.asrmap"},
      {"sub\\nets.asrmap", "paths are written with `/`; did you mean `sub/nets.asrmap`?", "sub/nets.asrmap"},
      {"sub\\base.asrmap", slashes.c_str(), ""},
      {"C:\\\\dr\\\\base.asrmap", slashes.c_str(), ""},
      {"caf\\u00e9.asrmap", check.c_str(), ""},
      {"*.asrmap", "an `include` takes no wild cards; write one for each file", ""},
      {"sub/net?.asrmap", "an `include` takes no wild cards; write one for each file", ""},
      // A folder is no file, and a name of four letters allows for one slip.
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
                                   {"/elsewhere/secret.asrmap", ""}});
    files.links = {{"/site/dr/out", "/elsewhere"}};
    const Result result = run(files, words("check --format json dr/a.asrmap"));
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
  const Result result = run(beside, {"check", "a.asrmap"});
  CHECK(findings(result) == Strings{"a.asrmap:1:9 include-outside-root"});
  CHECK(contains(result.out, " below its root, the current folder; "));
  MemoryFileSystem apart = site(tree, "/elsewhere");
  const Result far = run(apart, {"check", "/site/dr/a.asrmap"});
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
  const Result result = run(files, {"check", "--format", "json"});
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
      // Another file's name beats a near one of the own project.
      {{{"a.asrmap", vmm + "vnet der\n" + map}, {"b.asrmap", vnet}},
       "a.asrmap:3:14",
       "`dr` is declared in `b.asrmap`, which this file does not include; add `include \"b.asrmap\"`"},
      // Two files, a file of another project, none.
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
    const Result result = run(files, words(command));
    CHECK(result.status == 0);
    CHECK(result.out == rows);
  }
  // What only an included file declares is not unused; a root's own is.
  MemoryFileSystem files = site(tree);
  CHECK(findings(run(files, {"check", "root.asrmap"})).empty());
  CHECK(findings(run(files, {"check", "shared.asrmap"})) ==
        Strings{"shared.asrmap:1:6 unused-definition", "shared.asrmap:2:6 unused-definition"});
}

const std::string kLandings = R"(vmm ams {
  network A { subnet web 10.0.0.7/24 subnet other 10.0.1.0/24 }
  network B
  network C
  network D
  network E { subnet s }
}
vmm chi { network T }
vnet one { subnet web 10.0.0.0/16 }
vnet two { subnet z subnet a }
map ams/A -> one
map ams/B -> two
map ams/C -> none "rebuilt"
map ams/E -> chi/T
)";

TEST_CASE("landing --format json: every reason, as declared") {
  MemoryFileSystem files = site({{"/site/a.asrmap", kLandings}});
  const Result result = run(files, {"landing", "--format", "json", "a.asrmap"});
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  CHECK(result.out == R"({"version":1,
"landings":[
{"source":{"kind":"vmm","server":"ams","network":"A","subnet":"web","prefixes":["10.0.0.0/24"]},"target":{"kind":"vnet","label":"one","id":null,"subnet":"web","prefixes":["10.0.0.0/16"]},"reason":"name-match","candidates":["web"],"mapping":"A-to-one"},
{"source":{"kind":"vmm","server":"ams","network":"A","subnet":"other","prefixes":["10.0.1.0/24"]},"target":{"kind":"vnet","label":"one","id":null,"subnet":"web","prefixes":["10.0.0.0/16"]},"reason":"first-subnet","candidates":["web"],"mapping":"A-to-one"},
{"source":{"kind":"vmm","server":"ams","network":"B","subnet":null,"prefixes":[]},"target":{"kind":"vnet","label":"two","id":null,"subnet":null,"prefixes":[]},"reason":"ambiguous-first-subnet","candidates":["z","a"],"mapping":"B-to-two"},
{"source":{"kind":"vmm","server":"ams","network":"C","subnet":null,"prefixes":[]},"target":null,"reason":"excluded","candidates":[],"mapping":null},
{"source":{"kind":"vmm","server":"ams","network":"D","subnet":null,"prefixes":[]},"target":null,"reason":"unmapped","candidates":[],"mapping":null},
{"source":{"kind":"vmm","server":"ams","network":"E","subnet":"s","prefixes":[]},"target":{"kind":"vmm","server":"chi","network":"T","subnet":null},"reason":"vmm-network","candidates":[],"mapping":"E-to-T"}]}
)");
}

TEST_CASE("landing --network keeps the VM networks of a name or path") {
  struct Case {
    const char* pattern;
    const char* networks;
    const char* line;  // where there is none
  };
  const Case cases[] = {
      {"A", "AA", ""},
      {"?", "AABCDE", ""},
      {"*", "AABCDE", ""},
      {"ams/A", "AA", ""},
      {"*/B", "B", ""},
      {"a?s/*", "AABCDE", ""},
      {"vmm-ams.contoso.com/C", "C", ""},
      {"corp/D", "",
       "no VM network of the table matches `corp/D`; it has `ams/A`, `ams/B`, `ams/C`, `ams/D` and `ams/E`"},
      {"a", "", "no VM network of the table matches `a`; did you mean `A`?"},
      {"asm/D", "", "no VM network of the table matches `asm/D`; did you mean `ams/D`?"},
      {"*ams*", "", "no VM network of the table matches `*ams*`; it has `A`, `B`, `C`, `D` and `E`"},
      {"T", "", "no VM network of the table matches `T`; it has `A`, `B`, `C`, `D` and `E`"},
  };
  std::string text = kLandings;
  text.insert(text.find('{') + 1, " name = \"vmm-ams.contoso.com\"");
  for (const Case& c : cases) {
    INFO(c.pattern);
    MemoryFileSystem files = site({{"/site/a.asrmap", text}, {"/site/b.asrmap", "vmm other\n"}});
    const Result result = run(files, {"landing", "--format", "csv", "--network", c.pattern, "."});
    const std::string line = c.line;
    CHECK(result.status == (line.empty() ? 0 : 2));
    CHECK(result.err == (line.empty() ? "" : "asrmap: " + line + "\n"));
    std::string networks;
    for (std::size_t at = result.out.find("\nams,,"); at != std::string::npos; at = result.out.find("\nams,,", at + 1))
      networks += result.out[at + 6];
    CHECK(networks == c.networks);
    CHECK(result.out.empty() == !line.empty());
    // The project without any such network has no part in it.
    CHECK(!contains(run(files, {"landing", "--network", c.pattern, "."}).out, "b.asrmap"));
  }
  MemoryFileSystem files = site({{"/site/a.asrmap", "vmm ams\n"}});
  CHECK(run(files, words("landing --network x a.asrmap")).err ==
        "asrmap: no VM network of the table matches `x`; it is empty\n");
}

TEST_CASE("landing shows what is known beside an error") {
  MemoryFileSystem files = site({{"/site/a.asrmap", kClean + "map ams/Nope -> vnet-dr\n"}});
  const Result result = run(files, {"landing", "--format", "csv", "a.asrmap"});
  CHECK(result.status == 1);
  CHECK(contains(result.out, "\nams,,Finance,web,10.10.1.0/24,vnet,vnet-dr,"));
  CHECK(contains(result.err, "a.asrmap:15:9: error: VMM server `ams` has no VM network `Nope`"));
}

TEST_CASE("a single payload goes to standard output, alone") {
  MemoryFileSystem files = site({{"/site/a.asrmap", kClean}});
  const Result result = run(files, {"build", "--target", "rest", "a.asrmap"});
  CHECK(result.status == 0);
  CHECK(result.out == kCleanRequest);
  CHECK(result.err.empty());
  CHECK(paths(files) == Strings{"/site/a.asrmap"});
}

TEST_CASE("the API version can be chosen for each target") {
  MemoryFileSystem files = site({{"/site/a.asrmap", kClean}});
  const Result rest = run(files, words("build --target rest --opt rest.api-version=2024-10-01 a.asrmap"));
  CHECK(contains(rest.out, "Finance-to-vnet-dr?api-version=2024-10-01\""));
  const Result arm = run(files, words("build --target arm --opt arm.api-version=2024-10-01 a.asrmap"));
  CHECK(contains(arm.out, "\"apiVersion\": \"2024-10-01\""));
  CHECK(!contains(arm.out, "2025-08-01"));
}

TEST_CASE("build -o writes a folder a target and a manifest of hashes") {
  MemoryFileSystem files = site({{"/site/a.asrmap", kClean}});
  const Result result = run(files, words("build --target powershell,rest,arm -o out a.asrmap"));
  CHECK(result.status == 0);
  CHECK(paths(files) == Strings{"/site/a.asrmap", "/site/out/arm/azuredeploy.json", "/site/out/manifest.json",
                                "/site/out/powershell/Deploy-NetworkMapping.ps1", "/site/out/rest/requests.json"});
  CHECK(files.files.at("/site/out/rest/requests.json") == kCleanRequest);
  const std::string& manifest = files.files.at("/site/out/manifest.json");
  for (const char* path : {"arm/azuredeploy.json", "powershell/Deploy-NetworkMapping.ps1", "rest/requests.json"}) {
    INFO(path);
    const std::string hash = sha256_hex(files.files.at("/site/out/" + std::string(path)));
    CHECK(contains(manifest, "\"path\": \"" + std::string(path) + "\",\n      \"sha256\": \"" + hash + "\""));
  }
}

TEST_CASE("the bytes built depend on neither the folder nor the way the file is named") {
  const auto built = [](const std::string& folder, const std::string& current, const std::string& path) {
    MemoryFileSystem files = site({{folder + "/a.asrmap", kClean}}, current);
    CHECK(run(files, {"build", "--target", "all", "-o", "/out", path}).status == 0);
    files.files.erase(folder + "/a.asrmap");
    return files.files;
  };
  const auto one = built("/site", "/site", "a.asrmap");
  CHECK(one.size() > all_backends().size());
  CHECK(one == built("/elsewhere/deep", "/", "elsewhere/deep/a.asrmap"));
  CHECK(one == built("/elsewhere/deep", "/site", "/elsewhere/deep/a.asrmap"));
}

TEST_CASE("[build] gives the targets and the folder, which is relative to the project file") {
  MemoryFileSystem files =
      site({{"/site/asrmap.toml", "[build]\ntargets = [\"rest\"]\nout = \"dist\"\n"}, {"/site/sub/a.asrmap", kClean}},
           "/site/sub");
  CHECK(run(files, {"build", "a.asrmap"}).status == 0);
  CHECK(files.files.count("/site/dist/rest/requests.json") == 1);
  CHECK(run(files, words("build --target arm -o here a.asrmap")).status == 0);
  CHECK(files.files.count("/site/sub/here/arm/azuredeploy.json") == 1);
  CHECK_FALSE(files.files.contains("/site/sub/here/rest/requests.json"));
}

TEST_CASE("build writes nothing when there is an error") {
  struct Case {
    const char* command;
    std::string text;
    const char* rule;
  };
  const Case cases[] = {
      {"build --target all -o out a.asrmap", kError, "[unknown-reference]"},
      {"build --target all -o out a.asrmap", "vmm {", "[syntax-error]"},
      {"build --target all -o out a.asrmap good.asrmap", kError, "[unknown-reference]"},
      {"build --target rest -o out a.asrmap",
       "vmm ams { network N }\nmap ams/N -> vnet-dr\nvnet vnet-dr { subnet s }\n", "[missing-property]"},
      {"build --target rest -o out a.asrmap", kClean + "vmm chi { network N }\nmap chi/N -> vnet-dr\n", "[missing-id]"},
      {"build --target arm,powershell -o out a.asrmap", kClean + "vmm chi { network N }\nmap chi/N -> vnet-dr\n",
       "[missing-id]"},
      {"build --deny-warnings --target rest -o out a.asrmap", kClean + "vnet spare { subnet s }\n",
       "[unused-definition]"},
  };
  for (const Case& c : cases) {
    INFO(c.command << '\n' << c.text);
    MemoryFileSystem files =
        site({{"/site/a.asrmap", c.text}, {"/site/good.asrmap", kClean}, {"/site/out/rest/requests.json", "old"}});
    const auto before = files.files;
    const Result result = run(files, words(c.command));
    CHECK(result.status == 1);
    CHECK(result.out.empty());
    CHECK(contains(result.err, c.rule));
    CHECK(files.files == before);
  }
}

TEST_CASE("PowerShell finds what it needs by name, so check and it do without ids") {
  const std::string text =
      "vault contoso-dr {\n  subscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"\n"
      "  resource_group = rg-dr\n  location = westeurope\n}\n"
      "vmm ams { network N { subnet s } }\nvnet vnet-dr { subnet s }\nmap ams/N -> vnet-dr\n";
  MemoryFileSystem files = site({{"/site/a.asrmap", text}});
  CHECK(run(files, {"check", "--deny-warnings", "a.asrmap"}).status == 0);
  CHECK(run(files, {"build", "--target", "powershell", "a.asrmap"}).status == 0);
}

TEST_CASE("several roots build into a folder each") {
  MemoryFileSystem files = site({{"/site/a.asrmap", kClean}, {"/site/dr/b.asrmap", kClean}});
  CHECK(run(files, words("build --target rest -o out")).status == 0);
  CHECK(paths(files) == Strings{"/site/a.asrmap", "/site/dr/b.asrmap", "/site/out/a/rest/requests.json",
                                "/site/out/dr/b/rest/requests.json", "/site/out/manifest.json"});
}

TEST_CASE("both spellings build the same bytes") {
  const std::string toml = R"([vault]
label = "contoso-dr"
subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
resource_group = "rg-dr"
location = "westeurope"
[vmm.ams]
fabric = "b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac"
[vmm.ams.network.Finance]
id = "e2267b5c-2650-49bd-ab3f-d66aae694c06"
subnets = [{ name = "web", prefix = "10.10.1.0/24" }]
[vnet.vnet-dr]
subnets = [{ name = "web", prefix = "10.10.1.0/24" }]
[[map]]
from = "ams/Finance"
to = "vnet-dr"
)";
  MemoryFileSystem files = site({{"/site/a.asrmap", kClean}, {"/site/a.asrmap.toml", toml}});
  for (const char* target : {"arm", "rest", "powershell"}) {
    INFO(target);
    const Result dsl = run(files, {"build", "--target", target, "a.asrmap"});
    CHECK(dsl.status == 0);
    CHECK(dsl.out == run(files, {"build", "--target", target, "a.asrmap.toml"}).out);
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
      const Result result = run(files, {"check", name});
      CHECK(result.status == 1);
      const Strings found = findings(result);
      REQUIRE(found.size() == 1);
      CHECK(contains(found.front(), " syntax-error"));
      if (c.place != nullptr) CHECK(found.front() == name + (":" + std::string(c.place)) + " syntax-error");
    }
}

TEST_CASE("landing counts whole networks apart from VM subnets without their name") {
  MemoryFileSystem files = site({});
  const Result result = run(files, {"landing", "-"},
                            "vmm ams { network F network G { subnet x } network H }\n"
                            "vnet vn { subnet web }\nmap ams/* -> vn\n");
  CHECK(
      result.out.ends_with("1 landing falls back to the first subnet: the VNet has none of the VM subnet's name\n"
                           "2 VM networks land in the first subnet as a whole, without VM subnets to go by\n"));
}

}  // namespace
}  // namespace asrmap
