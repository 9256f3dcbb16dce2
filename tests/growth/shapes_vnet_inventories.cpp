// SPDX-License-Identifier: MIT
// Exports of VNets: lists, templates, and JSON that is none of either.
#include "inventory.h"
#include "shape.h"

namespace asrmap::test {
namespace {

// A VNet as `az network vnet list` shows it; `rg` and `name` may hold `#`.
std::string vnet(std::string_view group, std::string_view name) {
  return R"({"name":")" + std::string(name) + R"(","id":")" + std::string(kSubscription) + "resourceGroups/" +
         std::string(group) + "/providers/Microsoft.Network/virtualNetworks/" + std::string(name) +
         R"(","location":"westeurope","addressSpace":{"addressPrefixes":["10.0.0.0/8"]},)"
         R"("subnets":[{"name":"s","addressPrefix":"10.0.0.0/24"}]})";
}

}  // namespace

const std::vector<Shape> kVnetInventoryShapes = {
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
};

}  // namespace asrmap::test
