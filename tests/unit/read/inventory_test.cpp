// SPDX-License-Identifier: MIT
// All accepted shapes of an export mean the same. tests/inventories has a file for each; its README
// says from which document the shape was taken.
#include <fmt/core.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "catch.h"
#include "read/inventory.h"
#include "source/utf16.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(ASRMAP_SOURCE_DIR) / "tests/inventories";

std::string bytes_of(const std::string& name) {
  std::ifstream in(kFolder / name, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

// ASCII text as UTF-16, little-endian.
std::string as_utf16(std::string_view text) {
  std::string out;
  for (const char c : text) out.append({c, '\0'});
  return out;
}

// An export and what was found in it, as text.
class Exported {
 public:
  Exported(InventoryKind kind, std::string text) {
    const FileId file = sources.add("export.json", from_utf16(std::move(text)));
    inventory = read::read_inventory(file, kind, sources, reporter);
  }

  std::string words(Range range) const {
    std::string out;
    for (const Text& word : inventory.words_in(range)) out.append(" ").append(word.view());
    return out;
  }

  std::string vnets() const {
    std::string out;
    for (const ExportedVnet& vnet : inventory.vnets) {
      out +=
          fmt::format("{} | {} | {} | {} | {} |{}\n", vnet.name.view(), vnet.subscription.view(),
                      vnet.resource_group.view(), vnet.location.view(), vnet.state.view(), words(vnet.address_space));
      for (std::uint32_t i = 0; i < vnet.subnets.count; ++i) {
        const ExportedVnetSubnet& subnet = inventory.vnet_subnets[vnet.subnets.first + i];
        out += fmt::format("  {}{} | {} | {}\n", subnet.name.view(), words(subnet.prefixes), subnet.delegation.view(),
                           subnet.used);
      }
    }
    return out;
  }

  std::string networks() const {
    std::string out;
    for (const ExportedNetwork& network : inventory.networks) {
      out += fmt::format("{} | {} | {}", network.name.view(), network.id.view(), network.logical_network.view());
      for (std::uint32_t i = 0; i < network.subnets.count; ++i) {
        const ExportedVmSubnet& subnet = inventory.vm_subnets[network.subnets.first + i];
        out += fmt::format(" / {}{}", subnet.name.view(), words(subnet.prefixes));
      }
      out += '\n';
    }
    return out;
  }

  std::string subnets() const {
    std::string out;
    for (const ExportedVmSubnet& subnet : inventory.vm_subnets)
      out += fmt::format("{} of {} |{} | {}\n", subnet.name.view(), subnet.network.name.view(), words(subnet.prefixes),
                         subnet.vlan);
    return out;
  }

  std::string adapters() const {
    std::string out;
    for (const ExportedAdapter& adapter : inventory.adapters)
      out += fmt::format("{} on {} / {} |{} | {}\n", adapter.vm.view(), adapter.network.name.view(),
                         adapter.subnet.view(), words(adapter.addresses),
                         adapter.address_type == AddressType::fixed     ? "static"
                         : adapter.address_type == AddressType::dynamic ? "dynamic"
                                                                        : "unknown");
    return out;
  }

  std::string gaps() const {
    std::string out;
    for (const InventoryGap& gap : inventory.gaps)
      out += fmt::format("{}:{}\n", sources.file(gap.what.span().file).locate(gap.what.span().begin).line,
                         gap.what.view());
    return out;
  }

  std::string findings() const {
    std::string out;
    for (const Diagnostic& finding : reporter.found()) {
      const LineColumn at = sources.file(finding.at.file).locate(finding.at.begin);
      out += fmt::format("{}:{}: {} [{}]\n", at.line, at.column, finding.message, finding.rule);
    }
    return out;
  }

  SourceMap sources;
  Reporter reporter;
  Inventory inventory;
};

const std::string kVnet =
    "vnet-dr | 6f9619ff-8b86-d011-b42d-00c04fc964ff | rg-dr-network | westeurope | Succeeded | 10.10.0.0/16 "
    "10.20.0.0/16\n"
    "  web 10.10.1.0/24 |  | 3\n"
    "  db 10.10.2.0/24 | Microsoft.Sql/managedInstances | 0\n"
    "  GatewaySubnet 10.10.255.0/27 |  | 0\n";

TEST_CASE("every shape of VNets says the same") {
  for (const char* name : {"az_list", "az_show", "az_create", "rest_list", "rest_single", "rest_page",
                           "rest_prefix_lists", "powershell_list", "powershell_single", "powershell_counted"}) {
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
    CHECK(exported.inventory.vnets[i].partial);
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
  for (const char* name : {"arm_nested", "arm_separate", "arm_child", "arm_symbolic"}) {
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
  CHECK(exported.inventory.vnets[0].partial);
  CHECK(exported.gaps() ==
        "52:[parameters('virtualNetworks_vnet_name')]\n78:copy\n19:[resourceGroup().location]\n35:[parameters('subnets_"
        "db_name')]\n");
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
  CHECK(depth0.inventory.vnets[0].partial);
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
      CHECK(exported.inventory.fabrics[0].is_vmm);
      CHECK(!exported.inventory.fabrics[1].is_vmm);
      CHECK(!exported.inventory.fabrics[2].is_vmm);
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

constexpr InventoryKind kKinds[] = {InventoryKind::vnets, InventoryKind::vmm, InventoryKind::vms, InventoryKind::asr,
                                    InventoryKind::mappings};

TEST_CASE("an export that is cut off anywhere is one finding, at its end") {
  for (const InventoryKind kind : kKinds)
    for (const auto& entry :
         fs::directory_iterator(kFolder / std::string(kInventoryKinds[static_cast<std::size_t>(kind)]))) {
      const std::string whole = from_utf16(bytes_of(fs::relative(entry.path(), kFolder).generic_string()));
      const std::size_t last = whole.find_last_not_of(" \r\n");
      for (std::size_t size = 0; size <= last; size += 1 + size % 7) {
        INFO(entry.path() << " cut to " << size);
        const Exported exported(kind, whole.substr(0, size));
        CHECK(exported.reporter.found().size() == 1);
        CHECK(!exported.inventory.readable);
      }
    }
}

// Whether an export of one kind can be read as another. The whole export of VMM is of two kinds.
bool serves(InventoryKind kind, InventoryKind other, std::string_view name) {
  const auto of_vmm = [](InventoryKind each) { return each == InventoryKind::vmm || each == InventoryKind::vms; };
  return of_vmm(kind) && of_vmm(other) && name.starts_with("whole");
}

TEST_CASE("an export that is given as another kind is told which it is") {
  for (const InventoryKind kind : kKinds)
    for (const auto& entry :
         fs::directory_iterator(kFolder / std::string(kInventoryKinds[static_cast<std::size_t>(kind)])))
      for (const InventoryKind other : kKinds) {
        const std::string name = entry.path().filename().string();
        if (other == kind || serves(kind, other, name)) continue;
        INFO(entry.path() << " as " << kInventoryKinds[static_cast<std::size_t>(other)]);
        const Exported exported(other, from_utf16(bytes_of(fs::relative(entry.path(), kFolder).generic_string())));
        CHECK(exported.reporter.found().size() == 1);
        CHECK(!exported.inventory.readable);
        CHECK((exported.inventory.meant == kind || name.starts_with("whole")));
      }
}

struct Bad {
  InventoryKind kind;
  const char* text;
  const char* findings;
};

TEST_CASE("what is wrong in an export is told where it is") {
  const Bad bad[] = {
      {InventoryKind::vnets, "", "1:1: the file is empty [invalid-inventory]\n"},
      {InventoryKind::vnets, "  \n ", "2:1: the file is empty [invalid-inventory]\n"},
      {InventoryKind::vnets, "vnet-dr", "1:1: expected an array or an object, got `vnet` [invalid-inventory]\n"},
      {InventoryKind::vnets, "[1,]", "1:4: expected a value after `,`, got `]` [invalid-inventory]\n"},
      {InventoryKind::vnets, "{name: 1}", "1:2: expected a name in quotes or `}`, got `name` [invalid-inventory]\n"},
      {InventoryKind::vnets, "{\"a\" 1}", "1:6: expected `:`, got `1` [invalid-inventory]\n"},
      {InventoryKind::vnets, "{\"a\": }", "1:7: expected a value, got `}` [invalid-inventory]\n"},
      {InventoryKind::vnets, "{\"a\": 1 \"b\": 2}", "1:9: expected `,` or `}`, got `\"` [invalid-inventory]\n"},
      {InventoryKind::vnets, "[] []", "1:4: expected the end of the file, got `[` [invalid-inventory]\n"},
      {InventoryKind::vnets, "[\"a\nb\"]", "1:4: control character U+000A in a string [invalid-inventory]\n"},
      {InventoryKind::vnets, "[\"\xFF\"]", "1:3: byte 0xFF is not UTF-8 [invalid-inventory]\n"},
      {InventoryKind::vnets, "[\"\\x\"]",
       "1:3: a `\\` in a string that begins no escape of JSON [invalid-inventory]\n"},
      {InventoryKind::vnets, "[\"\\\\\x01\"]", "1:5: control character U+0001 in a string [invalid-inventory]\n"},
      {InventoryKind::vnets, "[\"\\u12\"]",
       "1:3: a `\\` in a string that begins no escape of JSON [invalid-inventory]\n"},
      {InventoryKind::vnets, "[\"\\uface\x01\"]", "1:9: control character U+0001 in a string [invalid-inventory]\n"},
      {InventoryKind::vnets, "{}", "1:1: expected VNets, got an empty object [invalid-inventory]\n"},
      {InventoryKind::vnets, "42", "1:1: expected VNets, got a number [invalid-inventory]\n"},
      {InventoryKind::vnets, "[42]", "1:2: got a number, not a VNet [invalid-inventory]\n"},
      {InventoryKind::vnets, "[{\"name\": 42}]", "1:11: `name` is a number, not a string [invalid-inventory]\n"},
      {InventoryKind::vnets, "[{\"location\": \"westeurope\"}]", "1:2: a VNet without `name` [invalid-inventory]\n"},
      {InventoryKind::vnets, "[{\"name\": \"v\", \"name\": \"w\"}]",
       "1:16: `name` stands twice in one object [invalid-inventory]\n"},
      {InventoryKind::vnets, "[{\"name\": \"v\", \"type\": \"Microsoft.Compute/virtualMachines\"}]",
       "1:2: expected VNets, got `Microsoft.Compute/virtualMachines` [invalid-inventory]\n"},
      {InventoryKind::vnets, "[{\"name\": \"v\", \"id\": \"/subscriptions/x\"}]",
       "1:22: `/subscriptions/x` is no VNet's id [invalid-inventory]\n"},
      {InventoryKind::vnets, "{\"VMNetworks\": []}",
       "1:1: expected VNets, got an object with `VMNetworks` [invalid-inventory]\n"},
      {InventoryKind::vmm, "{\"value\": [{\"name\": \"v\", \"type\": \"Microsoft.Network/virtualNetworks\"}]}",
       "1:12: expected VM networks and their VM subnets, got `Microsoft.Network/virtualNetworks` "
       "[invalid-inventory]\n"},
      {InventoryKind::vmm, "{\"VMNetworks\": [{\"ID\": \"x\"}]}",
       "1:17: a VM network without `Name` [invalid-inventory]\n"},
      {InventoryKind::vms, "{\"Networks\": []}",
       "1:1: expected network adapters, got an object with `Networks` [invalid-inventory]\n"},
      {InventoryKind::vmm, "[{\"Name\": \"a\", \"MACAddress\": \"00\"}]",
       "1:2: expected VM networks and their VM subnets, got an object with `Name` and `MACAddress` "
       "[invalid-inventory]\n"},
      {InventoryKind::asr, "[{\"name\": \"x\"}]",
       "1:2: expected fabrics and networks of Site Recovery, got an object with `name` [invalid-inventory]\n"},
      {InventoryKind::mappings, "[{\"type\": \"a/replicationFabrics\"}]",
       "1:2: expected network mappings, got `a/replicationFabrics` [invalid-inventory]\n"},
  };
  for (const Bad& each : bad) {
    INFO(each.text);
    CHECK(Exported(each.kind, each.text).findings() == each.findings);
  }
}

TEST_CASE("an export of nothing is none") {
  for (const InventoryKind kind : kKinds)
    for (const char* text : {"null", "[]", "{\"value\": []}"}) {
      INFO(kInventoryKinds[static_cast<std::size_t>(kind)] << " " << text);
      CHECK(Exported(kind, text).findings().empty());
    }
}

TEST_CASE("nesting ends where no export goes") {
  const std::string deep = std::string(1'000, '[') + std::string(1'000, ']');
  CHECK(Exported(InventoryKind::vnets, deep).findings() ==
        "1:201: the JSON is nested more than 200 deep [invalid-inventory]\n");
  CHECK(Exported(InventoryKind::vnets, std::string(5'000'000, '{')).reporter.found().size() == 1);
}

TEST_CASE("a program repeats its mistakes, and is told twenty of them") {
  std::string text = "[";
  for (int i = 0; i < 1'000; ++i) text += "{\"name\": 1},";
  text.back() = ']';
  const Exported exported(InventoryKind::vnets, text);
  CHECK(exported.reporter.found().size() == 20);
  CHECK(exported.reporter.found().back().message == "`name` is a number, not a string; more like this are not shown");
}

TEST_CASE("escapes are decoded, and a place is told in what was written") {
  const Exported exported(InventoryKind::vnets, R"([{"name": "v\u0026\ud83d\ude00\t\"", "properties": {}}])");
  CHECK(exported.inventory.vnets[0].name.view() == "v&\xF0\x9F\x98\x80\t\"");
  CHECK(exported.inventory.vnets[0].name.span().begin == 10);
}

TEST_CASE("half of a surrogate pair is told where it stands, and never replaced") {
  struct Case {
    std::string what, json, message;
    std::uint32_t begin, end;
  };
  const std::string half = " is half of a surrogate pair, and no character";
  const Case cases[] = {
      {"a first half", R"([{"name": "a\ud83d"}])", "`\\ud83d`" + half, 12, 18},
      {"a second half", R"([{"name": "\uDE00"}])", "`\\uDE00`" + half, 11, 17},
      {"two first halves", R"([{"name": "\ud83d\ud83d\ude00"}])", "`\\ud83d`" + half, 11, 17},
      {"behind a pair", R"([{"name": "\ud83d\ude00\ude00"}])", "`\\ude00`" + half, 23, 29},
      {"before another escape", R"([{"name": "\ud83d\n"}])", "`\\ud83d`" + half, 11, 17},
      {"before another character", R"([{"name": "\ud83d\u0041"}])", "`\\ud83d`" + half, 11, 17},
      {"in a key", R"([{"n\ud83dame": 1}])", "`\\ud83d`" + half, 4, 10},
      {"as bytes", "[{\"name\": \"\xED\xA0\xBD\"}]", "half of a surrogate pair is no character", 11, 12},
      {"in UTF-16", as_utf16("[{\"name\": \"a") + "\x3D\xD8" + as_utf16("\"}]"),
       "half of a surrogate pair is no character", 12, 13},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    const Exported exported(InventoryKind::vnets, c.json);
    CHECK(exported.inventory.vnets.empty());
    REQUIRE(exported.reporter.found().size() == 1);
    const Diagnostic& finding = exported.reporter.found()[0];
    CHECK(finding.rule == "invalid-inventory");
    CHECK(finding.message == c.message);
    CHECK(finding.at.begin == c.begin);
    CHECK(finding.at.end == c.end);
  }
}

}  // namespace
}  // namespace asrmap
