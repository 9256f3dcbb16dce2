// SPDX-License-Identifier: MIT
// All accepted shapes of an export mean the same. tests/inventories has a file for each; its README
// says from which document the shape was taken.
#include <fmt/core.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "catch.h"
#include "exported.h"
#include "read/inventory.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;
using test::bytes_of;
using test::Exported;
using test::kFolder;

const std::string kVnet =
    "vnet-dr | 6f9619ff-8b86-d011-b42d-00c04fc964ff | rg-dr-network | westeurope | Succeeded | 10.10.0.0/16 "
    "10.20.0.0/16\n"
    "  web 10.10.1.0/24 |  | 3\n"
    "  db 10.10.2.0/24 | Microsoft.Sql/managedInstances | 0\n"
    "  GatewaySubnet 10.10.255.0/27 |  | 0\n";

TEST_CASE("every shape of VNets says the same") {
  for (const char* name :
       {"az_list", "az_show", "az_create", "rest_list", "rest_single", "rest_page", "rest_prefix_lists", "graph_query",
        "powershell_list", "powershell_single", "powershell_counted"}) {
    INFO(name);
    const Exported exported(InventoryKind::vnets, bytes_of(fmt::format("vnets/{}.json", name)));
    CHECK(exported.vnets() == kVnet);
    CHECK(exported.findings().empty());
    CHECK(exported.inventory.gaps.empty() == (std::string_view(name) != "rest_page"));
  }
}

TEST_CASE("of VNets that were cut to names of types the subnets are lost, and that is one gap each") {
  const Exported exported(InventoryKind::vnets, bytes_of("vnets/powershell_list_depth2.json"));
  CHECK(exported.findings().empty());
  REQUIRE(exported.inventory.vnets.size() == 2);
  REQUIRE(exported.inventory.gaps.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(exported.inventory.vnets[i].gap.has_value());
    CHECK(exported.inventory.gaps[i].kind == InventoryGap::Kind::cut_off);
    CHECK(exported.inventory.gaps[i].what.view() == "Subnets");
  }
  CHECK(exported.words(exported.inventory.vnets[0].address_space) == " 10.10.0.0/16 10.20.0.0/16");
}

TEST_CASE("names of types lose a delegation, but not how many addresses are in use") {
  const Exported exported(InventoryKind::vnets,
                          R"({"Name": "v", "Subnets": [{"Name": "web", "AddressPrefix": "10.0.1.0/24",
    "Delegations": ["Microsoft.Azure.Commands.Network.Models.PSDelegation"],
    "IpConfigurations": ["Microsoft.Azure.Commands.Network.Models.PSIPConfiguration",
                         "Microsoft.Azure.Commands.Network.Models.PSIPConfiguration"]}]})");
  CHECK(exported.findings().empty());
  CHECK(exported.vnets() == "v |  |  |  |  |\n  web 10.0.1.0/24 |  | 2\n");
  REQUIRE(exported.inventory.gaps.size() == 1);
  CHECK(exported.inventory.gaps[0].what.view() == "Delegations");
}

TEST_CASE("a subnet may have ranges of both families, or none that is exported") {
  const Exported exported(InventoryKind::vnets, bytes_of("vnets/rest_dual_stack.json"));
  CHECK(exported.findings().empty());
  CHECK(exported.vnets() ==
        "vnet-dr | 6f9619ff-8b86-d011-b42d-00c04fc964ff | rg-dr-network | westeurope | Succeeded | 10.10.0.0/16 "
        "10.20.0.0/16 "
        "fd00:10:10::/48\n"
        "  web 10.10.1.0/24 fd00:10:10:1::/64 |  | 3\n"
        "  db 10.10.2.0/24 | Microsoft.Sql/managedInstances | 0\n"
        "  GatewaySubnet 10.10.255.0/27 |  | 0\n"
        "  ipam |  | 0\n");
}

