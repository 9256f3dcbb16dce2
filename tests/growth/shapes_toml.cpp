// SPDX-License-Identifier: MIT
// Projects in TOML.
#include "shape.h"

namespace asrmap::test {
namespace {

Project toml(std::string text) { return {{{"x.asrmap.toml", std::move(text)}}, {"check", "x.asrmap.toml"}}; }

const std::string kVault =
    "[vault]\nlabel = \"dr\"\nsubscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"\nresource_group = \"rg\"\n"
    "location = \"westeurope\"\n";
const std::string kVnet = "[vnet.vd]\nsubnets = [{ name = \"s\", prefix = \"10.0.0.0/8\" }]\n";
const std::string kNetwork = "[vmm.a.network.N]\nsubnets = [{ name = \"s\", prefix = \"10.0.0.0/24\" }]\n";
const std::string kMap = "[[map]]\nfrom = \"a/N\"\nto = \"vd\"\n";

}  // namespace

const std::vector<Shape> kTomlShapes = {
    {"toml-networks", "overlaps",
     [](std::size_t n) {
       return toml(kVault + kVnet +
                   repeat(n, "[vmm.a.network.n#]\nsubnets = [{ name = \"s\", prefix = \"10.0.0.0/24\" }]\n") +
                   repeat(n, "[[map]]\nfrom = \"a/n#\"\nto = \"vd\"\n"));
     }},
    {"toml-networks-in-array", kNoErrors,
     [](std::size_t n) {
       return toml(kVault + kVnet + "[vmm.a]\n" + repeat(n, "[[vmm.a.networks]]\nname = \"n#\"\n") +
                   repeat(n, "[[map]]\nfrom = \"a/n#\"\nto = \"vd\"\n"));
     }},
    {"toml-servers", kNoErrors,
     [](std::size_t n) {
       return toml(kVault + kVnet + repeat(n, "[vmm.a#.network.N]\n") +
                   repeat(n, "[[map]]\nfrom = \"a#/N\"\nto = \"vd\"\n"));
     }},
    {"toml-vnets", "unused-definition",
     [](std::size_t n) {
       return toml(kVault + kVnet + kNetwork + kMap +
                   repeat(n, "[vnet.v#]\nsubnets = [{ name = \"s\", prefix = \"@\" }]\n"));
     }},
    {"toml-subnets", kNoErrors,
     [](std::size_t n) {
       return toml(kVault + "[vnet.vd]\nsubnets = [" + repeat(n, "{ name = \"s#\", prefix = \"@\" }", ",\n") + "]\n" +
                   "[vmm.a.network.N]\nsubnets = [" + repeat(n, "{ name = \"s#\", prefix = \"@\" }", ",\n") + "]\n" +
                   kMap);
     }},
    {"toml-prefixes", kNoErrors,
     [](std::size_t n) {
       return toml(kVault + "[vnet.vd]\nsubnets = [{ name = \"s\", prefixes = [" + repeat(n, "\"@\"", ", ") + "] }]\n" +
                   kNetwork + kMap);
     }},
    {"toml-sources", kNoErrors,
     [](std::size_t n) {
       return toml(kVault + kVnet + repeat(n, "[vmm.a.network.n#]\n") + "[[map]]\nfrom = [" +
                   repeat(n, "\"a/n#\"", ", ") + "]\nto = \"vd\"\n");
     }},
    {"toml-lands", kNoErrors,
     [](std::size_t n) {
       return toml(kVault + "[vnet.vd]\nsubnets = [" + repeat(n, "{ name = \"s#\", prefix = \"@\" }", ",\n") + "]\n" +
                   "[vmm.a.network.N]\nsubnets = [" + repeat(n, "{ name = \"s#\", prefix = \"@\" }", ",\n") + "]\n" +
                   "[[map]]\nfrom = \"a/N\"\nto = \"vd\"\nland = [" +
                   repeat(n, "{ from = \"s#\", to = \"s#\" }", ", ") + "]\n");
     }},
    {"toml-lands-unknown", "the source has no VM subnet",
     [](std::size_t n) {
       return toml(kVault + kVnet + "[vmm.a.network.N]\nsubnets = [" +
                   repeat(n, "{ name = \"s#\", prefix = \"@\" }", ",\n") + "]\n" +
                   "[[map]]\nfrom = \"a/N\"\nto = \"vd\"\nland = [" + repeat(n, "{ from = \"q#\", to = \"s\" }", ", ") +
                   "]\n");
     }},
    {"toml-maps-unknown", "no VMM server",
     [](std::size_t n) { return toml(kVault + kVnet + repeat(n, "[[map]]\nfrom = \"b#/n#\"\nto = \"vd\"\n")); }},
    {"toml-patterns", "redundant-mapping",
     [](std::size_t n) {
       return toml(kVault + kVnet + repeat(n, "[vmm.a.network.n#]\n") +
                   repeat(n, "[[map]]\nfrom = \"a/*\"\nto = \"vd\"\n"));
     }},
    {"toml-bare-sources", "the VMM server of",
     [](std::size_t n) {
       return toml(kVault + kVnet + repeat(n, "[vmm.a.network.n#]\n") +
                   repeat(n, "[[map]]\nfrom = \"n#\"\nto = \"vd\"\n"));
     }},
    {"toml-servers-as-sources", "names no VM network",
     [](std::size_t n) {
       return toml(kVault + kVnet + repeat(n, "[vmm.a.network.n#]\n") +
                   repeat(n, "[[map]]\nfrom = \"a\"\nto = \"vd\"\n"));
     }},
    {"toml-includes", "does not exist",
     [](std::size_t n) { return toml("include = [" + repeat(n, "\"f#.asrmap\"", ", ") + "]\n"); }},
    {"toml-inventories", "does not exist",
     [](std::size_t n) {
       return toml("inventory = [" + repeat(n, "{ kind = \"vnets\", file = \"f#.json\" }", ", ") + "]\n");
     }},
    {"toml-allow", "unused-allowance",
     [](std::size_t n) {
       return toml(kVault + "[vnet.vd]\nallow = [" + repeat(n, "\"unused-definition\"", ", ") +
                   "]\nsubnets = [{ name = \"s\", prefix = \"10.0.0.0/8\" }]\n" + kNetwork + kMap);
     }},
    {"toml-unknown-keys", "unknown", [](std::size_t n) { return toml(repeat(n, "k# = 1\n")); }},
    {"toml-unknown-tables", "unknown", [](std::size_t n) { return toml(repeat(n, "[k#]\na = 1\n")); }},
    {"toml-unknown-properties", "unknown-property",
     [](std::size_t n) { return toml("[vmm.a]\n" + repeat(n, "k# = \"x\"\n")); }},
    {"toml-unknown-in-subnets", "unknown-property",
     [](std::size_t n) { return toml("[vnet.v]\nsubnets = [" + repeat(n, "{ name = \"s#\", k = 1 }", ", ") + "]\n"); }},
    {"toml-same-tables", "x.asrmap.toml", [](std::size_t n) { return toml(repeat(n, "[vnet.a]\n")); }},
    {"toml-same-keys", "x.asrmap.toml", [](std::size_t n) { return toml("[vnet.a]\n" + repeat(n, "name = \"x\"\n")); }},
    {"toml-dotted", "syntax-error", [](std::size_t n) { return toml(repeat(n, "a.") + "b = 1\n"); }},
    {"toml-dotted-header", "syntax-error", [](std::size_t n) { return toml("[" + repeat(n, "a.") + "b]\n"); }},
    {"toml-dotted-keys", "x.asrmap.toml", [](std::size_t n) { return toml(repeat(n, "vmm.a.network.n#.vms = 1\n")); }},
    {"toml-nested-arrays", "syntax-error",
     [](std::size_t n) { return toml("a = " + std::string(n, '[') + std::string(n, ']') + "\n"); }},
    {"toml-inline-tables", "unknown",
     [](std::size_t n) { return toml("a = { " + repeat(n, "k# = 1", ", ") + " }\n"); }},
    {"toml-long-string", "x.asrmap.toml",
     [](std::size_t n) { return toml("a = \"\"\"" + repeat(n, "line #\n") + "\"\"\"\n"); }},
    {"toml-open-string", "syntax-error", [](std::size_t n) { return toml("a = \"\"\"" + repeat(n, "line #\n")); }},
    {"toml-comments", kNoErrors,
     [](std::size_t n) {
       std::string comments;
       for (std::size_t i = 0; i < n * 10; ++i) comments += "# é\n";
       return toml(kVault + kVnet + kNetwork + kMap + comments);
     }},
    {"toml-single-tables-as-array", "syntax-error",
     [](std::size_t n) { return toml(repeat(n, "[map]\nfrom = \"a/n#\"\n")); }},
    {"toml-maps-in-one-array", kNoErrors,
     [](std::size_t n) {
       return toml("map = [" + repeat(n, "{ from = \"a/n#\", to = \"vd\" }", ", ") + "]\n" + kVault + kVnet +
                   repeat(n, "[vmm.a.network.n#]\n"));
     }},
    {"toml-long-paths", "x.asrmap.toml",
     [](std::size_t n) {
       return toml(kVault + kVnet + kNetwork + "[[map]]\nfrom = \"a" + repeat(n, "/n#") + "\"\nto = \"vd\"\n");
     }},
};

}  // namespace asrmap::test
