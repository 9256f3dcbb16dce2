// SPDX-License-Identifier: MIT
#include <string>

#include "catch.h"
#include "run.h"

namespace asrmap {
namespace {

// A project that can be built. `label` makes several of them differ.
std::string project(const std::string& label) {
  return "vault " + label + R"( {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  fabric = "4f1d6c1c9a2b7e3350aa8f9d6be1f2c47d0b5a8896e3c1f2a4d7b8c90e1f2a3b"
  network Finance { id = "3b0f6d0e-6a4c-4d5f-9a55-0c6e0d1b7a11" subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }
map ams/Finance -> vnet-dr
)";
}

TEST_CASE("several roots build below the output folder, wherever the command runs") {
  for (const char* current : {"/site", "/site/sub"}) {
    INFO(current);
    MemoryFileSystem files;
    files.files = {{"/site/asrmap.toml", ""},
                   {"/site/a/x.asrmap", project("one")},
                   {"/site/b/y.asrmap", project("two")},
                   {"/site/sub/note.txt", ""}};
    files.current = current;
    const test::RunResult result = test::run(files, {"build", "--target", "rest", "-o", "/out"});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK(files.files.contains("/out/a/x/rest/requests.json"));
    CHECK(files.files.contains("/out/b/y/rest/requests.json"));
    CHECK(files.files.at("/out/manifest.json").find("\"path\": \"a/x/rest/requests.json\"") != std::string::npos);
  }
}

TEST_CASE("two roots that would build into one folder are refused") {
  MemoryFileSystem files;
  files.files = {{"/site/x.asrmap", project("one")}, {"/site/note", "mine"}};
  files.files["/site/x.asrmap.toml"] =
      "[vmm.ams.network.Lab]\n[[map]]\nfrom = \"ams/Lab\"\nto = \"none\"\nreason = \"rebuilt\"\n";
  files.current = "/site";
  const test::RunResult result = test::run(files, {"build", "--target", "rest", "-o", "/out"});
  CHECK(result.status == 2);
  CHECK(result.err == "asrmap: /out/x/rest/requests.json would be written twice; build one project at a time\n");
  CHECK_FALSE(files.files.contains("/out/x/rest/requests.json"));
}

TEST_CASE("an API version must look like one") {
  MemoryFileSystem files;
  files.files["/x.asrmap"] = project("one");
  struct Case {
    const char* option;
    int status;
  };
  const Case cases[] = {{"rest.api-version=2024-10-01", 0},
                        {"rest.api-version=2026-03-31-preview", 0},
                        {"rest.api-version=banana", 2},
                        {"rest.api-version=", 2},
                        {"rest.api-version=2024-10-1", 2},
                        {"rest.colour=red", 2},
                        {"banana", 2}};
  for (const Case& c : cases) {
    INFO(c.option);
    const test::RunResult result = test::run(files, {"build", "--target", "rest", "--opt", c.option, "x.asrmap"});
    CHECK(result.status == c.status);
    CHECK(result.out.empty() == (c.status != 0));
    CHECK(result.err.empty() == (c.status == 0));
  }
}

TEST_CASE("a project without a map is not built") {
  for (const char* text : {"", "# nothing yet\n", "vmm ams { network Lab }\n", "include \"empty.asrmap\"\n"}) {
    INFO(text);
    MemoryFileSystem files;
    files.files = {{"/x.asrmap", text}, {"/empty.asrmap", ""}};
    for (const char* target : {"terraform", "rest", "vmm,arm"}) {
      const test::RunResult result = test::run(files, {"build", "--target", target, "-o", "out", "x.asrmap"});
      CHECK(result.status == 2);
      CHECK(result.err.find("asrmap: build what? x.asrmap has no `map`") != std::string::npos);
      CHECK(files.files.size() == 2);
    }
  }
  // What is left out on purpose says so. That another project has mappings is no reason to delete.
  MemoryFileSystem files;
  files.files = {{"/x.asrmap", "vmm ams { network Lab }\nmap ams/Lab -> none \"rebuilt\"\n"}, {"/empty.asrmap", ""}};
  CHECK(test::run(files, {"build", "--target", "rest", "x.asrmap"}).status == 0);
  const test::RunResult two = test::run(files, {"build", "--target", "rest", "-o", "out", "x.asrmap", "empty.asrmap"});
  CHECK(two.status == 2);
  CHECK(two.err.find("build what? empty.asrmap has no `map`") != std::string::npos);
  CHECK(files.files.size() == 2);
}

TEST_CASE("[build.options] are those of --opt, which wins") {
  struct Case {
    const char* project;
    const char* option;  // on the command line
    int status;
    const char* shown;
  };
  const Case cases[] = {
      {"[build.options]\nrest.api-version = \"2024-10-01\"\n", nullptr, 0, "api-version=2024-10-01"},
      {"[build]\noptions.rest.api-version = \"2024-10-01\"\n", nullptr, 0, "api-version=2024-10-01"},
      {"[build.options.rest]\napi-version = \"2024-10-01\"\n", "rest.api-version=2023-08-01", 0,
       "api-version=2023-08-01"},
      {"[build.options]\narm.api-version = \"2024-10-01\"\n", nullptr, 0, "api-version=2025-08-01"},
      {"[build.options]\nrest.api-version = \"banana\"\n", nullptr, 1, "asrmap.toml:2:20: error: `api-version` takes"},
      {"[build.options]\nrest.colour = \"red\"\n", nullptr, 1, "target `rest` has no option `colour`"},
      {"[build.options]\nrest.api-version = 2024\n", nullptr, 1, "`api-version` takes a word [invalid-value]"},
      {"[build.options]\nrest = \"2024-10-01\"\n", nullptr, 1, "`build.options.rest` takes a table [invalid-value]"},
      {"[build]\noption = 1\n", nullptr, 1, "did you mean `options`?"},
  };
  for (const Case& c : cases) {
    INFO(c.project);
    MemoryFileSystem files;
    files.files = {{"/site/asrmap.toml", c.project}, {"/site/x.asrmap", project("one")}};
    files.current = "/site";
    std::vector<std::string> arguments = {"build", "--target", "rest", "x.asrmap"};
    if (c.option != nullptr) arguments.insert(arguments.end(), {"--opt", c.option});
    const test::RunResult result = test::run(files, arguments);
    CHECK(result.status == c.status);
    CHECK((result.out + result.err).find(c.shown) != std::string::npos);
  }
}

TEST_CASE("what has a found file's name and can't be read is named") {
  MemoryFileSystem files;
  files.files["/p/x.asrmap"] = project("one");
  files.links["/p/gone.asrmap"] = "/nowhere";
  files.current = "/p";
  const test::RunResult result = test::run(files, {"check"});
  CHECK(result.status == 2);
  CHECK(result.err == "asrmap: gone.asrmap: no such file or directory\n");
}

TEST_CASE("a file that another named file includes is no root, whatever else is included") {
  MemoryFileSystem files;
  files.files = {{"/a.asrmap", "include \"b.asrmap\"\ninclude \"c.asrmap\"\n"},
                 {"/b.asrmap", "vmm ams { network Finance { subnet web 10.10.1.0/24 } }\n"},
                 {"/c.asrmap", "vnet vnet-dr { subnet web 10.10.1.0/24 }\nmap ams/Finance -> vnet-dr\n"}};
  const test::RunResult result = test::run(files, {"check", "a.asrmap", "b.asrmap"});
  CHECK(result.out == "no findings in 3 files (1 VM network, 1 mapping)\n");
}

}  // namespace
}  // namespace asrmap