TEST_CASE("a template knows neither where it is deployed nor what is in use") {
  const std::string vnet =
      "vnet-dr |  |  | westeurope |  | 10.10.0.0/16 10.20.0.0/16\n"
      "  web 10.10.1.0/24 |  | 0\n"
      "  db 10.10.2.0/24 | Microsoft.Sql/managedInstances | 0\n"
      "  GatewaySubnet 10.10.255.0/27 |  | 0\n";
  for (const char* name : {"arm_nested", "arm_comments", "arm_separate", "arm_child", "arm_symbolic"}) {
    INFO(name);
    const Exported exported(InventoryKind::vnets, bytes_of(fmt::format("vnets/{}.json", name)));
    CHECK(exported.vnets() == vnet);
    CHECK(exported.findings().empty());
    CHECK(exported.gaps().empty());
  }
}

TEST_CASE("an expression of a template is skipped, and where it stands is known") {
  const Exported exported(InventoryKind::vnets, bytes_of("vnets/arm_expressions.json"));
  CHECK(exported.vnets() ==
        "vnet-dr |  |  |  |  | 10.10.0.0/16 10.20.0.0/16\n  web 10.10.1.0/24 |  | 0\n  GatewaySubnet 10.10.255.0/27 |  "
        "| 0\n");
  CHECK(exported.inventory.vnets[0].gap.has_value());
  CHECK(exported.gaps() ==
        "52:[parameters('virtualNetworks_vnet_name')]\n78:copy\n35:[parameters('subnets_db_name')]\n");
  CHECK(exported.findings().empty());
}

TEST_CASE("what ConvertTo-Json cuts off is read as far as it goes") {
  const Exported depth2(InventoryKind::vnets, bytes_of("vnets/powershell_depth2.json"));
  CHECK(depth2.vnets() ==
        "vnet-dr | 6f9619ff-8b86-d011-b42d-00c04fc964ff | rg-dr-network | westeurope | Succeeded | 10.10.0.0/16 "
        "10.20.0.0/16\n"
        "  web 10.10.1.0/24 |  | 0\n  db 10.10.2.0/24 |  | 0\n  GatewaySubnet 10.10.255.0/27 |  | 0\n");
  CHECK(depth2.findings().empty());
  CHECK(depth2.gaps() == "12:IpConfigurations\n40:Delegations\n");
  const Exported depth0(InventoryKind::vnets, bytes_of("vnets/powershell_depth0.json"));
  CHECK(depth0.vnets() ==
        "vnet-dr | 6f9619ff-8b86-d011-b42d-00c04fc964ff | rg-dr-network | westeurope | Succeeded |\n");
  CHECK(depth0.gaps() == "3:AddressSpace\n8:Subnets\n");
  CHECK(depth0.inventory.vnets[0].gap.has_value());
}

TEST_CASE("of a VNet whose properties are cut off only the name is known") {
  const Exported exported(InventoryKind::vnets, bytes_of("vnets/rest_list_depth2.json"));
  CHECK(exported.vnets() == "vnet-dr | 6f9619ff-8b86-d011-b42d-00c04fc964ff | rg-dr-network | westeurope |  |\n");
  CHECK(exported.findings().empty());
  CHECK(exported.gaps() == "12:properties\n");
  CHECK(exported.inventory.vnets[0].gap.has_value());
}

TEST_CASE("the names of subnets that are cut off are read, and the list is whole") {
  const Exported exported(InventoryKind::vnets, bytes_of("vnets/az_list_depth2.json"));
  CHECK(exported.vnets() ==
        "vnet-dr | 6f9619ff-8b86-d011-b42d-00c04fc964ff | rg-dr-network | westeurope | Succeeded |\n"
        "  web |  | 0\n  db |  | 0\n  GatewaySubnet |  | 0\n");
  CHECK(exported.findings().empty());
  CHECK(!exported.inventory.vnets[0].gap);
  // Joined to one text, and one of them lost.
  const Exported joined(InventoryKind::vnets,
                        R"([{"name": "v", "subnets": "@{name=b; id=} @{name=a; id=}"}, {"name": "w", "subnets": ""},
 {"name": "x", "subnets": ["@{name=c}", "System.Object[]"]}, "@{name=y; subnets=}"])");
  CHECK(joined.vnets() ==
        "v |  |  |  |  |\n  b |  | 0\n  a |  | 0\nw |  |  |  |  |\nx |  |  |  |  |\n  c |  | 0\ny |  |  |  |  |\n");
  for (std::size_t i = 0; i < 4; ++i) CHECK(joined.inventory.vnets[i].gap.has_value() == (i != 0));
  CHECK(joined.findings().empty());
}

