// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "run.h"

namespace asrmap {
namespace {

using Json = nlohmann::ordered_json;

std::string project(const std::string& resource_group, int networks, int without = -1) {
  std::string text =
      "vault contoso-dr {\n  subscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"\n  resource_group = \"" +
      resource_group + "\"\n  location = \"westeurope\"\n}\nvmm ams {\n  fabric = \"" + std::string(64, 'a') + "\"\n";
  for (int i = 0; i < networks; ++i)
    if (i != without)
      text += "  network N" + std::to_string(i) + " { id = \"3b0f6d0e-6a4c-4d5f-9a55-" +
              std::to_string(100'000'000'000 + i) + "\" }\n";
  return text + "}\nvnet vnet-dr { resource_group = \"rg\" subnet web 10.10.1.0/24 }\n" +
         (networks == 0 ? "" : "map ams/* -> vnet-dr\n");
}

TEST_CASE("a template says where and how it is to be deployed") {
  MemoryFileSystem files;
  files.files["/x.asrmap"] = project("rg(é)", 1);
  const test::RunResult result = test::run(files, {"build", "--target", "arm", "x.asrmap"});
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
    std::string deploy;
  };
  const Case cases[] = {
      {"azuredeploy.json",
       "for part in azuredeploy.001.json azuredeploy.002.json; do " + command + "\"$part\" || break; done"},
      {"azuredeploy.001.json", command + "azuredeploy.001.json"},
      {"azuredeploy.002.json", command + "azuredeploy.002.json"},
  };
  std::set<std::string> names;
  for (const Case& c : cases) {
    INFO(c.file);
    const Json json = Json::parse(files.files.at(std::string("/out/arm/") + c.file));
    CHECK(json["metadata"]["deploy"] == c.deploy);
    CHECK(json["resources"].size() < 800);
    for (const Json& resource : json["resources"])
      if (resource["type"] != "Microsoft.Resources/deployments") CHECK(names.insert(resource["name"]).second);
  }
  CHECK(names.size() == 801);
  const Json whole = Json::parse(files.files.at("/out/arm/azuredeploy.json"));
  CHECK(whole["resources"][0]["properties"]["templateLink"]["relativePath"] == "azuredeploy.001.json");
  CHECK(whole["resources"][1]["properties"]["templateLink"]["relativePath"] == "azuredeploy.002.json");
  CHECK(whole["resources"].size() == 2);
}

// The artifacts of a project with that many networks. The network `without` is left out.
std::map<std::string, std::string> parts_of(int networks, int without) {
  MemoryFileSystem files;
  files.files["/x.asrmap"] = project("rg-dr", networks, without);
  REQUIRE(test::run(files, {"build", "--target", "arm", "-o", "/out", "x.asrmap"}).status == 0);
  files.files.erase("/x.asrmap");
  files.files.erase("/out/manifest.json");
  return files.files;
}

TEST_CASE("a new mapping changes one part, and divides it when it is full") {
  const auto whole = parts_of(3000, -1);
  CHECK(whole.size() == 5);  // four quarters, and what deploys them
  for (const int without : {0, 1, 1500, 2998, 2999}) {
    INFO(without);
    const auto before = parts_of(3000, without);
    std::vector<std::string> changed;
    for (const auto& [path, text] : whole)
      if (!before.contains(path) || before.at(path) != text) changed.push_back(path);
    CHECK(before.size() == whole.size());
    CHECK(changed.size() == 1);
    CHECK(changed.at(0) != "/out/arm/azuredeploy.json");
  }
  // At some number of networks, one of the two halves is full. Then it becomes two quarters, and
  // the other half does not change.
  int networks = 1'560;
  while (networks < 1'602 && parts_of(networks, -1).size() == 3) ++networks;
  const auto before = parts_of(networks - 1, -1), after = parts_of(networks, -1);
  CHECK(before.size() == 3);
  REQUIRE(after.size() == 4);
  const bool first_stays = after.contains("/out/arm/azuredeploy.001.json");
  std::vector<std::string> same;
  for (const auto& [path, text] : after)
    if (before.contains(path) && before.at(path) == text) same.push_back(path);
  CHECK(same ==
        std::vector<std::string>{first_stays ? "/out/arm/azuredeploy.001.json" : "/out/arm/azuredeploy.002.json"});
  CHECK(after.contains(first_stays ? "/out/arm/azuredeploy.005.json" : "/out/arm/azuredeploy.003.json"));
  CHECK(after.contains(first_stays ? "/out/arm/azuredeploy.006.json" : "/out/arm/azuredeploy.004.json"));
}

TEST_CASE("a project that maps nothing gives an empty template") {
  MemoryFileSystem files;
  files.files["/x.asrmap"] = "vmm ams { network Lab }\nmap ams/Lab -> none \"rebuilt\"\n";
  const test::RunResult result = test::run(files, {"build", "--target", "arm", "x.asrmap"});
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
