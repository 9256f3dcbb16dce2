// SPDX-License-Identifier: MIT
// Patterns, and sources that are in several statements.
#include "shape.h"

namespace asrmap::test {
namespace {

std::string networks(std::size_t n, std::string_view name = "n#") {
  return "vmm a {\n" + repeat(n, "network " + std::string(name) + "\n") + "}\n";
}

const std::string kVnet = "vnet vd { subnet s }\n";

Project patterns(std::size_t n, std::string_view name, std::string_view pattern) {
  return one_file(vault() + networks(n, name) + kVnet + repeat(n, "map a/" + std::string(pattern) + " -> vd\n"));
}

}  // namespace

const std::vector<Shape> kPatternShapes = {
    {"pattern-all", "too many patterns", [](std::size_t n) { return patterns(n, "n#", "*"); }},
    {"pattern-all-many-stars", "redundant-mapping", [](std::size_t n) { return patterns(n, "n#", "**"); }},
    {"pattern-all-growing-weight", "too many patterns", [](std::size_t n) { return patterns(n, "nnnnnnnnnn#", "n*"); }},
    {"pattern-all-exact-too", "VM network",
     [](std::size_t n) {
       return one_file(vault() + networks(n) + kVnet + repeat(n, "map a/n# -> vd\nmap a/* -> vd\n"));
     }},
    {"pattern-all-other-targets", "of equal weight match",
     [](std::size_t n) {
       return one_file(vault() + networks(n) + repeat(n, "vnet v# { subnet s }\n") + repeat(n, "map a/* -> v#\n"));
     }},
    {"pattern-all-to-none", "too many patterns",
     [](std::size_t n) { return one_file(vault() + networks(n) + repeat(n, "map a/* -> none \"r\"\n")); }},
    {"pattern-all-unknown-target", "no vnet",
     [](std::size_t n) { return one_file(vault() + networks(n) + repeat(n, "map a/* -> w#\n")); }},
    {"pattern-all-to-networks", "VM network",
     [](std::size_t n) {
       return one_file(vault() + networks(n) + "vmm b {\n" + repeat(n, "network m#\n") + "}\n" +
                       repeat(n, "map a/* -> b/m#\n"));
     }},
    {"pattern-one-statement", "redundant",
     [](std::size_t n) {
       return one_file(vault() + networks(n) + kVnet + "map " + repeat(n, "a/*", ", ") + " -> vd\n");
     }},
    {"pattern-with-land", "too many patterns",
     [](std::size_t n) {
       return one_file(vault() + networks(n, "n# { subnet w# }") + kVnet +
                       repeat(n, "map a/* -> vd { land q# -> s }\n"));
     }},
    {"pattern-logical", "redundant",
     [](std::size_t n) {
       return one_file(vault() + networks(n, "n# { logical_network = L }") + kVnet + repeat(n, "map a/L/* -> vd\n"));
     }},
    {"pattern-each-logical", "no VM subnets",
     [](std::size_t n) {
       return one_file(vault() + networks(n, "N { logical_network = l# }") + kVnet + repeat(n, "map a/l#/* -> vd\n"));
     }},
    {"pattern-prefix", "no VM subnets", [](std::size_t n) { return patterns(n, "n%x", "n%*"); }},
    {"pattern-suffix", "no VM subnets", [](std::size_t n) { return patterns(n, "x%", "*%"); }},
    {"pattern-inner", "no VM subnets", [](std::size_t n) { return patterns(n, "x%y", "*%*"); }},
    {"pattern-inner-two", "no VM subnets", [](std::size_t n) { return patterns(n, "x%y", "*x*%*y*"); }},
    {"pattern-question", "no VM subnets", [](std::size_t n) { return patterns(n, "x%", "?%"); }},
    {"pattern-questions", "too many patterns", [](std::size_t n) { return patterns(n, "x%", "???????"); }},
    {"pattern-common-prefix", "no VM subnets", [](std::size_t n) { return patterns(n, "net-%x", "net-*%x"); }},
    {"pattern-common-literal", "empty-pattern", [](std::size_t n) { return patterns(n, "x%", "*q%*"); }},
    {"pattern-none-prefix", "empty-pattern", [](std::size_t n) { return patterns(n, "x%", "q%*"); }},
    {"pattern-none-suffix", "empty-pattern", [](std::size_t n) { return patterns(n, "x%", "*q%"); }},
    {"pattern-letters-spread", "empty-pattern", [](std::size_t n) { return patterns(n, "x%", "*x*0*0*0*q*%*"); }},
    {"pattern-many-stars", "empty-pattern",
     [](std::size_t n) {
       std::string stars;
       for (std::size_t i = 0; i < n; i += 2) stars += "*a";
       return one_file(vault() + "vmm a { network " + std::string(n, 'a') + " }\n" + kVnet + "map a/" + stars +
                       "b -> vd\n");
     }},
    {"pattern-other-servers", kNoErrors,
     [](std::size_t n) {
       return one_file(vault() + repeat(n, "vmm a# { network N { subnet s } }\n") + kVnet +
                       repeat(n, "map a#/* -> vd\n"));
     }},
    {"same-maps", "redundant-mapping",
     [](std::size_t n) {
       return one_file(vault() + "vmm a { network N { subnet s } }\n" + kVnet + repeat(n, "map a/N -> vd\n"));
     }},
    {"same-source-other-targets", "is mapped twice",
     [](std::size_t n) {
       return one_file(vault() + "vmm a { network N { subnet s } }\n" + repeat(n, "vnet v# { subnet s }\n") +
                       repeat(n, "map a/N -> v#\n"));
     }},
    {"same-source-other-networks", "is mapped twice",
     [](std::size_t n) {
       return one_file(vault() + "vmm a { network N }\nvmm b {\n" + repeat(n, "network m#\n") + "}\n" +
                       repeat(n, "map a/N -> b/m#\nmap b/m# -> a/N\n"));
     }},
    {"same-source-one-statement", "redundant-mapping",
     [](std::size_t n) {
       return one_file(vault() + "vmm a { network N { subnet s } }\n" + kVnet + "map " + repeat(n, "a/N", ", ") +
                       " -> vd\n");
     }},
    {"sources-one-statement", kNoErrors,
     [](std::size_t n) {
       return one_file(vault() + networks(n) + kVnet + "map " + repeat(n, "a/n#", ", ") + " -> vd\n");
     }},
    {"excluded", kNoErrors,
     [](std::size_t n) { return one_file(vault() + networks(n) + repeat(n, "map a/n# -> none \"r\"\n")); }},
    {"excluded-and-mapped", "is mapped twice",
     [](std::size_t n) {
       return one_file(vault() + networks(n) + kVnet + repeat(n, "map a/n# -> none \"r\"\nmap a/n# -> vd\n"));
     }},
    {"vmm-to-vmm", "one-way-mapping",
     [](std::size_t n) {
       return one_file(vault() + networks(n) + "vmm b {\n" + repeat(n, "network n#\n") + "}\n" +
                       repeat(n, "map a/n# -> b/n#\n"));
     }},
    {"vmm-to-vmm-one-target", "one-way-mapping",
     [](std::size_t n) {
       return one_file(vault() + networks(n) + "vmm b { network M }\n" + repeat(n, "map a/n# -> b/M\n"));
     }},
    {"vmm-to-vmm-clouds", "cloud",
     [](std::size_t n) {
       return one_file(vault() + "vmm a { clouds = [" + repeat(n, "c#", ", ") + "]\n" +
                       repeat(n, "network n# { logical_network = l# }\n") + "}\nvmm b {\n" + repeat(n, "network n#\n") +
                       "}\n" + repeat(n, "map a/n# -> b/n#\nmap b/n# -> a/n#\n") + "map a/cloud -> b/n0\n");
     }},
    {"vmm-to-vmm-crossed", "asymmetric-reverse",
     [](std::size_t n) {
       return one_file(vault() + networks(n) + "vmm b {\n" + repeat(n + 1, "network n#\n") + "}\n" +
                       repeat(n, "map a/n# -> b/n#\n") + repeat(n, "map b/n# -> a/n0\n"));
     }},
};

}  // namespace asrmap::test