TEST_CASE("a VNet of which an export has the name only is known in part") {
  for (const char* text : {R"([{"name": "v", "id": null}])", R"([{"name": "v", "properties": null}])",
                           R"([{"name": "v", "properties": null, "addressSpace": null, "subnets": null}])"}) {
    const Exported exported(InventoryKind::vnets, text);
    REQUIRE(exported.inventory.gaps.size() == 1);
    CHECK(exported.inventory.gaps[0].kind == InventoryGap::Kind::no_properties);
    CHECK(exported.inventory.vnets[0].gap.has_value());
  }
  CHECK(!Exported(InventoryKind::vnets, R"([{"name": "v", "properties": {}}])").inventory.vnets[0].gap);
}

TEST_CASE("a query of Resource Graph says whether it has all rows") {
  const auto gaps = [](const std::string& beside) {
    const Exported exported(InventoryKind::vnets,
                            "{\"data\": [{\"name\": \"v\", \"type\": \"a/virtualnetworks\", \"properties\": {}}, "
                            "{\"type\": \"a/b\"}], " +
                                beside + "}");
    CHECK(exported.inventory.vnets.size() == 1);
    CHECK(exported.findings().empty());
    return exported.gaps();
  };
  CHECK(gaps(R"("count": 2, "total_records": 2, "skip_token": null)").empty());
  CHECK(gaps(R"("Count": 2, "TotalRecords": 2, "$skipToken": "")").empty());
  CHECK(gaps(R"("count": 2, "total_records": 12, "skip_token": "x")") == "1:12\n");
  CHECK(gaps(R"("skip_token": "x")") == "1:x\n");
  CHECK(Exported(InventoryKind::vnets, R"({"count": 1, "data": [{"type": "a/b"}]})").findings() ==
        "1:23: expected VNets, got `a/b` [invalid-inventory]\n");
}

TEST_CASE("the name of a type is taken for nothing") {
  const Exported vms(InventoryKind::vms, bytes_of("vms/adapters_type_names.json"));
  CHECK(vms.adapters() ==
        "fin-web-01 on Finance /  | 10.10.1.20 | static\nfin-web-01 on  / hr | | dynamic\n"
        "lab-01 on Lab /  | | dynamic\n");
  for (std::size_t i = 0; i < 3; ++i) CHECK(vms.inventory.adapters[i].is_cut == (i != 2));
  CHECK(vms.gaps() == "5:VMSubnet\n13:VMNetwork\n17:IPv6Addresses\n");
  CHECK(vms.findings().empty());
  const Exported vmm(InventoryKind::vmm, bytes_of("vmm/subnets_type_names.json"));
  CHECK(vmm.subnets() == "web of Finance | | 0\ndb of Finance | | 0\n");
  CHECK(vmm.gaps() == "5:SubnetVLans\n11:SubnetVLans\n18:VMNetwork\n");
  CHECK(vmm.inventory.loses_vm_subnets);
  CHECK(!vmm.inventory.lists_vm_subnets);
  CHECK(vmm.findings().empty());
}

TEST_CASE("Site Recovery's lists that are cut off give the names that are left, and no target") {
  const Exported asr(InventoryKind::asr, bytes_of("asr/both_depth2.json"));
  CHECK(asr.findings().empty());
  CHECK(asr.inventory.fabrics[0].friendly_name.view() == "vmm-ams.contoso.com");
  CHECK(asr.inventory.networks[0].name.view() == "Finance");
  CHECK(!asr.inventory.loses_names);
  CHECK(asr.inventory.gaps.size() == asr.inventory.fabrics.size() + asr.inventory.networks.size());
  const Exported lost(InventoryKind::asr, R"([{"name": "f", "type": "a/replicationFabrics", "properties": ""}])");
  CHECK(!lost.inventory.fabrics[0].friendly_name.written());
  CHECK(lost.inventory.loses_names);
  const Exported mappings(InventoryKind::mappings, bytes_of("mappings/list_depth2.json"));
  CHECK(mappings.gaps() == "7:properties\n");
  CHECK(!mappings.inventory.mappings[0].target.written());
}

