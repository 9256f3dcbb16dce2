// SPDX-License-Identifier: MIT
// The answer to a mistyped command line, and the text of `--help`.
#include <string>

#include "catch.h"
#include "listed_names.h"
#include "run.h"

namespace asrmap {
namespace {

using test::run;
using test::words;

TEST_CASE("options may stand before the command") {
  MemoryFileSystem files;
  files.files["/a.asrmap"] = "vmm ams { network N }\n";
  files.files["/check"] = "";
  const auto same = [&](const char* a, const char* b) {
    INFO(a);
    const test::RunResult before = run(files, words(a)), behind = run(files, words(b));
    CHECK(before.out == behind.out);
    CHECK(before.err == behind.err);
    CHECK(before.status == behind.status);
    CHECK(before.status < 2);
  };
  same("--format json check a.asrmap", "check --format json a.asrmap");
  same("--format=json check a.asrmap", "check --format=json a.asrmap");
  same("-q --deny-warnings check a.asrmap", "check -q --deny-warnings a.asrmap");
  // A value is no command, although there is one of its name.
  same("--network N landing a.asrmap", "landing --network N a.asrmap");
  CHECK(run(files, words("--network check landing a.asrmap")).err ==
        "asrmap: no VM network of the table matches `check`; it has `N`\n");
}

TEST_CASE("the version and the help by the names that other tools have for them") {
  MemoryFileSystem files;
  CHECK(run(files, {"-V"}).out == run(files, {"--version"}).out);
  for (const char* line : {"help help", "help --help", "--help help", "-h -h"}) {
    INFO(line);
    CHECK(run(files, words(line)).status == 0);
    CHECK(run(files, words(line)).out == run(files, {"help"}).out);
  }
}

TEST_CASE("a path that does not exist is told with what was meant") {
  struct Case {
    const char* command;
    std::string line;
  };
  const Case cases[] = {
      {"check dr/prd.asrmap", "dr/prd.asrmap: no such file or directory; did you mean dr/prod.asrmap?"},
      {"check /site/rd/prod.asrmap",
       "/site/rd/prod.asrmap: no such file or directory; did you mean /site/dr/prod.asrmap?"},
      {"landing dr/prod", "dr/prod: no such file or directory; did you mean dr/prod.asrmap?"},
      {"check DR", "DR: no such file or directory; did you mean dr?"},
      {"check other", "other: no such file or directory"},
      {"check \"dr/*.asrmap\"",
       "dr/*.asrmap: no such file or directory; asrmap expands no pattern, so name the folder: dr"},
      {"check \"gone/*.asrmap\"",
       "gone/*.asrmap: no such file or directory; asrmap expands no pattern, and there is no folder gone"},
      {"plan --state mapings.json dr/gone.asrmap",
       "mapings.json: no such file or directory; did you mean mappings.json?"},
      {"dr", "`dr` is no command; did you mean `asrmap check dr`?"},
  };
  for (const Case& c : cases) {
    INFO(c.command);
    MemoryFileSystem files;
    files.files["/site/dr/prod.asrmap"] = "vmm ams\n";
    files.files["/site/mappings.json"] = "[]";
    files.current = "/site";
    const test::RunResult result = run(files, words(c.command));
    CHECK(result.status == 2);
    CHECK(result.err == "asrmap: " + c.line + "\n");
  }
}

TEST_CASE("a mistake in the command line is named, and so is what was meant") {
  struct Case {
    const char* command;
    std::string line;
  };
  const Case cases[] = {
      {"version", "no command is named `version`; did you mean `--version`?"},
      {"--hlep", "`--hlep` stands before any command; did you mean `--help`?"},
      {"--frobnicate check", "`--frobnicate` stands before any command; there are " + test::listed_commands()},
      {"--format json a.asrmap",
       "`--format` is an option of a command; did you mean `asrmap check --format json a.asrmap`?"},
      {"-q", "`-q` is an option of a command; did you mean `asrmap check -q`?"},
      {"lint dr", "no command is named `lint`; did you mean `check`?"},
      {"validate", "no command is named `validate`; did you mean `check`?"},
      {"chek a.asrmap", "no command is named `chek`; did you mean `check`?"},
      {"land", "no command is named `land`; did you mean `landing`?"},
      {"a.asrmap --all", "`a.asrmap` is no command; did you mean `asrmap check a.asrmap --all`?"},
      {"dr/prod", "`dr/prod` is no command; did you mean `asrmap check dr/prod`?"},
      {"fmt", "no command is named `fmt`; there are " + test::listed_commands()},
      {"help chek", "no command is named `chek`; did you mean `check`?"},
      {"check --deny-warning", "`asrmap check` has no option `--deny-warning`; did you mean `--deny-warnings`?"},
      {"check --deny", "`asrmap check` has no option `--deny`; did you mean `--deny-warnings`?"},
      {"ir -x", "`asrmap ir` has no option `-x`; it has `--today`, `--stdin-filename`, `--color` and `--help`"},
      {"check --formt=json", "`asrmap check` has no option `--formt`; did you mean `--format`?"},
      {"check --format JSON",
       "`--format` takes `text`, `concise`, `json`, `sarif`, `github`, `azure-pipelines`, `gitlab` or `junit`, not "
       "`JSON`; did you mean `json`?"},
      {"check --format=",
       "`--format` takes `text`, `concise`, `json`, `sarif`, `github`, `azure-pipelines`, `gitlab` or `junit`, not "
       "`\"\"`"},
      {"check --format",
       "`--format` takes `text`, `concise`, `json`, `sarif`, `github`, `azure-pipelines`, `gitlab` or `junit`"},
      {"check --format --deny-warnings",
       "`--format` takes `text`, `concise`, `json`, `sarif`, `github`, `azure-pipelines`, `gitlab` or `junit`"},
      {"check --color=yes", "`--color` takes `auto`, `always` or `never`, not `yes`"},
      {"check --deny-warnings=no", "`--deny-warnings` takes no value"},
      {"build -o", "`-o` takes a FOLDER"},
      {"build -o \"\"", "`-o` takes a FOLDER, and got an empty one"},
      {"check --baseline=", "`--baseline` takes a FILE, and got an empty one"},
      {"check \"\"", "`asrmap check` got an empty argument"},
      {"build --target arm,pulumi", "`--target` takes " + test::listed_targets("or") + ", not `pulumi`"},
      {"build --target powershel",
       "`--target` takes " + test::listed_targets("or") + ", not `powershel`; did you mean `powershell`?"},
      {"build --target arm,Bicep",
       "`--target` takes " + test::listed_targets("or") + ", not `Bicep`; did you mean `bicep`?"},
      {"build --target arm,TF",
       "`--target` takes " + test::listed_targets("or") + ", not `TF`; did you mean `terraform`?"},
      {"build --target az", "`--target` takes " + test::listed_targets("or") + ", not `az`; did you mean `azcli`?"},
      // `plan` does not build for Terraform, so it is no help there.
      {"plan --target tf", "`--target` takes " + test::listed_plan_targets() + ", not `tf`"},
      {"build --target rest --out-dir x", "`asrmap build` has no option `--out-dir`; did you mean `--out`?"},
      {"build --targeted rest", "`asrmap build` has no option `--targeted`; did you mean `--target`?"},
      {"check --stdin-filename x.asrmap",
       "`--stdin-filename` is about the text from standard input; name `-` as the path"},
      {"build --target arm,", "`--target` takes " + test::listed_targets("or") + ", not `\"\"`"},
      {"explain a b", "no error text that asrmap knows is in it; look for its code in Azure's documentation"},
      {"explain", "explain what? name a rule or paste an error text; `asrmap rules` lists the rules"},
      {"rules subnet-fallback", "`asrmap rules` takes options only, not `subnet-fallback`"},
      {"check -- -x", "-x: no such file or directory"},
  };
  for (const Case& c : cases) {
    INFO(c.command);
    MemoryFileSystem files;
    const test::RunResult result = run(files, words(c.command));
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err == "asrmap: " + c.line + "\n");
  }
}

TEST_CASE("an option takes its value in every usual way") {
  MemoryFileSystem files;
  files.files["/[a,b].asrmap"] = "vmm ams { network N network M }\nmap ams/N -> none \"x\"\nmap ams/M -> none \"x\"\n";
  const std::string one = run(files, words("landing --network N --format csv [a,b].asrmap")).out;
  CHECK(one.find("\r\nams,,N,") != std::string::npos);
  CHECK(one.find("\r\nams,,M,") == std::string::npos);
  for (const char* command :
       {"landing --network=N --format=csv [a,b].asrmap", "landing [a,b].asrmap --format csv --network N",
        "landing --network M --network N --format=csv [a,b].asrmap",
        "landing --network N --format csv -- [a,b].asrmap"}) {
    INFO(command);
    CHECK(run(files, words(command)).out == one);
  }
  for (const char* command : {"build --target rest,all -o dist x", "build --target rest --target all --out dist x",
                              "build -odist --target=rest,all x"}) {
    INFO(command);
    CHECK(run(files, words(command)).err == "asrmap: x: no such file or directory\n");
  }
}

TEST_CASE("help is shown for every command, and for who names none") {
  MemoryFileSystem files;
  const test::RunResult bare = run(files, {});
  CHECK(bare.status == 2);
  CHECK(bare.out.empty());
  for (const char* command : {"help", "--help", "-h"}) {
    INFO(command);
    const test::RunResult help = run(files, {command});
    CHECK(help.status == 0);
    CHECK(help.out == bare.err);
  }
  for (const std::string command : {"check", "landing", "build", "ir", "explain", "rules"}) {
    INFO(command);
    CHECK(bare.err.find("\n  " + command + "  ") != std::string::npos);
    const test::RunResult help = run(files, {command, "--help"});
    CHECK(help.status == 0);
    CHECK(help.out.find("\nUsage: asrmap " + command + " [OPTION…]") != std::string::npos);
    CHECK(help.out.find("\n  asrmap " + command) != std::string::npos);
    CHECK(run(files, {"help", command}).out == help.out);
    CHECK(run(files, {command, "-h"}).out == help.out);
  }
  CHECK(run(files, {"landing", "--help"}).out == R"(Show where each VM subnet lands, and why.

Usage: asrmap landing [OPTION…] [PATH…]

  PATH                    Files and folders, or - for standard input; the project around here if left out
  --format FORMAT         text (the default), json, csv or markdown
  --network PATTERN       Only the VM networks of this name or path: Finance, "Tenant-*" or "ams/*"
  --vms                   Each network adapter of the vms inventories, and how full subnets get
  --today DAY             The day that ends allowances, such as 2027-01-31, in place of the clock's
  --stdin-filename NAME   The file that the text from - is taken for, such as dr/prod.asrmap.toml
  --color WHEN            auto (the default), always or never
  -h, --help              Show this

Examples:
  asrmap landing dr/prod.asrmap
  asrmap landing --vms
  asrmap landing --format markdown --network "Tenant-*"

Exit status: 0 clean, 1 findings, 2 usage or a file that can't be read or written, 3 a bug in asrmap.
)");
}

}  // namespace
}  // namespace asrmap
