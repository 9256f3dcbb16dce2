// SPDX-License-Identifier: MIT
// The examples do what their READMEs promise.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "run.h"
#include "scratch_folder.h"
#include "targets/backend.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;

test::RunResult run_here(std::vector<std::string> arguments) {
  fs::current_path(ASRMAP_SOURCE_DIR);
  RealFileSystem files;
  return test::run(files, std::move(arguments));
}

// The mapping files of all examples, relative to the project's root.
std::vector<std::string> example_files() {
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(ASRMAP_SOURCE_DIR) / "examples")) {
    const std::string path = fs::relative(entry.path(), ASRMAP_SOURCE_DIR).generic_string();
    if (path.ends_with(".asrmap") || path.ends_with(".asrmap.toml")) paths.push_back(path);
  }
  return paths;
}

// The facts are from Microsoft's "Creates network mapping" example for API version 2025-08-01.
TEST_CASE("the Microsoft sample gives Microsoft's own request") {
  const test::RunResult result = run_here({"build", "--target", "rest", "examples/microsoft-sample"});
  CHECK(result.status == 0);
  CHECK(result.out == R"([
  {
    "method": "PUT",
    "url": "/subscriptions/9112a37f-0f3e-46ec-9c00-060c6edca071/resourceGroups/srcBvte2a14C27/providers/Microsoft.RecoveryServices/vaults/srce2avaultbvtaC27/replicationFabrics/b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac/replicationNetworks/e2267b5c-2650-49bd-ab3f-d66aae694c06/replicationNetworkMappings/corpe2amap?api-version=2025-08-01",
    "body": {
      "properties": {
        "fabricSpecificDetails": {
          "instanceType": "VmmToAzure"
        },
        "recoveryFabricName": "Microsoft Azure",
        "recoveryNetworkId": "/subscriptions/c183865e-6077-46f2-a3b1-deb0f4f4650a/resourceGroups/siterecoveryProd1/providers/Microsoft.Network/virtualNetworks/vnetavrai"
      }
    }
  }
]
)");
}

// The artifacts of one example, by path.
std::map<std::string, std::string> built(const std::string& example) {
  fs::current_path(ASRMAP_SOURCE_DIR);
  const test::ScratchFolder folder;
  RealFileSystem files;
  const test::RunResult result = test::run(files, {"build", "--target", "all", "-o", folder.path("out"), example});
  INFO(example << "\n" << result.err);
  REQUIRE(result.status == 0);
  std::map<std::string, std::string> artifacts = folder.content("out");
  std::erase_if(artifacts, [](const auto& each) { return each.second.empty(); });  // folders
  return artifacts;
}

TEST_CASE("both spellings of contoso give the same artifacts") {
  CHECK(built("examples/contoso") == built("examples/contoso-toml"));
}

TEST_CASE("every example builds for every target, twice the same") {
  std::size_t seen = 0;
  for (const std::string& path : example_files()) {
    if (path.ends_with("conflict.asrmap") || path.ends_with("first-run.asrmap")) continue;
    ++seen;
    const auto artifacts = built(path);
    std::set<std::string> folders;
    for (const auto& [file, text] : artifacts) {
      folders.insert(file.substr(0, file.find('/')));
      CHECK(text.ends_with('\n'));
    }
    for (const targets::Backend* backend : targets::all_backends())
      CHECK(folders.contains(std::string(backend->info.name)));
    CHECK(built(path) == artifacts);
  }
  CHECK(seen == 8);
}

TEST_CASE("every example is clean, but the conflict and what the pull request does") {
  for (const std::string& path : example_files()) {
    INFO(path);
    const test::RunResult result = run_here({"check", "--deny-warnings", path});
    const bool is_flawed = path.ends_with("conflict.asrmap") || path.ends_with("first-run.asrmap") ||
                           path.ends_with("review/after.asrmap");
    CHECK(result.status == (is_flawed ? 1 : 0));
  }
}

// A reader who sees asrmap for the first time reads one screen.
TEST_CASE("the first run on an ordinary site of 60 networks fits a screen") {
  const test::RunResult shown = run_here({"check", "examples/sixty-networks"});
  CHECK(std::count(shown.out.begin(), shown.out.end(), '\n') <= 40);
  CHECK(shown.out.find("more") != std::string::npos);
  const test::RunResult all = run_here({"check", "--all", "examples/sixty-networks"});
  CHECK(std::count(all.out.begin(), all.out.end(), '\n') > 200);
  CHECK(all.status == shown.status);
  // Whoever reads a line for each finding gets them all.
  const test::RunResult lines = run_here({"check", "--format", "concise", "examples/sixty-networks"});
  CHECK(std::count(lines.out.begin(), lines.out.end(), '\n') > 100);
}

}  // namespace
}  // namespace asrmap
