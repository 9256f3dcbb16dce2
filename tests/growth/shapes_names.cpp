// SPDX-License-Identifier: MIT
// Names that are equal, unknown or nearly right, and the messages about them.
#include "shape.h"

namespace asrmap::test {
namespace {

const std::string kOneNetwork = "vmm a { network N { subnet web 10.0.0.0/24 } }\n";
const std::string kOneVnet = "vnet vd { subnet web 10.0.0.0/8 }\n";

std::string networks(std::size_t n, std::string_view name = "n#") {
  return "vmm a {\n" + repeat(n, "network " + std::string(name) + "\n") + "}\n";
}

}  // namespace

const std::vector<Shape> kNameShapes = {
    {"same-vnet-name-referenced", "no vnet `same` is declared",
     [](std::size_t n) {
       return one_file(vault() + networks(n) + repeat(n, "vnet v# { name = same resource_group = rg# subnet s }\n") +
                       repeat(n, "map a/n# -> same\n"));
     }},
    {"vnet-refs-nearly-right", "did you mean `vnet-prod-000000`",
     [](std::size_t n) {
       return one_file(vault() + networks(n) + repeat(n, "vnet vnet-prod-% { subnet s }\n") +
                       repeat(n, "map a/n# -> vnet-prd-%\n"));
     }},
    {"vnet-refs-are-subnets", "is a subnet of",
     [](std::size_t n) {
       return one_file(vault() + networks(n) + repeat(n, "vnet v# { subnet web-% }\n") +
                       repeat(n, "map a/n# -> web-%\n"));
     }},
    {"vnet-refs-unknown-long", "no vnet",
     [](std::size_t n) {
       return one_file(vault() + networks(n) + repeat(n, "vnet " + std::string(100, 'v') + "% { subnet s }\n") +
                       repeat(n, "map a/n# -> " + std::string(100, 'w') + "%\n"));
     }},
    {"network-refs-nearly-right", "has no VM network",
     [](std::size_t n) {
       return one_file(vault() + networks(n, "net-prod-%") + kOneVnet + repeat(n, "map a/net-prd-% -> vd\n"));
     }},
    {"network-refs-unknown-long", "has no VM network",
     [](std::size_t n) {
       return one_file(vault() + networks(n, std::string(100, 'v') + "%") + kOneVnet +
                       repeat(n, "map a/" + std::string(100, 'w') + "% -> vd\n"));
     }},
    {"server-refs-nearly-right", "no VMM server",
     [](std::size_t n) {
       return one_file(vault() + repeat(n, "vmm srv-prod-% { network N }\n") + kOneVnet +
                       repeat(n, "map srv-prd-%/N -> vd\n"));
     }},
    {"server-refs-elsewhere", "no VMM server",
     [](std::size_t n) {
       return one_file(vault() + repeat(n, "vmm s# { network n# }\n") + kOneVnet + repeat(n, "map t#/n# -> vd\n"));
     }},
    {"network-refs-in-logical", "is in the logical network",
     [](std::size_t n) {
       return one_file(vault() + "vmm a {\n" + repeat(n, "network N { logical_network = l# }\n") + "}\n" + kOneVnet +
                       repeat(n, "map a/q#/N -> vd\n"));
     }},
    {"network-refs-ambiguous", "VM networks `N`",
     [](std::size_t n) {
       return one_file(vault() + "vmm a {\n" + repeat(n, "network N { logical_network = l# }\n") + "}\n" + kOneVnet +
                       "map a/N -> vd\n");
     }},
    {"network-refs-ambiguous-again", "VM networks `N`",
     [](std::size_t n) {
       return one_file(vault() + "vmm a {\n" + repeat(n, "network N { logical_network = l# }\n") + "}\n" + kOneVnet +
                       repeat(n, "map a/N -> vd\n"));
     }},
    {"network-by-logical", kNoErrors,
     [](std::size_t n) {
       return one_file(vault() + "vmm a {\n" + repeat(n, "network N { logical_network = l# subnet web }\n") + "}\n" +
                       kOneVnet + repeat(n, "map a/l#/N -> vd\n"));
     }},
    {"targets-in-logical", "self-mapping",
     [](std::size_t n) {
       return one_file(vault() + "vmm a {\n" + repeat(n, "network N { logical_network = l# }\n") + "}\n" +
                       repeat(n, "map a/l#/N -> a/l#/N\n"));
     }},
    {"vm-subnet-as-source", "is a VM subnet",
     [](std::size_t n) {
       return one_file(vault() + "vmm a { network N {\n" + repeat(n, "subnet s#\n") + "} }\n" + kOneVnet +
                       repeat(n, "map a/N/s# -> vd\n"));
     }},
    {"bare-sources", "invalid-value",
     [](std::size_t n) { return one_file(vault() + networks(n) + kOneVnet + repeat(n, "map \"n#\" -> vd\n")); }},
    {"bare-sources-on-servers", "invalid-value",
     [](std::size_t n) {
       return one_file(vault() + repeat(n, "vmm a# { network N }\n") + kOneVnet + repeat(n, "map \"N\" -> vd\n"));
     }},
    {"servers-as-sources", "invalid-value",
     [](std::size_t n) { return one_file(vault() + networks(n) + kOneVnet + repeat(n, "map \"a\" -> vd\n")); }},
    {"wild-target", "holds a wild card",
     [](std::size_t n) { return one_file(vault() + networks(n) + kOneVnet + repeat(n, "map a/n# -> \"v*\"\n")); }},
    {"wild-server", "holds a wild card",
     [](std::size_t n) { return one_file(vault() + networks(n) + kOneVnet + repeat(n, "map */n# -> vd\n")); }},
    {"network-with-blanks", "stray-blank",
     [](std::size_t n) {
       return one_file(vault() + networks(n, "\" n#\"") + kOneVnet + repeat(n, "map a/n# -> vd\n"));
     }},
    {"nearly-none", "did you mean the keyword",
     [](std::size_t n) { return one_file(vault() + networks(n) + repeat(n, "map a/n# -> \"NONE\"\n")); }},
    {"same-vnets", "duplicate-definition",
     [](std::size_t n) {
       return one_file(vault() + kOneNetwork + repeat(n, "vnet v { subnet s }\n") + "map a/N -> v\n");
     }},
    {"one-vnet-of-azure", "are one VNet of Azure",
     [](std::size_t n) {
       return one_file(vault() + kOneNetwork + repeat(n, "vnet v# { name = same subnet s }\n") + "map a/N -> v0\n");
     }},
    {"same-networks", "second VM network",
     [](std::size_t n) { return one_file(vault() + networks(n, "N { subnet web }") + kOneVnet + "map a/N -> vd\n"); }},
    {"same-servers", "second VMM server",
     [](std::size_t n) {
       return one_file(vault() + repeat(n, "vmm a { network n# }\n") + kOneVnet + repeat(n, "map a/n# -> vd\n"));
     }},
    {"same-server-names", "two VMM servers have the name",
     [](std::size_t n) {
       return one_file(vault() + repeat(n, "vmm a# { name = x network N }\n") + kOneVnet +
                       repeat(n, "map a#/N -> vd\n"));
     }},
    {"same-fabrics", "have one fabric",
     [](std::size_t n) {
       const std::string fabric(64, 'a');
       return one_file(vault() + repeat(n, "vmm a# { fabric = " + fabric + " network N }\n") + kOneVnet +
                       repeat(n, "map a#/N -> vd\n"));
     }},
    {"same-network-ids", "have one id",
     [](std::size_t n) {
       return one_file(vault() + networks(n, "n# { id = \"0a1b2c3d-0001-4000-8000-000000000001\" }") + kOneVnet +
                       repeat(n, "map a/n# -> vd\n"));
     }},
    {"same-vm-subnets", "second VM subnet",
     [](std::size_t n) {
       return one_file(vault() + "vmm a { network N {\n" + repeat(n, "subnet web 10.0.0.0/24\n") + "} }\n" + kOneVnet +
                       "map a/N -> vd\n");
     }},
    {"same-vnet-subnets", "second subnet",
     [](std::size_t n) {
       return one_file(vault() + kOneNetwork + "vnet vd {\n" + repeat(n, "subnet web 10.0.0.0/24\n") +
                       "}\nmap a/N -> vd\n");
     }},
    {"same-vaults", "second vault",
     [](std::size_t n) { return one_file(repeat(n, vault()) + kOneNetwork + kOneVnet + "map a/N -> vd\n"); }},
    {"unused-vnets-on-one-line", "unused-definition",
     [](std::size_t n) {
       return one_file(vault() + kOneNetwork + kOneVnet + repeat(n, "vnet u# { subnet s } ") + "\nmap a/N -> vd\n");
     }},
    {"unmapped-on-one-line", "unmapped-network",
     [](std::size_t n) {
       return one_file(vault() + kOneVnet + "vmm a { network N " + repeat(n, "network n# ") + "}\nmap a/N -> vd\n");
     }},
    {"unknown-properties", "unknown-property",
     [](std::size_t n) { return one_file(vault() + "vmm a {\n" + repeat(n, "fabrik# = x\n") + "}\n"); }},
    {"properties-twice", "is set twice",
     [](std::size_t n) { return one_file(vault() + "vmm a {\n" + repeat(n, "fabric = x\n") + "}\n"); }},
    {"labels-in-a-list", "clouds",
     [](std::size_t n) {
       return one_file(vault() + "vmm a { clouds = [" + repeat(n, "c#", ", ") +
                           "] network N { subnet web } }\nvmm b { network M }\n" + kOneVnet +
                           "map a/N -> vd\nmap b/M -> a/N\n# clouds",
                       {"ir"});
     }},
    {"allow-same-entries", "unused-allowance",
     [](std::size_t n) {
       return one_file(vault() + kOneNetwork + "vnet vd { allow = [" + repeat(n, "unused-definition", ", ") +
                       "] subnet web 10.0.0.0/8 }\nmap a/N -> vd\n");
     }},
    {"allow-same-entries-on-map", "unused-allowance",
     [](std::size_t n) {
       return one_file(vault() + kOneNetwork + "vnet vd { subnet x subnet q }\nmap a/N -> vd { allow = [" +
                       repeat(n, "subnet-fallback, shared-target", ", ") + "] }\n");
     }},
    {"allow-past-entries", "which is past",
     [](std::size_t n) {
       return one_file(vault() + kOneNetwork + "vnet vd { subnet x subnet q }\nmap a/N -> vd { allow = [" +
                       repeat(n, "\"ambiguous-fallback until 2020-01-01: r#\"", ", ") + "] }\n");
     }},
    {"allow-on-pattern-of-many", "ambiguous-fallback",
     [](std::size_t n) {
       return one_file(vault() + networks(n, "n# { subnet web 10.0.0.0/24 }") +
                       "vnet vd { subnet x subnet q }\nmap a/* -> vd { allow = [" +
                       repeat(n, "\"ambiguous-fallback until 2020-01-01\"", ", ") + "] }\n");
     }},
    {"allow-of-server-networks", kNoErrors,
     [](std::size_t n) {
       return one_file(vault() + networks(n, "n# { allow = [ambiguous-fallback] subnet q }") +
                       "vnet vd { subnet s subnet b }\n" + repeat(n, "map a/n# -> vd\n"));
     }},
    {"allow-unknown-rules", "unused-defnition",
     [](std::size_t n) {
       return one_file(vault() + kOneNetwork + "vnet vd { allow = [" + repeat(n, "unused-defnition#", ", ") +
                       "] subnet web 10.0.0.0/8 }\nmap a/N -> vd\n");
     }},
    {"mapping-names-clash", "`same`",
     [](std::size_t n) {
       return one_file(vault() + networks(n) + "vmm b {\n" + repeat(n, "network n#\n") + "}\n" + kOneVnet +
                       repeat(n, "map a/n# -> vd { name = same }\nmap a/n# -> b/n# { name = same }\n") + "# `same`");
     }},
    {"mapping-names-alike-once-safe", "has no VM subnets",
     [](std::size_t n) {
       return one_file(vault() + networks(n, "\"n " + std::string(90, 'x') + "#\"") + kOneVnet +
                       repeat(n, "map a/\"n " + std::string(90, 'x') + "#\" -> vd\n"));
     }},
    {"long-name", kNoErrors,
     [](std::size_t n) {
       const std::string name = '"' + std::string(n * 10, 'x') + '"';
       return one_file(vault() + "vmm a { network " + name + " { subnet web } }\n" + kOneVnet + "map a/" + name +
                       " -> vd\n");
     }},
    {"deep-path", "syntax-error",
     [](std::size_t n) {
       return one_file(vault() + kOneNetwork + kOneVnet + "map a" + repeat(n, "/n#") + " -> vd\n");
     }},
    {"deep-target-path", "syntax-error",
     [](std::size_t n) {
       return one_file(vault() + kOneNetwork + kOneVnet + "map a/N -> a" + repeat(n, "/n#") + "\n");
     }},
};

}  // namespace asrmap::test
