// SPDX-License-Identifier: MIT
// Which files belong to a run: standard input, folders, project files and what these say.
#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "listed_names.h"
#include "site.h"

namespace asrmap {
namespace {

using test::contains;
using test::findings;
using test::kClean;
using test::kError;
using test::kWarning;
using test::paths;
using test::run;
using test::RunResult;
using test::site;
using test::words;
using Strings = std::vector<std::string>;

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
    const RunResult result = run(files, words(c.command), c.input);
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
    const char* line;  // empty: any line
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
    const RunResult result = run(files, {"check"});
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
    const RunResult result = run(files, {"check", path});
    CHECK(result.status == 1);
    CHECK(findings(result).size() == 1);
  }
}

TEST_CASE("no file to check is an error of usage") {
  MemoryFileSystem nothing = site({{"/site/notes.txt", ""}});
  const RunResult bare = run(nothing, {"check"});
  CHECK(bare.status == 2);
  const std::string none = "asrmap: .: no *.asrmap or *.asrmap.toml file in this folder or below; ";
  CHECK(bare.err == none + "`asrmap init` starts a project\n");
  // Names that Notepad gives, or that a system without case accepts.
  const std::pair<const char*, const char*> names[] = {
      {"Site.asrmap.txt", "Site.asrmap"}, {"site.ASRMAP", "site.asrmap"}, {"Site.Asrmap.Toml.TXT", "Site.asrmap.toml"}};
  for (const auto& [name, right] : names) {
    MemoryFileSystem files = site({{"/site/" + std::string(name), kClean}});
    CHECK(run(files, {"check"}).err == none + "there is `" + name + "`: name it `" + right + "`\n");
  }
  MemoryFileSystem files = site({{"/site/site.asrmap.txt", kClean}});
  const RunResult named = run(files, {"check", "site.asrmap"});
  CHECK(named.status == 2);
  CHECK(named.err == "asrmap: site.asrmap: no such file, but there is site.asrmap.txt: rename it\n");
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
    const RunResult result = run(files, {"check"});
    CHECK(findings(result) == expected);
    CHECK(result.status == (expected.empty() ? 0 : 1));
    CHECK(contains(result.out, c.help));
    // `files` does not matter for a file that is named on the command line.
    CHECK(findings(run(files, {"check", "a.asrmap"})).empty());
  }
}

TEST_CASE("a wrong word of the project file is found by every command, with what was meant") {
  struct Case {
    const char* project_file;
    const char* finding;
    std::string help;
    const char* fix;  // the fix in JSON; empty: none
  };
  const Case cases[] = {
      {"[build]\ntargets = ['arm', 'armm']", "asrmap.toml:2:19: error: `armm` is no target", "did you mean `arm`?",
       R"("text":"\"arm\"")"},
      {"[build]\ntargets = ['tf']", "asrmap.toml:2:12: error: `tf` is no target", "did you mean `terraform`?",
       R"("text":"\"terraform\"")"},
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
      {"[lint]\nfiles = ['a.asrmap']", "asrmap.toml:2:1: error: `files` stands above `[lint]`", "move the line there",
       ""},
      {"[lint]\nout = 'dist'", "asrmap.toml:2:1: error: `out` stands below `[build]`", "move the line there", ""},
      {"[build]\nfiles = ['a.asrmap']", "asrmap.toml:2:1: error: `files` stands above `[build]`", "move the line there",
       ""},
      {"targets = ['arm']", "asrmap.toml:1:1: error: `targets` stands below `[build]`", "move the line there", ""},
      {"unmapped-network = 'off'", "asrmap.toml:1:1: error: the level of `unmapped-network` stands below `[lint]`",
       "move the line there", ""},
      {"[build]\noptions.amr.api-version = '2025-08-01'", "asrmap.toml:2:9: error: `amr` is no target",
       "did you mean `arm`?", R"("text":"arm")"},
      {"[build.options]\nall.api-version = '2025-08-01'", "asrmap.toml:2:1: error: `all` is no target",
       "there are `arm`", ""},
      {"[build.options.arm]\napiversion = '2025-08-01'", "asrmap.toml:2:1: error: target `arm` has no option",
       "did you mean `api-version`?", R"("text":"api-version")"},
      {"[build.options]\nrest.colour = 'red'", "asrmap.toml:2:6: error: target `rest` has no option `colour`",
       "it has `api-version`", ""},
      {"[build.options]\nvmm.colour = 'red'", "asrmap.toml:2:5: error: target `vmm` has no option `colour`",
       "delete the line: it has none", ""},
      {"[build.options]\narm.api-version = 'latest'",
       "asrmap.toml:2:19: error: `api-version` takes the API version of the resources, not `latest`",
       "write it like `api-version = \"2025-08-01\"`", ""},
  };
  for (const Case& c : cases) {
    INFO(c.project_file);
    for (const char* command : {"check", "landing", "ir", "build", "build --target rest -o out"}) {
      INFO(command);
      MemoryFileSystem files = site({{"/site/asrmap.toml", c.project_file}, {"/site/a.asrmap", kClean}});
      const RunResult result = run(files, words(command));
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
    const RunResult result = run(files, {"check", "a.asrmap"});
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
  const RunResult both = run(files, {"check", "a.asrmap", "strict/a.asrmap"});
  CHECK(both.status == 1);
  CHECK(findings(both) == Strings{"strict/a.asrmap:1:19 unmapped-network"});
}

}  // namespace
}  // namespace asrmap
