// SPDX-License-Identifier: MIT
// The examples do what their READMEs promise.
#include <filesystem>

#include "catch.h"
#include "run.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;

test::Result run_here(std::vector<std::string> arguments) {
  fs::current_path(ASRMAP_SOURCE_DIR);
  RealFileSystem files;
  return test::run(files, std::move(arguments));
}

// Facts of Microsoft's "Creates network mapping" example for API version 2025-08-01.
TEST_CASE("the Microsoft sample gives Microsoft's own request") {
  const test::Result result = run_here({"build", "--target", "rest", "examples/microsoft-sample"});
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

TEST_CASE("both spellings of contoso give the same artifacts") {
  for (const char* target : {"arm", "rest", "powershell"}) {
    INFO(target);
    const test::Result dsl = run_here({"build", "--target", target, "examples/contoso"});
    const test::Result toml = run_here({"build", "--target", target, "examples/contoso-toml"});
    CHECK(dsl.status == 0);
    CHECK(dsl.out == toml.out);
    CHECK(dsl.out.size() > 500);
  }
}

TEST_CASE("every example is clean, but the conflict") {
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(ASRMAP_SOURCE_DIR) / "examples")) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".asrmap") && !name.ends_with(".asrmap.toml")) continue;
    INFO(name);
    const test::Result result =
        run_here({"check", "--deny-warnings", fs::relative(entry.path(), ASRMAP_SOURCE_DIR).generic_string()});
    CHECK(result.status == (name == "conflict.asrmap" ? 1 : 0));
  }
}

}  // namespace
}  // namespace asrmap
