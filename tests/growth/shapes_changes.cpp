// SPDX-License-Identifier: MIT
// `diff`, `plan`, `verify` and baselines: they all have two sides.
#include <fmt/core.h>

#include "shape.h"

namespace asrmap::test {
namespace {

Project diff(const std::string& before, const std::string& after) {
  return {{{"old.asrmap", vault() + before}, {"new.asrmap", vault() + after}}, {"diff", "old.asrmap", "new.asrmap"}};
}

std::string networks(std::size_t n, std::string_view network) { return "vmm a {\n" + repeat(n, network) + "}\n"; }

const std::string kVnet = "vnet vd { subnet web 10.0.0.0/8 }\n";
const std::string kFabric(64, 'a');

// The deployed mappings: one for each number, from the network to the vnet with that number.
std::string deployed(std::size_t n, std::string_view vnet, const std::string& name = "n#-to-vd") {
  const std::string in = "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/";
  const std::string network = in + "Microsoft.RecoveryServices/vaults/dr/replicationFabrics/" + kFabric +
                              "/replicationNetworks/0a1b2c3d-0001-4000-8000-000000%";
  return R"({"value":[)" +
         repeat(n,
                R"({"name":")" + name + R"(","id":")" + network + "/replicationNetworkMappings/" + name +
                    R"(","properties":{)"
                    R"("fabricSpecificSettings":{"instanceType":"VmmToAzure"},"primaryFabricFriendlyName":"a",)"
                    R"("primaryNetworkFriendlyName":"n#","primaryNetworkId":")" +
                    network +
                    R"(",)"
                    R"("recoveryFabricFriendlyName":"Microsoft Azure","recoveryNetworkFriendlyName":"vd",)"
                    R"("recoveryNetworkId":")" +
                    in + "Microsoft.Network/virtualNetworks/" + std::string(vnet) + R"(","state":"Paired"}})",
                ",") +
         "]}";
}

// Networks with all that a build needs.
std::string whole(std::size_t n, std::string_view properties = "") {
  return vault() + "vmm a { fabric = \"" + kFabric + "\"\n" +
         repeat(n, "network n# { id = \"0a1b2c3d-0001-4000-8000-000000%\" subnet web @ " + std::string(properties) +
                       " }\n") +
         "}\n" + kVnet;
}

Project plan(std::size_t n, std::string_view vnet, std::string maps) {
  return {{{"x.asrmap", whole(n) + std::move(maps)}, {"m.json", deployed(n, vnet)}},
          {"plan", "--state", "m.json", "x.asrmap"}};
}

Project verify(std::size_t n, std::string_view target) {
  Project project{{{"x.asrmap", whole(n) + repeat(n, "map a/n# -> vd\n")}},
                  {"verify", "out", "x.asrmap"},
                  {"build", "--target", std::string(target), "-o", "out", "x.asrmap"}};
  return project;
}

}  // namespace

