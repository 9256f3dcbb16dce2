// SPDX-License-Identifier: MIT
// Exports of every kind.
#include "shape.h"

namespace asrmap::test {
namespace {

constexpr std::string_view kSubscription = "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/";

std::string list(std::size_t n, std::string_view item) { return "[" + repeat(n, item, ",") + "]"; }

// A VNet as `az network vnet list` shows it; `rg` and `name` may hold `#`.
std::string vnet(std::string_view group, std::string_view name) {
  return R"({"name":")" + std::string(name) + R"(","id":")" + std::string(kSubscription) + "resourceGroups/" +
         std::string(group) + "/providers/Microsoft.Network/virtualNetworks/" + std::string(name) +
         R"(","location":"westeurope","addressSpace":{"addressPrefixes":["10.0.0.0/8"]},)"
         R"("subnets":[{"name":"s","addressPrefix":"10.0.0.0/24"}]})";
}

std::string networks(std::size_t n, std::string_view name = "n#") {
  return "vmm a {\n" + repeat(n, "network " + std::string(name) + "\n") + "}\n";
}

// An export of a kind, and a file that names it.
Project with(std::string_view kind, std::string exported, std::string text) {
  Project project = one_file("inventory " + std::string(kind) + " \"e.json\"\n" + vault() + std::move(text));
  project.files["e.json"] = std::move(exported);
  return project;
}

std::string vmm(std::string_view parts) { return R"({"VMMServer":"a",)" + std::string(parts) + "}"; }

}  // namespace

