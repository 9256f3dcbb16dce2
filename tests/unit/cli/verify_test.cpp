// SPDX-License-Identifier: MIT
// `verify` finds what changed since a build in the sources, in the folder and in its manifest.
#include <algorithm>
#include <string>

#include "catch.h"
#include "run.h"
#include "verify_site.h"

namespace asrmap {
namespace {

using test::built_project;
using test::kProject;
using test::verify;

TEST_CASE("what was built is what the sources say") {
  MemoryFileSystem files = built_project();
  const test::RunResult result = verify(files);
  CHECK(result.status == 0);
  const auto built = std::ranges::count_if(files.files, [](const auto& each) {
    return each.first.starts_with("/p/out/") && !each.first.ends_with("/manifest.json");
  });
  CHECK(result.out ==
        "no differences: " + std::to_string(built) + " artifacts say what the sources say (4 mappings)\n");
  CHECK(result.err.empty());
}

TEST_CASE("a resource group in two spellings is one") {
  MemoryFileSystem files;
  files.files["/x.asrmap"] = R"(vault dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  network A { subnet web 10.1.0.0/24 }
  network B { subnet web 10.2.0.0/24 }
}
vnet vnet-a { resource_group = "rg-1" subnet web 10.1.0.0/24 }
vnet vnet-b { resource_group = "RG-1" subnet web 10.2.0.0/24 }
map ams/A -> vnet-a
map ams/B -> vnet-b
)";
  REQUIRE(test::run(files, {"build", "--target", "vnets,terraform,powershell,vmm", "-o", "/out", "x.asrmap"}).status ==
          0);
  CHECK(test::run(files, {"verify", "/out", "x.asrmap"}).status == 0);
}

TEST_CASE("line ends that git has changed are no difference") {
  MemoryFileSystem files = built_project();
  for (auto& [path, text] : files.files) {
    if (!path.starts_with("/p/out/") || path.ends_with("manifest.json")) continue;
    std::string with_returns;
    for (const char c : text) with_returns += c == '\n' ? "\r\n" : std::string(1, c);
    text = with_returns;
  }
  CHECK(verify(files).status == 0);
}

TEST_CASE("what changed in the sources since is found, with both places") {
  MemoryFileSystem files = built_project();
  std::string& source = files.files.at("/p/x.asrmap");
  source.replace(source.find("hr-to-dr"), 8, "hr-to-az");
  const test::RunResult result = verify(files);
  CHECK(result.status == 1);
  CHECK(result.out.find("out/arm/azuredeploy.json:26:129: error: `ams/HR Staff`: the mapping's name is `hr-to-dr`, but "
                        "`hr-to-az` in the sources\n") == 0);
  CHECK(result.out.find("--> x.asrmap:23:5\n") != std::string::npos);
}

TEST_CASE("files that came, went or were left by an earlier build are found") {
  struct Case {
    const char* path;
    const char* text;  // null: the file is deleted
    const char* line;
    int status;
  };
  const Case cases[] = {
      {"/p/out/arm/azuredeploy.007.json", "{}", "`arm/azuredeploy.007.json` is there, but not listed", 1},
      {"/p/out/terraform/override.tf", "", "`terraform/override.tf` is there, but not listed", 1},
      {"/p/out/bicep/old/main.bicep", "", "`bicep/old` is there, but not listed", 1},
      {"/p/out/rest/requests.json", nullptr, "`rest/requests.json` can't be read: no such file or directory", 1},
      {"/p/out/manifest.json", nullptr,
       "asrmap: out/manifest.json: no such file or directory; `asrmap build -o FOLDER` writes it", 2},
      {"/p/out/manifest.json", "{", "out/manifest.json:1:", 1},
      {"/p/out/manifest.json", R"({"version": 1, "asrmap": "0.1.0", "files": [{"path": "../x.asrmap", "sha256": ""}]})",
       "this is no path of an artifact", 1},
      {"/p/out/manifest.json", R"({"version": 2, "asrmap": "9", "files": []})",
       "this version of the manifest is unknown", 1},
      {"/p/x.asrmap", "vmm", "x.asrmap:1:3: error: expected a label after `vmm`", 1},
  };
  for (const Case& c : cases) {
    INFO(c.path);
    MemoryFileSystem files = built_project();
    if (c.text == nullptr)
      files.files.erase(c.path);
    else
      files.files[c.path] = c.text;
    const test::RunResult result = verify(files);
    INFO(result.out << result.err);
    CHECK(result.status == c.status);
    CHECK((result.out + result.err).find(c.line) != std::string::npos);
  }
}

TEST_CASE("the next build clears what a larger one left, unless somebody has changed it") {
  MemoryFileSystem files = built_project();
  files.files["/p/out/terraform/main.tf"] += "# mine";
  files.files["/p/out/bicep/mine.bicep"] = "mine";
  REQUIRE(test::run(files, {"build", "--target", "arm,rest", "-o", "out", "x.asrmap"}).status == 0);
  CHECK_FALSE(files.files.contains("/p/out/bicep/main.bicep"));
  CHECK_FALSE(files.files.contains("/p/out/azcli/deploy.sh"));
  CHECK(files.files.contains("/p/out/bicep/mine.bicep"));
  CHECK(verify(files).out.find("`bicep/mine.bicep` is there, but not listed") != std::string::npos);
  files.files.erase("/p/out/bicep/mine.bicep");
  CHECK(verify(files).out.find("`terraform/main.tf` is there, but not listed") != std::string::npos);
  files.files.erase("/p/out/terraform/main.tf");
  CHECK(verify(files).status == 0);
}

TEST_CASE("a manifest can't have other people's files deleted") {
  MemoryFileSystem files = built_project();
  files.files["/p/out/notes/README.md"] = "";
  files.files["/p/out/arm/notes.txt"] = "";
  std::string& manifest = files.files.at("/p/out/manifest.json");
  constexpr const char* kEmpty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  for (const char* path : {"notes/README.md", "arm/notes.txt"})
    manifest.insert(manifest.find('[') + 1,
                    std::string("{\"path\": \"") + path + "\", \"sha256\": \"" + kEmpty + "\"}, ");
  REQUIRE(test::run(files, {"build", "--target", "rest", "-o", "out", "x.asrmap"}).status == 0);
  CHECK(files.files.contains("/p/out/notes/README.md"));
  CHECK(files.files.contains("/p/out/arm/notes.txt"));
  CHECK_FALSE(files.files.contains("/p/out/arm/azuredeploy.json"));
}

TEST_CASE("what a killed build left is no difference") {
  MemoryFileSystem files = built_project();
  files.files["/p/out/arm/azuredeploy.json.asrmap-new"] = "half";
  CHECK(verify(files).status == 0);
}

TEST_CASE("the folder and the options are those of the project file") {
  MemoryFileSystem files;
  files.files = {
      {"/p/asrmap.toml", "[build]\ntargets = [\"rest\"]\nout = \"dist\"\noptions.rest.api-version = \"2024-10-01\"\n"},
      {"/p/x.asrmap", kProject}};
  files.current = "/p";
  REQUIRE(test::run(files, {"build"}).status == 0);
  CHECK(test::run(files, {"verify"}).status == 0);
  CHECK(test::run(files, {"verify", "dist", "--opt", "rest.api-version=2025-02-01"}).status == 1);
  files.files.erase("/p/asrmap.toml");
  CHECK(test::run(files, {"verify"}).err == "asrmap: verify what? name the folder that `asrmap build -o` wrote\n");
}

}  // namespace
}  // namespace asrmap
