// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include <string>

#include "catch.h"
#include "run.h"

namespace asrmap {
namespace {

using Json = nlohmann::ordered_json;

std::string project(const std::string& resource_group, int networks) {
  std::string text =
      "vault contoso-dr {\n  subscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"\n  resource_group = \"" +
      resource_group + "\"\n  location = \"westeurope\"\n}\nvmm ams {\n  fabric = \"" + std::string(64, 'a') + "\"\n";
  for (int i = 0; i < networks; ++i)
    text += "  network N" + std::to_string(i) + " { id = \"3b0f6d0e-6a4c-4d5f-9a55-" +
            std::to_string(100'000'000'000 + i) + "\" }\n";
  return text + "}\nvnet vnet-dr { resource_group = \"rg\" subnet web 10.10.1.0/24 }\n" +
         (networks == 0 ? "" : "map ams/* -> vnet-dr\n");
}

TEST_CASE("a template says where and how it is to be deployed") {
  MemoryFileSystem files;
  files.files["/x.asrmap"] = project("rg(é)", 1);
  const test::Result result = test::run(files, {"build", "--target", "arm", "x.asrmap"});
  REQUIRE(result.status == 0);
  const Json json = Json::parse(result.out);
  CHECK(json.items().begin().key() == "$schema");
  CHECK(json["metadata"] == Json::parse(R"JSON({
    "subscription": "6f9619ff-8b86-d011-b42d-00c04fc964ff",
    "resourceGroup": "rg(é)",
    "deploy": "az deployment group create --subscription 6f9619ff-8b86-d011-b42d-00c04fc964ff --resource-group 'rg(é)' --mode Incremental --template-file azuredeploy.json",
    "warning": "Only in incremental mode: complete mode deletes whatever is in the resource group and not in this template."
  })JSON"));
}

TEST_CASE("each part of a template says how it is deployed, and the first how all are") {
  MemoryFileSystem files;
  files.files["/x.asrmap"] = project("rg-dr", 801);
  REQUIRE(test::run(files, {"build", "--target", "arm", "-o", "/out", "x.asrmap"}).status == 0);
  const std::string command =
      "az deployment group create --subscription 6f9619ff-8b86-d011-b42d-00c04fc964ff --resource-group rg-dr "
      "--mode Incremental --template-file ";
  struct Case {
    const char* file;
    std::size_t resources;
    std::string deploy;
  };
  const Case cases[] = {
      {"azuredeploy.json", 2,
       "for part in azuredeploy.001.json azuredeploy.002.json; do " + command + "\"$part\" || break; done"},
      {"azuredeploy.001.json", 800, command + "azuredeploy.001.json"},
      {"azuredeploy.002.json", 1, command + "azuredeploy.002.json"},
  };
  for (const Case& c : cases) {
    INFO(c.file);
    const Json json = Json::parse(files.files.at(std::string("/out/arm/") + c.file));
    CHECK(json["resources"].size() == c.resources);
    CHECK(json["metadata"]["deploy"] == c.deploy);
  }
}

TEST_CASE("a project that maps nothing gives an empty template") {
  MemoryFileSystem files;
  files.files["/x.asrmap"] = "";
  const test::Result result = test::run(files, {"build", "--target", "arm", "x.asrmap"});
  CHECK(result.status == 0);
  CHECK(result.out == R"JSON({
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": []
}
)JSON");
}

}  // namespace
}  // namespace asrmap
