// SPDX-License-Identifier: MIT
// What a run says with its exit status and its last line, and on which stream.
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
using test::paths;
using test::run;
using test::RunResult;
using test::site;
using test::words;

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
       "asrmap: no rule or change is named `subnet-falback`, nor is a known error text in it; did you mean "
       "`subnet-fallback`?\n"},
      {"explain Fallback",
       "asrmap: no rule or change is named `Fallback`, nor is a known error text in it; did you mean `subnet-fallback` "
       "or "
       "`ambiguous-fallback`?\n"},
      {"explain nonsense",
       "asrmap: no rule or change is named `nonsense`, nor is a known error text in it; `asrmap rules` lists all "
       "rules\n"},
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
    const RunResult result = run(files, words(c.command));
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
  const RunResult check = run(files, {"check", "error.asrmap"});
  CHECK(check.out == text);
  CHECK(check.err.empty());
  CHECK(run(files, {"landing", "error.asrmap"}).err == text);
  CHECK(run(files, {"ir", "error.asrmap"}).err == text);
  const RunResult build = run(files, {"build", "--target", "rest", "error.asrmap"});
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
    const RunResult terminal = run(files, words(c.command), {}, true), piped = run(files, words(c.command));
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

}  // namespace
}  // namespace asrmap
