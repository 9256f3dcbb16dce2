// SPDX-License-Identifier: MIT
// What commands other than `check` tell of findings, and what a baseline lets a build pass.
#include <string>
#include <vector>

#include "catch.h"
#include "run.h"

namespace asrmap {
namespace {

using test::run;
using test::RunResult;
using test::words;

const std::string kBody = R"(vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  fabric = "4f1d6c1c9a2b7e3350aa8f9d6be1f2c47d0b5a8896e3c1f2a4d7b8c90e1f2a3b"
  network Finance { id = "3b0f6d0e-6a4c-4d5f-9a55-0c6e0d1b7a11" subnet web 10.1.1.0/24 }
  network Lab
}
vnet vnet-dr { subnet web 10.1.1.0/24 subnet app 10.1.2.0/24 }
map ams/Finance -> vnet-dr
)";
// One warning; and one error besides, of the model or of a name.
const std::string kTwice = "map ams/Finance -> other\nvnet other { subnet web 10.1.1.0/24 }\n",
                  kUnknown = "map ams/Nope -> vnet-dr\n";

MemoryFileSystem site(const std::string& more, const std::string& lint = {}) {
  MemoryFileSystem files;
  files.files["/site.asrmap"] = kBody + more;
  files.files["/mappings.json"] = R"({"value":[]})";
  if (!lint.empty()) files.files["/asrmap.toml"] = "[lint]\n" + lint + "\n";
  return files;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_CASE("what does not stop a command is counted in one line") {
  MemoryFileSystem files = site("");
  const std::string line = "1 warning: `asrmap check site.asrmap` shows it\n";
  for (const char* command : {"build --target rest site.asrmap", "plan --state mappings.json site.asrmap",
                              "landing site.asrmap", "ir site.asrmap"}) {
    INFO(command);
    const RunResult result = run(files, words(command));
    CHECK(result.status == 0);
    CHECK_FALSE(result.out.empty());
    CHECK(result.err == line);
  }
  CHECK(run(files, words("build --target rest")).err == "1 warning: `asrmap check` shows it\n");
  CHECK(run(files, words("landing -"), kBody).err == "1 warning: `asrmap check -` shows it\n");
  files.files["/a b.asrmap"] = kBody;
  CHECK(run(files, {"landing", "a b.asrmap"}).err == "1 warning: `asrmap check \"a b.asrmap\"` shows it\n");
}

TEST_CASE("errors that stop a command are shown, the others are counted with them") {
  MemoryFileSystem files = site(kTwice);
  for (const char* command : {"build --target rest site.asrmap", "plan --state mappings.json site.asrmap"}) {
    INFO(command);
    const RunResult result = run(files, words(command));
    CHECK(result.status == 1);
    CHECK(result.out.empty());
    CHECK(contains(result.err, "[duplicate-source]"));
    CHECK_FALSE(contains(result.err, "[unmapped-network]"));
    CHECK(result.err.ends_with("\n\n1 error, 1 warning: `asrmap check site.asrmap` shows the other\n"));
  }
  // A command that answers all the same shows only what hides something from the answer.
  for (const char* command : {"landing site.asrmap", "ir site.asrmap"}) {
    INFO(command);
    CHECK(run(files, words(command)).err == "1 error, 1 warning: `asrmap check site.asrmap` shows them\n");
  }
  files = site(kUnknown);
  for (const char* command : {"landing site.asrmap", "ir site.asrmap"}) {
    INFO(command);
    const RunResult result = run(files, words(command));
    CHECK(result.status == 1);
    CHECK(contains(result.err, "[unknown-reference]"));
  }
}

TEST_CASE("a warning that stops a build is shown") {
  MemoryFileSystem files = site("");
  const RunResult result = run(files, words("build --target rest --deny-warnings site.asrmap"));
  CHECK(result.status == 1);
  CHECK(result.out.empty());
  CHECK(contains(result.err, "[unmapped-network]"));
  CHECK(result.err.ends_with("\n1 warning in 1 file\n"));
}

TEST_CASE("errors that are alike are told together, except with --all") {
  std::string more = "vmm chi {\n";
  for (int i = 0; i < 6; ++i) more += "  network N" + std::to_string(i) + "\n";
  MemoryFileSystem files = site(more + "}\nmap chi/* -> vnet-dr\n");
  const RunResult few = run(files, words("build --target rest")), all = run(files, words("build --target rest --all"));
  CHECK(few.status == 1);
  CHECK(contains(few.err, "   … and 3 more like these\n"));
  CHECK(contains(few.err, "what is alike is told together; `--all` shows each\n"));
  CHECK_FALSE(contains(few.err, "chi/N5"));
  CHECK(contains(all.err, "chi/N5"));
  CHECK_FALSE(contains(all.err, "more like these"));
}

TEST_CASE("a baseline lets a build and a plan pass what [lint] has raised to an error") {
  MemoryFileSystem files = site("", "unmapped-network = \"error\"");
  REQUIRE(run(files, words("check --write-baseline known.json site.asrmap")).status == 0);
  MemoryFileSystem clean = site("");
  const std::string built = run(clean, words("build --target rest site.asrmap")).out;
  for (const std::string command :
       {"build --target rest", "build --target rest --deny-warnings", "plan --state mappings.json"}) {
    INFO(command);
    const RunResult stopped = run(files, words(command + " site.asrmap"));
    CHECK(stopped.status == 1);
    CHECK(contains(stopped.err, "[unmapped-network]"));
    const RunResult passed = run(files, words(command + " --baseline known.json site.asrmap"));
    CHECK(passed.status == 0);
    CHECK(passed.err.empty());
    if (command.starts_with("build")) CHECK(passed.out == built);
  }
  // What is built can be verified.
  REQUIRE(run(files, words("build --target rest -o out --baseline known.json site.asrmap")).status == 0);
  CHECK(run(files, words("verify out site.asrmap")).status == 1);
  CHECK(run(files, words("verify out --baseline known.json site.asrmap")).status == 0);
  // A new finding of the kind still stops.
  files.files["/site.asrmap"] += "vmm chi { network New }\n";
  const RunResult grown = run(files, words("build --target rest --baseline known.json site.asrmap"));
  CHECK(grown.status == 1);
  CHECK(contains(grown.err, "`chi/New` has no mapping"));
  CHECK_FALSE(contains(grown.err, "`ams/Lab` has no mapping"));
}

TEST_CASE("a baseline lets no build pass an error of the catalogue") {
  MemoryFileSystem files = site(kTwice);
  REQUIRE(run(files, words("check --write-baseline known.json site.asrmap")).status == 0);
  for (const std::string command : {"build --target rest", "plan --state mappings.json"}) {
    INFO(command);
    const RunResult result = run(files, words(command + " --baseline known.json site.asrmap"));
    CHECK(result.status == 1);
    CHECK(result.out.empty());
    CHECK(result.err.starts_with(
        "asrmap: known.json knows 1 error that nothing can be built with; only what [lint] has raised can be let "
        "pass\n"));
    CHECK(contains(result.err, "[duplicate-source]"));
    CHECK_FALSE(contains(result.err, "[unmapped-network]"));
  }
  files.files.erase("/known.json");
  const RunResult missing = run(files, words("build --target rest --baseline known.json site.asrmap"));
  CHECK(missing.status == 2);
  CHECK(missing.err == "asrmap: known.json: no such file or directory\n");
}

}  // namespace
}  // namespace asrmap