const std::string kFinance = "0a1b2c3d-0001-4000-8000-000000000001";

TEST_CASE("every encoding of VMM's export says the same") {
  for (const char* name : {"whole", "whole_bom", "whole_utf16le", "whole_utf16be", "whole_utf16_no_bom"}) {
    INFO(name);
    const Exported exported(InventoryKind::vmm, bytes_of(fmt::format("vmm/{}.json", name)));
    CHECK(exported.inventory.server.view() == "vmm-ams.contoso.com");
    CHECK(exported.networks() == "Finance | " + kFinance +
                                     " | Corp\nHR Staff | 0a1b2c3d-0002-4000-8000-000000000002 | Corp\n"
                                     "Lab | 0a1b2c3d-0003-4000-8000-000000000003 | Corp\n");
    CHECK(
        exported.subnets() ==
        "web of Finance | 10.10.1.0/24 | 101\ndb of Finance | 10.10.2.0/24 | 102\nhr of HR Staff | 10.20.1.0/24 | 0\n");
    CHECK(exported.inventory.networks[0].isolation == Isolation::vlan);
    REQUIRE(exported.inventory.clouds.size() == 1);
    CHECK(exported.words(exported.inventory.clouds[0].logical_networks) == " Corp");
    REQUIRE(exported.inventory.pools.size() == 1);
    CHECK(exported.inventory.pools[0].network.name.view() == "Finance");
    CHECK(exported.inventory.adapters.empty());
    CHECK(exported.findings().empty());
  }
}

TEST_CASE("plain cmdlets say what their depth lets through") {
  const Exported shallow(InventoryKind::vmm, bytes_of("vmm/networks_default_depth.json"));
  CHECK(shallow.networks() == "Finance | " + kFinance +
                                  " | Corp / web / db\nHR Staff | 0a1b2c3d-0002-4000-8000-000000000002 | Corp / hr\n"
                                  "Lab | 0a1b2c3d-0003-4000-8000-000000000003 | Corp\n");
  CHECK(shallow.inventory.networks[0].isolation == Isolation::unknown);
  CHECK(!shallow.inventory.lists_vm_subnets);
  CHECK(shallow.findings().empty());
  // If names were joined, nobody knows where one ends.
  const Exported cut(InventoryKind::vmm, bytes_of("vmm/networks_cut.json"));
  CHECK(cut.networks() == "Finance | " + kFinance +
                              " | Corp\nHR Staff | 0a1b2c3d-0002-4000-8000-000000000002 | Corp / hr\n"
                              "Lab | 0a1b2c3d-0003-4000-8000-000000000003 | Corp\n");
  CHECK(cut.findings().empty());
  CHECK(cut.gaps() == "4:VMSubnet\n");
  CHECK(cut.inventory.networks[0].loses_subnets);
  CHECK(!cut.inventory.networks[1].loses_subnets);
  const Exported deep(InventoryKind::vmm, bytes_of("vmm/networks_deep.json"));
  CHECK(deep.networks() == "Finance | " + kFinance +
                               " | Corp / web 10.10.1.0/24 / db 10.10.2.0/24\n"
                               "HR Staff | 0a1b2c3d-0002-4000-8000-000000000002 | Corp / hr 10.20.1.0/24\n"
                               "Lab | 0a1b2c3d-0003-4000-8000-000000000003 | Corp\n");
  const Exported alone(InventoryKind::vmm, bytes_of("vmm/network_alone.json"));
  CHECK(alone.networks() == "Finance | " + kFinance + " | Corp / web / db\n");
  for (const char* name : {"subnets_default_depth", "subnets_joined", "subnets_hash", "subnets_deep"}) {
    INFO(name);
    const Exported exported(InventoryKind::vmm, bytes_of(fmt::format("vmm/{}.json", name)));
    CHECK(
        exported.subnets() ==
        "web of Finance | 10.10.1.0/24 | 101\ndb of Finance | 10.10.2.0/24 | 102\nhr of HR Staff | 10.20.1.0/24 | 0\n");
    CHECK(exported.inventory.lists_vm_subnets);
    CHECK(exported.findings().empty());
  }
  const Exported subnet(InventoryKind::vmm, bytes_of("vmm/subnet_alone.json"));
  CHECK(subnet.subnets() == "web of Finance | 10.10.1.0/24 | 101\n");
}

