// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include <string>

#include "built.h"

namespace asrmap {
namespace {

using Json = nlohmann::ordered_json;

const std::string kHead = R"(vault dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "West Europe"
}
vmm ams {
  network A { subnet web 10.1.0.0/24 }
  network B { subnet web 10.2.0.0/24 }
}
)";

TEST_CASE("target VNets are written with their subnets in the order of the file") {
  const auto artifacts = test::built(kHead + R"(
vnet vnet {
  address_space = [10.1.0.0/16, fd00:1::/48]
  subnet web 10.1.0.0/24, fd00:1::/64
  subnet app 10.1.1.0/24 { delegation = "Microsoft.Web/serverFarms" }
}
vnet unused { allow = [unused-definition] subnet x 10.9.0.0/24 }
map ams/A -> vnet
map ams/B -> none "x"
)",
                                     "vnets");
  const Json arm = Json::parse(artifacts.at("vnets/azuredeploy.json"));
  CHECK(arm["resources"] == Json::parse(R"([{
    "type": "Microsoft.Network/virtualNetworks", "apiVersion": "2023-09-01", "name": "vnet", "location": "westeurope",
    "properties": {"addressSpace": {"addressPrefixes": ["10.1.0.0/16", "fd00:1::/48"]},
      "subnets": [{"name": "web", "properties": {"addressPrefixes": ["10.1.0.0/24", "fd00:1::/64"]}},
                  {"name": "app", "properties": {"addressPrefix": "10.1.1.0/24", "delegations": [
                    {"name": "delegation", "properties": {"serviceName": "Microsoft.Web/serverFarms"}}]}}]}}])"));
  const std::string& bicep = artifacts.at("vnets/main.bicep");
  CHECK(bicep.substr(bicep.find("\nresource")) == R"(
resource vnet_001 'Microsoft.Network/virtualNetworks@2023-09-01' = {
  name: 'vnet'
  location: 'westeurope'
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.1.0.0/16'
        'fd00:1::/48'
      ]
    }
    subnets: [
      {
        name: 'web'
        properties: {
          addressPrefixes: [
            '10.1.0.0/24'
            'fd00:1::/64'
          ]
        }
      }
      {
        name: 'app'
        properties: {
          addressPrefix: '10.1.1.0/24'
          delegations: [
            {
              name: 'delegation'
              properties: {
                serviceName: 'Microsoft.Web/serverFarms'
              }
            }
          ]
        }
      }
    ]
  }
}
)");
}

TEST_CASE("VNets of several resource groups are parts with scopes of their own") {
  const auto artifacts = test::built(kHead + R"(
vnet vnet { resource_group = "rg-1" subnet web 10.1.0.0/24 }
vnet wnet { resource_group = "RG-1" subnet web 10.2.0.0/24 }
vnet unet { id = "/subscriptions/7f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-2/providers/Microsoft.Network/virtualNetworks/unet" subnet web 10.3.0.0/24 }
vmm lon { network C { subnet web 10.3.0.0/24 } }
map ams/A -> vnet
map ams/B -> wnet
map lon/C -> unet
)",
                                     "vnets");
  const Json arm = Json::parse(artifacts.at("vnets/azuredeploy.json"));
  REQUIRE(arm["resources"].size() == 2);
  CHECK(arm["resources"][0]["subscriptionId"] == "6f9619ff-8b86-d011-b42d-00c04fc964ff");
  CHECK(arm["resources"][0]["resourceGroup"] == "rg-1");
  CHECK(arm["resources"][1]["subscriptionId"] == "7f9619ff-8b86-d011-b42d-00c04fc964ff");
  CHECK(arm["resources"][1]["properties"]["templateLink"]["relativePath"] == "azuredeploy.002.json");
  const Json first = Json::parse(artifacts.at("vnets/azuredeploy.001.json"));
  CHECK(first["resources"].size() == 2);
  CHECK(first["resources"][1]["name"] == "wnet");
  CHECK(artifacts.at("vnets/main.bicep").find(R"(
module vnets_002 'main.002.bicep' = {
  name: 'asrmap-vnets-002'
  scope: resourceGroup('7f9619ff-8b86-d011-b42d-00c04fc964ff', 'rg-2')
}
)") != std::string::npos);
  CHECK(artifacts.at("vnets/main.002.bicep").find("  name: 'unet'\n") != std::string::npos);
}

TEST_CASE("what exists is not made again, and neither is a classic VNet") {
  const std::string exported =
      R"([{"name": "vnet", "id": "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/virtualNetworks/vnet", "location": "westeurope", "addressSpace": {"addressPrefixes": ["10.1.0.0/16"]}, "subnets": [{"name": "web", "addressPrefix": "10.1.0.0/24"}]}])";
  const auto artifacts = test::built(kHead + R"(
inventory vnets "vnets.json"
vnet vnet { subnet web 10.1.0.0/24 }
vnet old { deployment_model = "classic" subnet web 10.2.0.0/24 }
map ams/A -> vnet
map ams/B -> old
)",
                                     "vnets", {{"/p/vnets.json", exported}});
  CHECK(Json::parse(artifacts.at("vnets/azuredeploy.json"))["resources"].empty());
  CHECK(artifacts.at("vnets/main.bicep").ends_with("\n\ntargetScope = 'resourceGroup'\n"));
}

TEST_CASE("a subnet without a range can't be made, and says what to write") {
  MemoryFileSystem files;
  files.files["/x.asrmap"] = kHead + "vnet vnet { subnet web }\nmap ams/A -> vnet\nmap ams/B -> none \"x\"\n";
  CHECK(test::run(files, {"check", "x.asrmap"}).status == 0);
  const test::RunResult result = test::run(files, {"build", "--target", "vnets", "-o", "/out", "x.asrmap"});
  CHECK(result.status == 1);
  CHECK(result.err.find("error: subnet `web` of vnet `vnet` has no range, which the target `vnets` needs to make it "
                        "[missing-property]") != std::string::npos);
  CHECK(result.err.find("help: write it behind the name: `subnet web 10.0.0.0/24`") != std::string::npos);
  CHECK(files.files.size() == 1);
}

TEST_CASE("what a vnet lacks to be made is told once") {
  MemoryFileSystem files;
  files.files["/x.asrmap"] =
      "vmm ams { network A { subnet web 10.10.1.0/24 } }\n"
      "vnet vnet-dr {\n  resource_group = \"rg\"\n  subnet web 10.10.1.0/24\n}\nmap ams/A -> vnet-dr\n";
  const test::RunResult result = test::run(files, {"build", "--target", "vnets", "-o", "/out", "x.asrmap"});
  CHECK(result.status == 1);
  CHECK(result.err.find("error: vnet `vnet-dr` has no `subscription` and no `location`, which the target `vnets` needs "
                        "to make it [missing-property]") != std::string::npos);
  CHECK(result.err.find("help: add `subscription` and `location`, or name an export") != std::string::npos);
  CHECK(result.err.ends_with("1 error in 1 file\n"));
}

}  // namespace
}  // namespace asrmap
