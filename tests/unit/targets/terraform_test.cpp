// SPDX-License-Identifier: MIT
#include <string>

#include "built.h"

namespace asrmap {
namespace {

constexpr const char* kFabric = "b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac";
constexpr const char* kNetwork = "0a1b2c3d-0001-4000-8000-000000000001";

const std::string kVault = R"(vault dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
)";

// The artifact from its first resource on.
std::string resources(const std::string& text, std::map<std::string, std::string> others = {}) {
  const std::string tf = test::built(text, "terraform", std::move(others)).at("terraform/main.tf");
  const std::size_t begin = tf.find("\nresource ");
  return begin == std::string::npos ? std::string() : tf.substr(begin + 1);
}

TEST_CASE("Terraform finds VM networks by name, and needs no ids for it") {
  CHECK(resources(kVault + R"(
vmm ams {
  name = "vmm-ams.contoso.com"
  network "it's \"${x}\"" { subnet web 10.1.0.0/24 }
}
vnet vnet { subnet web 10.1.0.0/24 }
map ams/"it's \"${x}\"" -> vnet
)") == R"(resource "azurerm_site_recovery_hyperv_network_mapping" "ams__it_s_x__8edc69c5cdb0" {
  name                                              = "it-s-x--to-vnet-269b22d6"
  recovery_vault_id                                 = local.recovery_vault_id
  source_system_center_virtual_machine_manager_name = "vmm-ams.contoso.com"
  source_network_name                               = "it's \"$${x}\""
  target_network_id                                 = "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/virtualNetworks/vnet"
}
)");
}

TEST_CASE("where names don't address a VM network Terraform takes its id") {
  const std::string text = kVault + R"(
vmm 1ams {
  fabric = ")" + kFabric + R"("
  network T { logical_network = "A" id = ")" +
                           kNetwork + R"(" subnet web 10.1.0.0/24 }
  network T { logical_network = "B" id = "0a1b2c3d-0001-4000-8000-000000000002" }
}
vnet vnet { subnet web 10.1.0.0/24 }
map 1ams/A/T -> vnet
map 1ams/B/T -> none "a reason"
)";
  const std::string tf = test::built(text, "terraform").at("terraform/main.tf");
  CHECK(tf.find("azurerm") == std::string::npos);
  CHECK(tf.find("resource \"azapi_resource\" \"_1ams__A__T_") != std::string::npos);
  CHECK(tf.find("parent_id = \"${local.recovery_vault_id}/replicationFabrics/" + std::string(kFabric) +
                "/replicationNetworks/" + kNetwork + "\"\n") != std::string::npos);
  CHECK(tf.find("instanceType = \"VmmToAzure\"") != std::string::npos);
}

TEST_CASE("without the ids it needs Terraform is refused, with those it does not it is built") {
  const std::string head = kVault +
                           "vmm ams { network A { subnet web 10.1.0.0/24 } network B { subnet web 10.1.0.0/24 } }\n"
                           "vmm lon { network C }\nvnet vnet { subnet web 10.1.0.0/24 }\n";
  MemoryFileSystem files;
  files.files["/x.asrmap"] = head + "map ams/A -> vnet\nmap ams/B -> lon/C\nmap lon/C -> ams/B\n";
  const test::RunResult result = test::run(files, {"build", "--target", "terraform", "x.asrmap"});
  CHECK(result.status == 1);
  CHECK(result.err.find("VM network `ams/B` is not known [missing-id]") != std::string::npos);
  CHECK(result.err.find("VM network `ams/A` is not known") == std::string::npos);
  CHECK(resources(head + "map ams/A -> vnet\nmap ams/B -> none \"x\"\nmap lon/C -> none \"x\"\n").find("ams__A") !=
        std::string::npos);
}

TEST_CASE("what names address may have an id that no resource could have") {
  const std::string text = kVault +
                           "vmm ams { fabric = \"a/b\" network A { id = \"c/d\" subnet web 10.1.0.0/24 } }\n"
                           "vnet vnet { subnet web 10.1.0.0/24 }\nmap ams/A -> vnet\n";
  CHECK(resources(text).find("ams__A") != std::string::npos);
  MemoryFileSystem files;
  files.files["/x.asrmap"] = text;
  const test::RunResult result = test::run(files, {"build", "--target", "rest", "x.asrmap"});
  CHECK(result.status == 1);
  CHECK(result.err.find(
            "x.asrmap:6:20: error: `fabric` of VMM server `ams` holds a slash or a control character, so that "
            "it is no resource name [invalid-value]\n") != std::string::npos);
  CHECK(result.err.find("`id` of VM network `A` holds a slash") != std::string::npos);
}

std::string deployed(const std::string& name) {
  return "{\"value\":[{\"name\":\"" + name +
         "\",\"id\":\"/Subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/RG-DR/providers/"
         "Microsoft.RecoveryServices/vaults/dr/replicationFabrics/" +
         kFabric + "/replicationNetworks/" + kNetwork + "/replicationNetworkMappings/" + name +
         "\",\"properties\":{\"fabricSpecificSettings\":{\"instanceType\":\"VmmToAzure\"},\"recoveryNetworkId\":"
         "\"/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/"
         "virtualNetworks/vnet\"}}]}";
}

TEST_CASE("what is deployed already is imported, by its canonical id") {
  const std::string text = kVault + "vmm ams {\n  fabric = \"" + kFabric + "\"\n  network A {\n    id = \"" + kNetwork +
                           "\"\n    subnet web 10.1.0.0/24\n  }\n}\nvnet vnet { subnet web 10.1.0.0/24 }\n"
                           "inventory mappings \"m.json\"\nmap ams/A -> vnet\n";
  const std::string path =
      "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.RecoveryServices/"
      "vaults/dr/replicationFabrics/" +
      std::string(kFabric) + "/replicationNetworks/" + kNetwork + "/replicationNetworkMappings/";
  // A deployed mapping with the same name, in any case, is imported. One with another name is
  // imported too; it will be replaced, and the plan shows that.
  for (const std::string name : {"A-to-vnet", "a-TO-vnet", "clicked"}) {
    INFO(name);
    const std::string tf = resources(text, {{"/p/m.json", deployed(name)}});
    CHECK(tf.ends_with("\nimport {\n  to = azurerm_site_recovery_hyperv_network_mapping.ams__A\n  id = \"" + path +
                       name + "\"\n}\n"));
  }
  CHECK(resources(text, {{"/p/m.json", "{\"value\":[]}"}}).find("import") == std::string::npos);
}

}  // namespace
}  // namespace asrmap
