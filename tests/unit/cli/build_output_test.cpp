// SPDX-License-Identifier: MIT
// What `build` writes, and where it writes it.
#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "site.h"
#include "source/sha256.h"
#include "targets/backend.h"

namespace asrmap {
namespace {

using test::contains;
using test::kClean;
using test::kCleanRequest;
using test::kError;
using test::paths;
using test::run;
using test::RunResult;
using test::site;
using test::words;
using Strings = std::vector<std::string>;

TEST_CASE("a single payload goes to standard output, alone") {
  MemoryFileSystem files = site({{"/site/a.asrmap", kClean}});
  const RunResult result = run(files, {"build", "--target", "rest", "a.asrmap"});
  CHECK(result.status == 0);
  CHECK(result.out == kCleanRequest);
  CHECK(result.err.empty());
  CHECK(paths(files) == Strings{"/site/a.asrmap"});
}

TEST_CASE("the API version can be chosen for each target") {
  MemoryFileSystem files = site({{"/site/a.asrmap", kClean}});
  const RunResult rest = run(files, words("build --target rest --opt rest.api-version=2024-10-01 a.asrmap"));
  CHECK(contains(rest.out, "Finance-to-vnet-dr?api-version=2024-10-01\""));
  const RunResult arm = run(files, words("build --target arm --opt arm.api-version=2024-10-01 a.asrmap"));
  CHECK(contains(arm.out, "\"apiVersion\": \"2024-10-01\""));
  CHECK(!contains(arm.out, "2025-08-01"));
}

TEST_CASE("build -o writes a folder a target and a manifest of hashes") {
  MemoryFileSystem files = site({{"/site/a.asrmap", kClean}});
  const RunResult result = run(files, words("build --target powershell,rest,arm -o out a.asrmap"));
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
  CHECK(one.size() > targets::all_backends().size());
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
    const RunResult result = run(files, words(c.command));
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
    const RunResult dsl = run(files, {"build", "--target", target, "a.asrmap"});
    CHECK(dsl.status == 0);
    CHECK(dsl.out == run(files, {"build", "--target", target, "a.asrmap.toml"}).out);
  }
}

}  // namespace
}  // namespace asrmap