TEST_CASE("every shape of adapters says the same") {
  for (const char* name : {"whole", "adapters_default_depth", "adapters_cut"}) {
    INFO(name);
    const Exported exported(InventoryKind::vms, bytes_of(fmt::format("vms/{}.json", name)));
    CHECK(exported.adapters() ==
          "fin-web-01 on Finance / web | 10.10.1.20 | static\nfin-web-01 on HR Staff / hr | fe80::1 | dynamic\n"
          "lab-01 on Lab /  | | dynamic\n");
    CHECK(exported.inventory.networks.empty());
    CHECK(exported.findings().empty());
  }
  // No document tells what the numbers mean, so no address counts as static.
  const Exported numbers(InventoryKind::vms, bytes_of("vms/adapters_numbers.json"));
  CHECK(numbers.adapters() ==
        "fin-web-01 on Finance / web | 10.10.1.20 | unknown\nfin-web-01 on HR Staff / hr | fe80::1 | unknown\n"
        "lab-01 on Lab /  | | unknown\n");
  CHECK(numbers.findings().empty());
  const Exported alone(InventoryKind::vms, bytes_of("vms/adapter_alone.json"));
  CHECK(alone.adapters() == "fin-web-01 on Finance / web | 10.10.1.20 | static\n");
}

TEST_CASE("every shape of Site Recovery's lists says the same") {
  const std::string networks =
      "Finance | " + kFinance +
      " | \nHR Staff | 0a1b2c3d-0002-4000-8000-000000000002 | \nLab | 0a1b2c3d-0003-4000-8000-000000000003 | \n";
  for (const char* name : {"fabrics", "networks", "both", "mixed", "odd_provider"}) {
    INFO(name);
    const Exported exported(InventoryKind::asr, bytes_of(fmt::format("asr/{}.json", name)));
    CHECK(exported.findings().empty());
    if (std::string_view(name) != "networks") {
      REQUIRE(exported.inventory.fabrics.size() == 3);
      CHECK(exported.inventory.fabrics[0].friendly_name.view() == "vmm-ams.contoso.com");
      CHECK(exported.inventory.fabrics[0].is_vmm());
      CHECK(!exported.inventory.fabrics[1].is_vmm());
      CHECK(!exported.inventory.fabrics[2].is_vmm());
    }
    if (std::string_view(name) != "fabrics") {
      CHECK(exported.networks() == networks);
      CHECK(exported.inventory.networks[0].fabric.view() ==
            "b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac");
    }
  }
}

TEST_CASE("every shape of deployed mappings says the same") {
  for (const char* name : {"list", "array", "single"}) {
    INFO(name);
    const Exported exported(InventoryKind::mappings, bytes_of(fmt::format("mappings/{}.json", name)));
    CHECK(exported.findings().empty());
    REQUIRE(exported.inventory.mappings.size() == 1);
    const ExportedMapping& mapping = exported.inventory.mappings[0];
    CHECK(mapping.name.view() == "Finance-to-vnet-dr");
    CHECK(mapping.network.view() == kFinance);
    CHECK(mapping.target.view().ends_with("/virtualNetworks/vnet-dr"));
    CHECK(mapping.state.view() == "Paired");
  }
}

TEST_CASE("each file of tests/inventories is read by a test and told of in its README") {
  const std::string readme = bytes_of("README.md");
  std::ifstream own(fs::path(ASRMAP_SOURCE_DIR) / "tests/unit/read/inventory_test.cpp");
  const std::string test{std::istreambuf_iterator<char>(own), {}};
  for (const auto& entry : fs::recursive_directory_iterator(kFolder)) {
    if (entry.path().extension() != ".json") continue;
    INFO(entry.path());
    const std::string name = fs::relative(entry.path(), kFolder).generic_string();
    CHECK(readme.find("`" + name + "`") != std::string::npos);
    const std::string stem = entry.path().stem().string();
    CHECK((test.find("\"" + stem + "\"") != std::string::npos || test.find(name) != std::string::npos));
  }
}

}  // namespace
}  // namespace asrmap