const std::vector<Shape> kChangeShapes = {
    {"diff-renamed", "network",
     [](std::size_t n) {
       return diff(networks(n, "network n# { subnet web @ }\n") + kVnet + repeat(n, "map a/n# -> vd\n"),
                   networks(n, "network m# { subnet web @ }\n") + kVnet + repeat(n, "map a/m# -> vd\n"));
     }},
    {"diff-moved", "target",
     [](std::size_t n) {
       return diff(networks(n, "network n# { subnet web @ }\n") + kVnet + repeat(n, "map a/n# -> vd\n"),
                   networks(n, "network n# { subnet web @ }\n") + "vnet ve { subnet web 10.0.0.0/8 }\n" +
                       repeat(n, "map a/n# -> ve\n"));
     }},
    {"diff-subnets-renamed", "no changes",
     [](std::size_t n) {
       return diff("vmm a { network N {\n" + repeat(n, "subnet n# @\n") + "} }\n" + kVnet + "map a/N -> vd\n",
                   "vmm a { network N {\n" + repeat(n, "subnet m# @\n") + "} }\n" + kVnet + "map a/N -> vd\n");
     }},
    {"diff-subnets-of-one-range", "subnet",
     [](std::size_t n) {
       return diff(
           "vmm a { network N {\n" + repeat(n, "subnet n# 10.0.0.0/24\n") + "} }\n" + kVnet + "map a/N -> vd\n",
           "vmm a { network N {\n" + repeat(n, "subnet m# 10.0.0.0/24\n") + "} }\n" + kVnet + "map a/N -> vd\n");
     }},
    {"diff-same-name-other-logical", "network",
     [](std::size_t n) {
       return diff(
           networks(n, "network N { logical_network = l# subnet web }\n") + kVnet + repeat(n, "map a/l#/N -> vd\n"),
           networks(n, "network N { logical_network = m# subnet web }\n") + kVnet + repeat(n, "map a/m#/N -> vd\n"));
     }},
    {"diff-same-name-ids", "network",
     [](std::size_t n) {
       return diff(networks(n, "network N { logical_network = l# id = \"0a1b2c3d-0001-4000-8000-000000%\" }\n") +
                       kVnet + repeat(n, "map a/l#/N -> vd\n"),
                   networks(n, "network N { logical_network = m# id = \"0a1b2c3d-0002-4000-8000-000000%\" }\n") +
                       kVnet + repeat(n, "map a/m#/N -> vd\n"));
     }},
    {"diff-servers-renamed", "network",
     [](std::size_t n) {
       return diff(repeat(n, "vmm a# { network N { subnet web @ } }\n") + kVnet + repeat(n, "map a#/N -> vd\n"),
                   repeat(n, "vmm b# { network N { subnet web @ } }\n") + kVnet + repeat(n, "map b#/N -> vd\n"));
     }},
    {"diff-many-roots", "network",
     [](std::size_t n) {
       Project project{{}, {"diff", "old", "new"}};
       for (std::size_t i = 0; i < n; ++i) {
         const std::string head =
             fmt::format("vmm a{0} {{ network N {{ subnet web }} }}\nvnet vd {{ subnet web }}\n", i);
         project.files[fmt::format("old/f{}.asrmap", i)] = head + fmt::format("map a{}/N -> vd\n", i);
         project.files[fmt::format("new/f{}.asrmap", i)] = head + fmt::format("map a{}/N -> none \"network\"\n", i);
       }
       return project;
     }},
    {"diff-json", "\"changes\"",
     [](std::size_t n) {
       Project project = diff(networks(n, "network n# { subnet web @ }\n") + kVnet + repeat(n, "map a/n# -> vd\n"),
                              networks(n, "network n# { subnet web @ }\n") +
                                  repeat(n, "vnet v# { subnet web 10.0.0.0/8 }\n") + repeat(n, "map a/n# -> v#\n"));
       project.arguments.insert(project.arguments.end(), {"--format", "json"});
       return project;
     }},
    {"diff-markdown", "|",
     [](std::size_t n) {
       Project project = diff(networks(n, "network n# { subnet web @ }\n") + kVnet + repeat(n, "map a/n# -> vd\n"),
                              networks(n, "network n# { subnet web @ }\n") +
                                  repeat(n, "vnet v# { subnet web 10.0.0.0/8 }\n") + repeat(n, "map a/n# -> v#\n"));
       project.arguments.insert(project.arguments.end(), {"--format", "markdown"});
       return project;
     }},
    {"diff-markdown-many-roots", "is off and was warning",
     [](std::size_t n) {
       Project project{{}, {"diff", "--format", "markdown", "old", "new"}};
       for (std::size_t i = 0; i < n; ++i)
         for (const std::string_view side : {"old", "new"})
           project.files[fmt::format("{}/f{}.asrmap", side, i)] =
               "vmm a { network N { subnet web } }\nvnet vd { subnet web }\nmap a/N -> vd\n";
       project.files["new/asrmap.toml"] = "[lint]\nunused-definition = \"off\"\n";
       return project;
     }},
    {"plan-in-sync", "in sync", [](std::size_t n) { return plan(n, "vd", repeat(n, "map a/n# -> vd\n")); }},
    {"check-deployed-names", "unwritten-mapping-name",
     [](std::size_t n) {
       return Project{{{"x.asrmap", whole(n) + "inventory mappings \"m.json\"\n" + repeat(n, "map a/n# -> vd\n")},
                       {"m.json", deployed(n, "vd", "m#")}},
                      {"check", "x.asrmap"}};
     }},
    {"plan-all-moved", "update", [](std::size_t n) { return plan(n, "other#", repeat(n, "map a/n# -> vd\n")); }},
    {"plan-all-gone", "delete", [](std::size_t n) { return plan(n, "vd", repeat(n, "map a/n# -> none \"r\"\n")); }},
    {"plan-others", "unmanaged",
     [](std::size_t n) {
       return Project{
           {{"x.asrmap", vault() + "vmm b { fabric = \"" + std::string(64, 'b') +
                             "\"\nnetwork n { id = \"0a1b2c3d-0009-4000-8000-000000000001\" subnet web } }\n" + kVnet +
                             "map b/n -> vd\n"},
            {"m.json", deployed(n, "vd")}},
           {"plan", "--state", "m.json", "x.asrmap"}};
     }},
    {"plan-deployed-twice", "1 in sync",
     [](std::size_t n) {
       Project project = plan(1, "vd", "map a/n0 -> vd\n");
       std::string one = deployed(1, "vd");
       one = one.substr(10, one.size() - 12);
       std::string all = "{\"value\":[" + one;
       for (std::size_t i = 1; i < n; ++i) all += ',' + one;
       project.files["m.json"] = all + "]}";
       return project;
     }},
    {"plan-json", "\"create\"",
     [](std::size_t n) {
       Project project = plan(n, "other#", repeat(n, "map a/n# -> vd\n"));
       project.arguments.insert(project.arguments.end(), {"--format", "json"});
       return project;
     }},
    {"plan-target", "arm",
     [](std::size_t n) {
       Project project = plan(n, "other#", repeat(n, "map a/n# -> vd\n"));
       project.arguments.insert(project.arguments.end(), {"--target", "arm", "-o", "out"});
       return project;
     }},
    {"verify-arm", "no differences", [](std::size_t n) { return verify(n, "arm"); }},
    {"verify-bicep", "no differences", [](std::size_t n) { return verify(n, "bicep"); }},
    {"verify-terraform", "no differences", [](std::size_t n) { return verify(n, "terraform"); }},
    {"verify-rest", "no differences", [](std::size_t n) { return verify(n, "rest"); }},
    {"verify-powershell", "no differences", [](std::size_t n) { return verify(n, "powershell"); }},
    {"verify-azcli", "no differences", [](std::size_t n) { return verify(n, "azcli"); }},
    {"verify-vmm", "no differences", [](std::size_t n) { return verify(n, "vmm"); }},
    {"verify-vnets", "no differences", [](std::size_t n) { return verify(n, "vnets"); }},
    {"baseline", kNoErrors,
     [](std::size_t n) {
       Project project = one_file(vault() + networks(n, "network n#\n"), {"check", "--baseline", "b.json"});
       project.files["b.json"] = R"({"version":1,"findings":[)" +
                                 repeat(n, R"({"rule":"unmapped-network","file":"x.asrmap","element":"a/n#"})", ",") +
                                 "]}";
       return project;
     }},
    {"baseline-many-roots", kNoErrors,
     [](std::size_t n) {
       Project project{{}, {"check", "--baseline", "b.json", "."}};
       for (std::size_t i = 0; i < n; ++i) project.files[fmt::format("f{}.asrmap", i)] = "vmm a { network N }\n";
       project.files["b.json"] =
           R"({"version":1,"findings":[)" +
           repeat(n, R"({"rule":"unmapped-network","file":"f#.asrmap","element":"network a/N"})", ",") + "]}";
       return project;
     }},
    {"baseline-one-element", kNoErrors,
     [](std::size_t n) {
       Project project = one_file(vault() + networks(n, "network n#\n"), {"check", "--baseline", "b.json"});
       project.files["b.json"] = R"({"version":1,"findings":[)" +
                                 repeat(n, R"({"rule":"unmapped-network","file":"x.asrmap","element":"a/n"})", ",") +
                                 "]}";
       return project;
     }},
    {"baseline-other-files", kNoErrors,
     [](std::size_t n) {
       Project project = one_file(vault() + networks(n, "network n#\n"), {"check", "--baseline", "b.json"});
       project.files["b.json"] = R"({"version":1,"findings":[)" +
                                 repeat(n, R"({"rule":"unmapped-network","file":"f#.asrmap","element":"a/n"})", ",") +
                                 "]}";
       return project;
     }},
    {"baseline-written", "b.json",
     [](std::size_t n) {
       return one_file(vault() + networks(n, "network n#\n"), {"check", "--write-baseline", "b.json"});
     }},
};

}  // namespace asrmap::test
