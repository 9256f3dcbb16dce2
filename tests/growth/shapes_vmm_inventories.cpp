// SPDX-License-Identifier: MIT
// Exports of VMM servers and their VMs, and of what Site Recovery knows of the servers.
#include "inventory.h"
#include "shape.h"

namespace asrmap::test {
namespace {

std::string vmm(std::string_view parts) { return R"({"VMMServer":"a",)" + std::string(parts) + "}"; }

}  // namespace

const std::vector<Shape> kVmmInventoryShapes = {
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
       project.files["b.json"] =
           R"({"VMNetworks":[{"Name":"m0","ID":"m","LogicalNetwork":"L"}],"StaticIPAddressPools":[]})";
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