const std::vector<Shape> kInventoryShapes = {
    {"vnets-mapped-to", kNoErrors,
     [](std::size_t n) {
       return with("vnets", list(n, vnet("rg", "v#")), networks(n) + repeat(n, "map a/n# -> v#\n"));
     }},
    {"vnets-declared", kNoErrors,
     [](std::size_t n) {
       return with("vnets", list(n, vnet("rg", "v#")),
                   networks(n) + repeat(n, "vnet v# { subnet s 10.0.0.0/24 }\n") + repeat(n, "map a/n# -> v#\n"));
     }},
    {"vnets-of-one-name-mapped-to", "the inventory has",
     [](std::size_t n) {
       return with("vnets", list(n, vnet("rg#", "v")), networks(n) + repeat(n, "map a/n# -> v\n"));
     }},
    {"vnets-of-one-name-declared", kNoErrors,
     [](std::size_t n) {
       return with(
           "vnets", list(n, vnet("rg#", "vd")),
           networks(n) + repeat(n, "vnet v# { name = vd resource_group = rg# }\n") + repeat(n, "map a/n# -> v#\n"));
     }},
    {"vnets-of-one-name-ambiguous", "the inventory has",
     [](std::size_t n) {
       return with("vnets", list(n, vnet("rg#", "v")),
                   networks(n) + repeat(n, "vnet v# { name = v }\n") + repeat(n, "map a/n# -> v#\n"));
     }},
    {"vnets-unknown", "declarations and inventories",
     [](std::size_t n) {
       return with("vnets", list(n, vnet("rg", "v#")),
                   networks(n) + "vnet d { subnet s }\n" + repeat(n, "map a/n# -> zzzzzzzzzz%\n"));
     }},
    {"vnets-in-another-case", "did you mean",
     [](std::size_t n) {
       return with("vnets", list(n, vnet("rg", "v%")), networks(n) + repeat(n, "map a/n# -> V%\n"));
     }},
    {"vnets-named-again", kNoErrors,
     [](std::size_t n) {
       Project project =
           one_file(vault() + repeat(n, "inventory vnets \"e.json\"\n") + "vmm a { network N }\nmap a/N -> v0\n");
       project.files["e.json"] = list(n, vnet("rg", "v#"));
       return project;
     }},
    {"inventories-many", kNoErrors,
     [](std::size_t n) {
       Project project =
           one_file(vault() + repeat(n, "inventory vnets \"e#.json\"\n") + "vmm a { network N }\nmap a/N -> v0\n");
       for (std::size_t i = 0; i < n; ++i)
         project.files["e" + std::to_string(i) + ".json"] = list(1, vnet("rg", "v" + std::to_string(i)));
       return project;
     }},
    {"vnet-subnets", kNoErrors,
     [](std::size_t n) {
       return with(
           "vnets",
           R"([{"name":"v","location":"westeurope","addressSpace":{"addressPrefixes":["10.0.0.0/8"]},"subnets":)" +
               list(n, R"({"name":"s#","addressPrefix":"@"})") + "}]",
           "vmm a { network N {\n" + repeat(n, "subnet s#\n") + "} }\nmap a/N -> v\n");
     }},
    {"vnet-subnets-drift", "inventory-drift",
     [](std::size_t n) {
       return with(
           "vnets",
           R"([{"name":"v","location":"westeurope","addressSpace":{"addressPrefixes":["10.0.0.0/8"]},"subnets":)" +
               list(n, R"({"name":"web-%","addressPrefix":"@"})") + "}]",
           "vmm a { network N { subnet s } }\nvnet v {\n" + repeat(n, "subnet wbe-% @\n") + "}\nmap a/N -> v\n");
     }},
    {"vnet-subnets-in-other-order", "depend on the order",
     [](std::size_t n) {
       return with(
           "vnets",
           R"([{"name":"v","location":"westeurope","addressSpace":{"addressPrefixes":["10.0.0.0/8"]},"subnets":[{"name":"z","addressPrefix":"10.255.0.0/24"},)" +
               repeat(n, R"({"name":"s#","addressPrefix":"@"})", ",") + "]}]",
           "vmm a { network N { subnet z } }\nvnet v {\n" + repeat(n, "subnet s# @\n") +
               "subnet z 10.255.0.0/24\n}\nmap a/N -> v\n");
     }},
    {"template", kNoErrors,
     [](std::size_t n) {
       return with(
           "vnets",
           R"({"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","contentVersion":"1.0.0.0","resources":)" +
               list(
                   n,
                   R"({"type":"Microsoft.Network/virtualNetworks","apiVersion":"2023-09-01","name":"v#","location":"westeurope","properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/8"]},"subnets":[{"name":"s","properties":{"addressPrefix":"10.0.0.0/24"}}]}})") +
               "}",
           networks(n) + repeat(n, "map a/n# -> v#\n"));
     }},
    {"template-with-child-subnets", kNoErrors,
     [](std::size_t n) {
       return with(
           "vnets",
           R"({"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","contentVersion":"1.0.0.0","resources":[)" +
               repeat(
                   n,
                   R"({"type":"Microsoft.Network/virtualNetworks","apiVersion":"2023-09-01","name":"v#","location":"westeurope","properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/8"]}}})",
                   ",") +
               "," +
               repeat(
                   n,
                   R"({"type":"Microsoft.Network/virtualNetworks/subnets","apiVersion":"2023-09-01","name":"v#/s","properties":{"addressPrefix":"10.0.0.0/24"}})",
                   ",") +
               "]}",
           networks(n) + repeat(n, "map a/n# -> v#\n"));
     }},
    {"template-with-expressions", "partial-inventory",
     [](std::size_t n) {
       return with(
           "vnets",
           R"({"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","contentVersion":"1.0.0.0","resources":)" +
               list(
                   n,
                   R"({"type":"Microsoft.Network/virtualNetworks","apiVersion":"2023-09-01","name":"[parameters('v#')]","location":"westeurope","properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/8"]}}})") +
               "}",
           networks(1) + "map a/n0 -> v#\n");
     }},
    {"json-keys-twice", "x.asrmap",
     [](std::size_t n) {
       return with("vnets", "[{" + repeat(n, R"("name":"x")", ",") + "}]", "vmm a { network x.asrmap }\n");
     }},
    {"json-unknown-keys", "x.asrmap",
     [](std::size_t n) {
       return with("vnets", "[{" + repeat(n, R"("k#":"x")", ",") + "}]", "vmm a { network x.asrmap }\n");
     }},
    {"json-deep", "e.json", [](std::size_t n) { return with("vnets", std::string(n, '[') + std::string(n, ']'), ""); }},
    {"json-wrong-kinds", "invalid-inventory", [](std::size_t n) { return with("vnets", list(n, "[1]"), ""); }},
    {"json-cut-off", "e.json", [](std::size_t n) { return with("vnets", "[" + repeat(n, R"({"name":"v#"},)"), ""); }},
    {"json-escapes", kNoErrors,
     [](std::size_t n) {
       return with(
           "vnets",
           list(
               1,
               R"({"name":"v","location":"westeurope","tags":{"t":")" + repeat(n, R"(é\n)") +
                   R"("},"addressSpace":{"addressPrefixes":["10.0.0.0/8"]},"subnets":[{"name":"s","addressPrefix":"10.0.0.0/24"}]})"),
           "vmm a { network N }\nmap a/N -> v\n");
     }},
    {"vmm-whole", kNoErrors,
     [](std::size_t n) {
       return with("vmm",
                   vmm("\"VMNetworks\":" +
                       list(n, R"({"Name":"n#","ID":"id#","LogicalNetwork":"L","IsolationType":"VLANNetwork"})") +
                       ",\"VMSubnets\":" +
                       list(n, R"({"Name":"web","VMNetwork":"n#","SubnetVLans":[{"Subnet":"@","VLanID":1}]})") +
                       ",\"Clouds\":" + list(n, R"({"Name":"c#","LogicalNetworks":["L"]})")),
                   "vmm a { }\nvnet vd { subnet web 10.0.0.0/8 }\nmap a/* -> vd\n");
     }},
    {"vmm-declared", kNoErrors,
     [](std::size_t n) {
       return with(
           "vmm",
           vmm("\"VMNetworks\":" + list(n, R"({"Name":"n#","ID":"id#","LogicalNetwork":"L"})") + ",\"VMSubnets\":" +
               list(n, R"({"Name":"web","VMNetwork":"n#","SubnetVLans":[{"Subnet":"@","VLanID":0}]})")),
           networks(n) + "vnet vd { subnet web 10.0.0.0/8 }\nmap a/* -> vd\n");
     }},
    {"vmm-of-one-name", kNoErrors,
     [](std::size_t n) {
       return with("vmm", vmm("\"VMNetworks\":" + list(n, R"({"Name":"N","ID":"id#","LogicalNetwork":"L#"})")),
                   networks(n, "N { logical_network = L# }") + "vnet vd { subnet web 10.0.0.0/8 }\n" +
                       repeat(n, "map a/L#/N -> vd\n"));
     }},
    {"vmm-of-one-name-by-id", "VM networks `N`",
     [](std::size_t n) {
       return with("vmm",
                   vmm("\"VMNetworks\":" +
                       list(n, R"({"Name":"N","ID":"0a1b2c3d-0001-4000-8000-000000%","LogicalNetwork":"L#"})")),
                   networks(n, "N { id = \"0a1b2c3d-0001-4000-8000-000000%\" }") +
                       "vnet vd { subnet web 10.0.0.0/8 }\nmap a/N -> vd\n");
     }},
    {"vmm-of-one-name-drift", "VM network",
     [](std::size_t n) {
       return with("vmm", vmm("\"VMNetworks\":" + list(n, R"({"Name":"N","ID":"id#","LogicalNetwork":"L#"})")),
                   networks(n, "N { logical_network = M# }") +
                       "vnet vd { subnet web 10.0.0.0/8 }\nmap a/M0/N -> vd\n# VM network");
     }},
    {"vmm-subnets-of-one-name", kNoErrors,
     [](std::size_t n) {
       return with("vmm",
                   vmm("\"VMNetworks\":[{\"Name\":\"N\",\"ID\":\"i\"}],\"VMSubnets\":" +
                       list(n, R"({"Name":"s#","VMNetwork":"N","SubnetVLans":[{"Subnet":"@","VLanID":0}]})")),
                   "vmm a { network N {\n" + repeat(n, "subnet s#\n") +
                       "} }\nvnet vd { subnet s0 10.0.0.0/8 subnet b0 11.0.0.0/8 }\nmap a/N -> vd { allow = "
                       "[ambiguous-fallback] }\n");
     }},
    {"vmm-subnets-drift", "inventory-drift",
     [](std::size_t n) {
       return with("vmm",
                   vmm("\"VMNetworks\":[{\"Name\":\"N\",\"ID\":\"i\"}],\"VMSubnets\":" +
                       list(n, R"({"Name":"web-%","VMNetwork":"N","SubnetVLans":[{"Subnet":"@","VLanID":0}]})")),
                   "vmm a { network N {\n" + repeat(n, "subnet wbe-%\n") +
                       "} }\nvnet vd { subnet s0 10.0.0.0/8 }\nmap a/N -> vd\n");
     }},
    {"vmm-subnets-of-unclear-network", "there are",
     [](std::size_t n) {
       return with("vmm",
                   vmm("\"VMNetworks\":" + list(n, R"({"Name":"N","ID":"id#"})") +
                       ",\"VMSubnets\":" + list(n, R"({"Name":"s#","VMNetwork":"N"})")),
                   "vmm a { }\nvnet vd { subnet s0 10.0.0.0/8 }\nmap a/* -> vd\n");
     }},
    {"vmm-pools", "has no pool of static addresses",
     [](std::size_t n) {
       Project project =
           with("vmm",
                vmm("\"VMNetworks\":" + list(n, R"({"Name":"n#","ID":"id#","LogicalNetwork":"L#"})") +
                    ",\"StaticIPAddressPools\":" + list(n, R"({"Name":"p#","LogicalNetwork":"L#"})")),
                "vmm a { }\nvmm b {\n" + repeat(n, "network m#\n") + "}\ninventory vmm \"b.json\" { server = b }\n" +
                    repeat(n, "map a/n# -> b/m#\nmap b/m# -> a/n#\n"));
       project.files["b.json"] = R"({"VMNetworks":[],"StaticIPAddressPools":[]})";
       return project;
     }},
    {"vmm-clouds", "is in no cloud",
     [](std::size_t n) {
       return with("vmm",
                   vmm("\"VMNetworks\":" + list(n, R"({"Name":"n#","ID":"id#","LogicalNetwork":"L#"})") +
                       ",\"Clouds\":" + list(n, R"({"Name":"c#","LogicalNetworks":["M#"]})")),
                   "vmm a { }\nvmm b {\n" + repeat(n, "network m#\n") + "}\n" +
                       repeat(n, "map b/m# -> a/n#\nmap a/n# -> b/m#\n"));
     }},
    {"vmm-for-many-servers", "server",
     [](std::size_t n) {
       Project project = one_file(vault() + repeat(n, "inventory vmm \"e.json\" { server = s# }\nvmm s# { }\n") +
                                  "vnet vd { subnet s }\nmap s0/* -> vd\n# server");
       project.files["e.json"] = "{\"VMNetworks\":" + list(n, R"({"Name":"n#","ID":"id#"})") + "}";
       return project;
     }},
    {"vms-for-many-servers", "server",
     [](std::size_t n) {
       Project project = one_file(
           vault() + repeat(n, "inventory vms \"e.json\" { server = s# }\nvmm s# { network N { subnet web } }\n") +
           "vnet vd { subnet web }\nmap s0/* -> vd\n# server");
       project.files["e.json"] =
           "{\"VirtualNetworkAdapters\":" +
           list(n, R"({"VM":"vm#","VMNetwork":"N","VMSubnet":"web","IPv4AddressType":"Dynamic"})") + "}";
       return project;
     }},
    {"vms", kNoErrors,
     [](std::size_t n) {
       return with(
           "vms",
           vmm("\"VirtualNetworkAdapters\":" +
               list(
                   n,
                   R"({"VM":"vm#","VMNetwork":"n#","VMSubnet":"web","IPv4AddressType":"Static","IPv4Addresses":["10.0.0.9"]})")),
           networks(n, "n# { subnet web 10.0.0.0/24 }") + repeat(n, "vnet v# { subnet web 10.0.0.0/24 }\n") +
               repeat(n, "map a/n# -> v#\n"));
     }},
    {"vms-one-vm", "adapter",
     [](std::size_t n) {
       return with("vms",
                   vmm("\"VirtualNetworkAdapters\":" + list(n, R"({"VM":"vm","VMNetwork":"n#","VMSubnet":"web"})")),
                   networks(n, "n# { subnet web 10.0.0.0/24 }") + repeat(n, "vnet v# { subnet web 10.0.0.0/24 }\n") +
                       repeat(n, "map a/n# -> v#\n"));
     }},
    {"vms-one-address", "static-ip-conflict",
     [](std::size_t n) {
       return with(
           "vms",
           vmm("\"VirtualNetworkAdapters\":" +
               list(
                   n,
                   R"({"VM":"vm#","VMNetwork":"N","VMSubnet":"web","IPv4AddressType":"Static","IPv4Addresses":["10.0.0.9"]})")),
           "vmm a { network N { subnet web 10.0.0.0/8 } }\nvnet vd { subnet web 10.0.0.0/8 }\nmap a/N -> vd\n");
     }},
    {"vms-many-addresses", "static-ip",
     [](std::size_t n) {
       return with("vms",
                   vmm("\"VirtualNetworkAdapters\":[{\"VM\":\"vm\",\"VMNetwork\":\"N\",\"VMSubnet\":\"web\","
                       "\"IPv4AddressType\":\"Static\",\"IPv4Addresses\":" +
                       list(n, "\"192.168.0.1\"") + "}]"),
                   "vmm a { network N { subnet web 10.0.0.0/8 } }\nvnet vd { subnet web 10.0.0.0/8 }\nmap a/N -> vd\n# "
                   "static-ip");
     }},
    {"vms-in-many-ranges", "static-ip-outside-subnet",
     [](std::size_t n) {
       return with(
           "vms",
           vmm("\"VirtualNetworkAdapters\":" +
               list(
                   n,
                   R"({"VM":"vm#","VMNetwork":"N","VMSubnet":"web","IPv4AddressType":"Static","IPv4Addresses":["192.168.0.1"]})")),
           "vmm a { network N { subnet web 10.0.0.0/8 } }\nvnet vd { subnet web " + repeat(n, "@", ", ") +
               " }\nmap a/N -> vd { allow = [static-ip-outside-subnet, static-ip-conflict] }\n");
     }},
    {"vms-on-unknown-subnets", "inventory-drift",
     [](std::size_t n) {
       return with("vms",
                   vmm("\"VirtualNetworkAdapters\":" + list(n, R"({"VM":"vm#","VMNetwork":"N","VMSubnet":"web#"})")),
                   "vmm a { network N { subnet s } }\nvnet vd { subnet s }\nmap a/N -> vd\n");
     }},
    {"vms-on-networks-of-one-name", kNoErrors,
     [](std::size_t n) {
       Project project = with(
           "vms", vmm("\"VirtualNetworkAdapters\":" + list(n, R"({"VM":"vm#","VMNetwork":"N","VMNetworkID":"id#"})")),
           "vmm a { }\nvnet vd { subnet s }\nmap a/* -> vd\ninventory vmm \"n.json\"\n");
       project.files["n.json"] = vmm("\"VMNetworks\":" + list(n, R"({"Name":"N","ID":"id#","LogicalNetwork":"L#"})"));
       return project;
     }},
    {"vms-on-network-mapped-often", "mapped",
     [](std::size_t n) {
       return with(
           "vms",
           vmm("\"VirtualNetworkAdapters\":" + list(n, R"({"VM":"vm#","VMNetwork":"N"},{"VM":"vm#","VMNetwork":"M"})")),
           "vmm a { network N network M }\n" + repeat(n, "map a/N -> none \"r\"\nmap a/M -> none \"mapped\"\n"));
     }},
    {"vms-partly-mapped", "partly-mapped-vm",
     [](std::size_t n) {
       return with("vms",
                   vmm("\"VirtualNetworkAdapters\":" +
                       list(n, R"({"VM":"vm#","VMNetwork":"N"},{"VM":"vm#","VMNetwork":"M#"})")),
                   "vmm a { network N { subnet s } }\nvnet vd { subnet s }\nmap a/N -> vd\n");
     }},
    {"asr", kNoErrors,
     [](std::size_t n) {
       const std::string fabric =
           std::string(kSubscription) +
           "resourceGroups/rg/providers/Microsoft.RecoveryServices/vaults/dr/replicationFabrics/f";
       return with(
           "asr",
           R"({"fabrics":[{"name":"f","id":")" + fabric +
               R"(","properties":{"friendlyName":"a","customDetails":{"instanceType":"VMM"}}}],"networks":)" +
               list(
                   n,
                   R"({"name":"0a1b2c3d-0001-4000-8000-000000%","id":")" + fabric +
                       R"(/replicationNetworks/0a1b2c3d-0001-4000-8000-000000%","properties":{"friendlyName":"n#","fabricType":"VMM"}})") +
               "}",
           networks(n) + "vnet vd { subnet s }\nmap a/* -> vd\n# file");
     }},
    {"asr-fabrics", "fabric",
     [](std::size_t n) {
       return with(
           "asr",
           "{\"fabrics\":" +
               list(
                   n,
                   R"({"name":"f#","id":"/x/replicationFabrics/f#","properties":{"friendlyName":"a","customDetails":{"instanceType":"VMM"}}})") +
               ",\"networks\":[]}",
           "vmm a { network N }\nvnet vd { subnet s }\nmap a/N -> vd\n# fabric");
     }},
    {"asr-orphans", "no list of fabrics",
     [](std::size_t n) {
       return with(
           "asr",
           list(
               n,
               R"({"name":"id#","id":"/x/replicationFabrics/f#/replicationNetworks/id#","type":"Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks","properties":{"friendlyName":"n#","fabricType":"VMM"}})"),
           "vmm a { network N }\nvnet vd { subnet s }\nmap a/N -> vd\n");
     }},
    {"inventory-servers-nearly-right", "no VMM server",
     [](std::size_t n) {
       Project project = one_file(
           vault() + repeat(n, "vmm srv-prod-% { network N }\ninventory vms \"e.json\" { server = srv-prd-% }\n"));
       project.files["e.json"] = "{\"VirtualNetworkAdapters\":[]}";
       return project;
     }},
};

}  // namespace asrmap::test
