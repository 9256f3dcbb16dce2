// SPDX-License-Identifier: MIT
// Subnets, ranges and `land` lines, and where VMs land.
#include "shape.h"

namespace asrmap::test {
namespace {

std::string one_network(std::string_view subnets) { return "vmm a { network N {\n" + std::string(subnets) + "} }\n"; }

}  // namespace

const std::vector<Shape> kLandingShapes = {
    {"land-right", kNoErrors,
     [](std::size_t n) {
       return one_file(vault() + one_network(repeat(n, "subnet s# @\n")) + "vnet vd {\n" + repeat(n, "subnet s# @\n") +
                       "}\nmap a/N -> vd {\n" + repeat(n, "land s# -> s#\n") + "}\n");
     }},
    {"land-from-unknown", "the source has no VM subnet",
     [](std::size_t n) {
       return one_file(vault() + one_network(repeat(n, "subnet s# @\n")) +
                       "vnet vd { subnet s0 10.0.0.0/8 }\nmap a/N -> vd {\n" + repeat(n, "land q# -> s0\n") + "}\n");
     }},
    {"land-to-unknown", "vnet `vd` has no subnet",
     [](std::size_t n) {
       return one_file(vault() + one_network(repeat(n, "subnet s# @\n")) + "vnet vd {\n" + repeat(n, "subnet t# @\n") +
                       "}\nmap a/N -> vd {\n" + repeat(n, "land s# -> q#\n") + "}\n");
     }},
    {"land-twice", "land",
     [](std::size_t n) {
       return one_file(vault() + one_network("subnet web 10.0.0.0/24\n") +
                           "vnet vd { subnet web 10.0.0.0/24 }\nmap a/N -> vd {\n" + repeat(n, "land web -> web\n") +
                           "}\n# land",
                       {"ir"});
     }},
    {"land-wrong-twice", "landing-mismatch",
     [](std::size_t n) {
       return one_file(vault() + one_network("subnet web 10.0.0.0/24\n") +
                       "vnet vd { subnet x 10.0.0.0/24 subnet web 10.1.0.0/24 }\nmap a/N -> vd {\n" +
                       repeat(n, "land web -> x\n") + "}\n");
     }},
    {"land-each-network", kNoErrors,
     [](std::size_t n) {
       return one_file(vault() + "vmm a {\n" + repeat(n, "network n# { subnet w# @ }\n") + "}\nvnet vd {\n" +
                       repeat(n, "subnet w# @\n") + "}\n" + repeat(n, "map a/n# -> vd { land w# -> w# }\n"));
     }},
    {"land-each-map-of-one-network", "redundant-mapping",
     [](std::size_t n) {
       return one_file(vault() + one_network(repeat(n, "subnet s# @\n")) + "vnet vd {\n" + repeat(n, "subnet s# @\n") +
                       "}\n" + repeat(n, "map a/N -> vd { land s# -> s# }\n"));
     }},
    {"land-many-sources", kNoErrors,
     [](std::size_t n) {
       return one_file(vault() + "vmm a {\n" + repeat(n, "network n# { subnet w# @ }\n") + "}\nvnet vd {\n" +
                       repeat(n, "subnet w# @\n") + "}\nmap " + repeat(n, "a/n#", ", ") + " -> vd {\n" +
                       repeat(n, "land w# -> w#\n") + "}\n");
     }},
    {"land-on-none", "has no landing subnet",
     [](std::size_t n) {
       return one_file(vault() + one_network("subnet web\n") + "map a/N -> none \"r\" {\n" +
                       repeat(n, "land web -> web\n") + "}\n");
     }},
    {"fallbacks-to-one", "collapsed-subnets",
     [](std::size_t n) {
       return one_file(vault() + one_network(repeat(n, "subnet s# @\n")) +
                       "vnet vd { subnet x 10.0.0.0/8 }\nmap a/N -> vd\n");
     }},
    {"near-misses", "subnet-near-miss",
     [](std::size_t n) {
       return one_file(vault() + one_network(repeat(n, "subnet web-%-x @\n")) + "vnet vd { subnet a0 10.0.0.0/8\n" +
                       repeat(n, "subnet web-%-y @\n") + "}\nmap a/N -> vd\n");
     }},
    {"unmatchable-names", "unmatchable-subnet-name",
     [](std::size_t n) {
       return one_file(vault() + one_network(repeat(n, "subnet \"s #\" @\n")) + "vnet vd {\n" +
                       repeat(n, "subnet a# @\n") + "}\nmap a/N -> vd\n");
     }},
    {"case-mismatches", "subnet-case-mismatch",
     [](std::size_t n) {
       return one_file(vault() + one_network(repeat(n, "subnet S# @\n")) + "vnet vd {\n" + repeat(n, "subnet s# @\n") +
                       "}\nmap a/N -> vd\n");
     }},
    {"delegated", "delegated-landing",
     [](std::size_t n) {
       return one_file(vault() + one_network(repeat(n, "subnet s# @\n")) + "vnet vd {\n" +
                       repeat(n, "subnet s# @ { delegation = \"Microsoft.Sql/managedInstances\" }\n") +
                       "}\nmap a/N -> vd\n");
     }},
    {"networks-to-one-subnet", "subnet-conflict",
     [](std::size_t n) {
       return one_file(vault() + "vmm a {\n" + repeat(n, "network n# { subnet web 10.0.0.0/24 }\n") +
                       "}\nvnet vd { subnet web 10.0.0.0/8 }\n" + repeat(n, "map a/n# -> vd\n"));
     }},
    {"networks-undetermined", "either it overlaps",
     [](std::size_t n) {
       return one_file(vault() + "vmm a {\n" + repeat(n, "network n# { subnet w# 10.0.0.0/24 }\n") +
                       "}\nvnet vd { subnet x 10.0.0.0/8 subnet b 11.0.0.0/8 }\n" + repeat(n, "map a/n# -> vd\n"));
     }},
    {"networks-merged", "merged-subnets",
     [](std::size_t n) {
       return one_file(vault() + "vmm a {\n" + repeat(n, "network n# { subnet web @ }\n") +
                       "}\nvnet vd { subnet web 10.0.0.0/8 }\n" + repeat(n, "map a/n# -> vd\n"));
     }},
    {"networks-without-subnets", "networks-without-subnets",
     [](std::size_t n) {
       return one_file(vault() + "vmm a {\n" + repeat(n, "network n# { vms = 3 }\n") +
                       "}\nvnet vd { subnet web 10.0.0.0/28 }\n" + repeat(n, "map a/n# -> vd\n"));
     }},
    {"over-capacity", "subnet-over-capacity",
     [](std::size_t n) {
       return one_file(vault() + "vmm a {\n" + repeat(n, "network n# { subnet web { vms = 3 } }\n") +
                       "}\nvnet vd { subnet web 10.0.0.0/28 }\n" + repeat(n, "map a/n# -> vd\n"));
     }},
    {"ranges-of-one-subnet", kNoErrors,
     [](std::size_t n) {
       return one_file(vault() + one_network("subnet web " + repeat(n, "@", ", ") + "\n") + "vnet vd { subnet web " +
                       repeat(n, "@", ", ") + " }\nmap a/N -> vd\n");
     }},
    {"ranges-of-one-subnet-same", "overlapping-subnets",
     [](std::size_t n) {
       return one_file(vault() + one_network("subnet web\n") + "vnet vd { subnet web " +
                       repeat(n, "10.0.0.0/24", ", ") + " }\nmap a/N -> vd\n");
     }},
    {"ranges-overlap-in-vnet", "overlapping-subnets",
     [](std::size_t n) {
       return one_file(vault() + one_network("subnet web\n") + "vnet vd {\n" + repeat(n, "subnet s# 10.0.0.0/24\n") +
                       "}\nmap a/N -> vd\n");
     }},
    {"ranges-overlap-across-vnets", "overlapping-targets",
     [](std::size_t n) {
       Project project = one_file(vault() + "vmm a {\n" + repeat(n, "network n# { subnet web }\n") + "}\n" +
                                  repeat(n, "vnet v# { subnet web 10.0.0.0/24 }\n") + repeat(n, "map a/n# -> v#\n"));
       project.files["asrmap.toml"] = "[lint]\noverlapping-targets = \"info\"\nshared-target = \"info\"\n";
       return project;
     }},
    {"shared-target", "shared-target",
     [](std::size_t n) {
       Project project = one_file(vault() + "vmm a {\n" + repeat(n, "network n# { subnet web }\n") +
                                  "}\nvnet vd { subnet web }\n" + repeat(n, "map a/n# -> vd\n"));
       project.files["asrmap.toml"] = "[lint]\nshared-target = \"info\"\n";
       return project;
     }},
    {"address-space", kNoErrors,
     [](std::size_t n) {
       return one_file(vault() + one_network("subnet s0\n") + "vnet vd { address_space = [" + repeat(n, "@", ", ") +
                       "]\n" + repeat(n, "subnet s# @\n") + "}\nmap a/N -> vd\n");
     }},
    {"outside-address-space", "subnet-outside-address-space",
     [](std::size_t n) {
       return one_file(vault() + one_network("subnet s0\n") + "vnet vd { address_space = [192.168.0.0/16]\n" +
                       repeat(n, "subnet s# @\n") + "}\nmap a/N -> vd\n");
     }},
    {"ranges-bad", "invalid-prefix",
     [](std::size_t n) {
       return one_file(vault() + one_network("subnet s0\n") + "vnet vd { subnet s0 " +
                       repeat(n, "\"10.0.0/24#\"", ", ") + " }\nmap a/N -> vd\n");
     }},
    {"ranges-forbidden", "forbidden-range",
     [](std::size_t n) {
       return one_file(vault() + one_network("subnet s0\n") + "vnet vd {\n" + repeat(n, "subnet s# 127.0.0.0/24\n") +
                       "}\nmap a/N -> vd\n");
     }},
    {"ranges-with-host-bits", "host-bits-set",
     [](std::size_t n) {
       return one_file(vault() + one_network("subnet s0 " + repeat(n, "10.0.0.1/24", ", ") + "\n") +
                       "vnet vd { subnet s0 10.0.0.0/8 }\nmap a/N -> vd\n");
     }},
    {"range-not-contained", "range-not-contained",
     [](std::size_t n) {
       return one_file(vault() + one_network("subnet web " + repeat(n, "@", ", ") + "\n") +
                       "vnet vd { subnet web 192.168.0.0/16 }\nmap a/N -> vd\n");
     }},
    {"long-subnet-name-landed-in", "subnet-fallback",
     [](std::size_t n) {
       return one_file(vault() + one_network(repeat(n, "subnet s# @\n")) + "vnet vd { subnet " + std::string(n, 'x') +
                       " 10.0.0.0/8 }\nmap a/N -> vd\n");
     }},
    {"long-vnet-name-mapped-to", "redundant-mapping",
     [](std::size_t n) {
       return one_file(vault() + "vmm a {\n" + repeat(n, "network n# { subnet w }\n") + "}\nvnet " +
                       std::string(n, 'x') + " { subnet w }\n" + "map a/* -> " + std::string(n, 'x') + "\nmap a/* -> " +
                       std::string(n, 'x') + "\n");
     }},
    {"long-server-name", kNoErrors,
     [](std::size_t n) {
       return one_file(vault() + "vmm " + std::string(n, 'x') + " {\n" + repeat(n, "network n# { subnet w }\n") +
                       "}\nvnet vd { subnet w }\nmap " + std::string(n, 'x') + "/* -> vd\n");
     }},
    {"ipv6", "ipv6-guest",
     [](std::size_t n) {
       return one_file(vault() + one_network(repeat(n, "subnet s# fd00:#::/64\n")) + "vnet vd {\n" +
                       repeat(n, "subnet s# @\n") + "}\nmap a/N -> vd\n");
     }},
};

}  // namespace asrmap::test
