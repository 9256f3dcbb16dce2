// SPDX-License-Identifier: MIT
// All that is written: artifacts, reports in each format, explanations.
#include "shape.h"

namespace asrmap::test {
namespace {

const std::string kFabric(64, 'a');

std::string whole(std::size_t n) {
  return vault() + "vmm a { fabric = \"" + kFabric + "\"\n" +
         repeat(n, "network n# { id = \"0a1b2c3d-0001-4000-8000-000000%\" subnet web @ { vms = 1 } }\n") + "}\n";
}

std::string to_one(std::size_t n) {
  return whole(n) + "vnet vd { address_space = [10.0.0.0/8] subnet web 10.0.0.0/8 }\n" + repeat(n, "map a/n# -> vd\n");
}

std::string to_each(std::size_t n) {
  return whole(n) + repeat(n, "vnet v# { resource_group = rg# address_space = [10.0.0.0/8] subnet web 10.0.0.0/8 }\n") +
         repeat(n, "map a/n# -> v#\n");
}

Project build(std::string text, std::string_view target) {
  return one_file(std::move(text), {"build", "--target", std::string(target), "-o", "out"});
}

Project check(std::size_t n, std::string_view format) {
  return one_file(vault() + "vmm a {\n" + repeat(n, "network n#\n") + "}\n",
                  {"check", "--format", std::string(format)});
}

Project landing(std::string text, std::string_view format, bool vms = false) {
  std::vector<std::string> command = {"landing", "--format", std::string(format)};
  if (vms) command.emplace_back("--vms");
  Project project = one_file(std::move(text), command);
  return project;
}

Project vms(std::size_t n, std::string_view format) {
  Project project = landing("inventory vms \"e.json\" { server = a }\n" + to_one(n), format, true);
  project.files["e.json"] =
      "{\"VirtualNetworkAdapters\":[" +
      repeat(
          n,
          R"({"VM":"vm#","VMNetwork":"n#","VMSubnet":"web","IPv4AddressType":"Static","IPv4Addresses":["10.9.9.9"]})",
          ",") +
      "]}";
  return project;
}

}  // namespace

const std::vector<Shape> kOutputShapes = {
    {"build-arm", "out", [](std::size_t n) { return build(to_one(n), "arm"); }},
    {"build-bicep", "out", [](std::size_t n) { return build(to_one(n), "bicep"); }},
    {"build-terraform", "out", [](std::size_t n) { return build(to_one(n), "terraform"); }},
    {"build-rest", "out", [](std::size_t n) { return build(to_one(n), "rest"); }},
    {"build-powershell", "out", [](std::size_t n) { return build(to_one(n), "powershell"); }},
    {"build-azcli", "out", [](std::size_t n) { return build(to_one(n), "azcli"); }},
    {"build-vmm", "out", [](std::size_t n) { return build(to_one(n), "vmm"); }},
    {"build-vnets", "out", [](std::size_t n) { return build(to_each(n), "vnets"); }},
    {"build-all-to-each", "out", [](std::size_t n) { return build(to_each(n), "all"); }},
    {"build-one-source", "out",
     [](std::size_t n) {
       return build(whole(1) + "vnet vd { subnet web 10.0.0.0/8 }\n" +
                        repeat(n, "map a/n0 -> vd { name = m# allow = [redundant-mapping] }\n"),
                    "terraform");
     }},
    {"build-odd-names", "out",
     [](std::size_t n) {
       return build(vault() + "vmm a { fabric = \"" + kFabric + "\"\n" +
                        repeat(n, "network \"n #\" { id = \"0a1b2c3d-0001-4000-8000-000000%\" }\n") +
                        "}\nvnet vd { subnet web 10.0.0.0/8 }\n" + repeat(n, "map a/\"n #\" -> vd\n"),
                    "terraform");
     }},
    {"build-with-deployed", "out",
     [](std::size_t n) {
       const std::string in = "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/";
       const std::string network = in + "Microsoft.RecoveryServices/vaults/dr/replicationFabrics/" + kFabric +
                                   "/replicationNetworks/0a1b2c3d-0001-4000-8000-000000%";
       Project project = build("inventory mappings \"m.json\"\n" + to_one(n), "terraform");
       project.files["m.json"] =
           "[" +
           repeat(
               n,
               R"({"name":"n#-to-vd","id":")" + network +
                   R"(/replicationNetworkMappings/n#-to-vd","properties":{"primaryNetworkId":")" + network +
                   R"(","recoveryNetworkId":")" + in +
                   R"(Microsoft.Network/virtualNetworks/vd","fabricSpecificSettings":{"instanceType":"VmmToAzure"}}})",
               ",") +
           "]";
       return project;
     }},
    {"check-text", "unmapped-network", [](std::size_t n) { return check(n, "text"); }},
    {"check-json", "unmapped-network", [](std::size_t n) { return check(n, "json"); }},
    {"check-sarif", "unmapped-network", [](std::size_t n) { return check(n, "sarif"); }},
    {"check-concise", "unmapped-network", [](std::size_t n) { return check(n, "concise"); }},
    {"check-gitlab", "unmapped-network", [](std::size_t n) { return check(n, "gitlab"); }},
    {"check-junit", "unmapped-network", [](std::size_t n) { return check(n, "junit"); }},
    {"check-github", "unmapped-network", [](std::size_t n) { return check(n, "github"); }},
    {"check-azure-pipelines", "unmapped-network", [](std::size_t n) { return check(n, "azure-pipelines"); }},
    {"check-json-one-line", "unmapped-network",
     [](std::size_t n) {
       return one_file(vault() + "vmm a {" + repeat(n, " network \"é#\"") + "}\n", {"check", "--format", "json"});
     }},
    {"check-sarif-long-label", "subnet-fallback",
     [](std::size_t n) {
       return one_file(vault() + "vmm a { network N {\n" + repeat(n, "subnet s# @\n") + "} }\nvnet vd { subnet " +
                           std::string(n, 'x') + " 10.0.0.0/8 }\nmap a/N -> vd\n",
                       {"check", "--format", "sarif"});
     }},
    {"landing-text", "web", [](std::size_t n) { return landing(to_one(n), "text"); }},
    {"landing-json", "web", [](std::size_t n) { return landing(to_one(n), "json"); }},
    {"landing-csv", "web", [](std::size_t n) { return landing(to_one(n), "csv"); }},
    {"landing-markdown", "web", [](std::size_t n) { return landing(to_one(n), "markdown"); }},
    {"landing-one-wide-name", "web",
     [](std::size_t n) {
       return landing(vault() + "vmm a { network " + std::string(n, 'x') + " { subnet web }\n" +
                          repeat(n, "network n# { subnet web }\n") + "}\nvnet vd { subnet web }\nmap a/* -> vd\n",
                      "text");
     }},
    {"landing-of-pattern", "web",
     [](std::size_t n) {
       Project project = landing(to_one(n), "text");
       project.arguments.insert(project.arguments.end(), {"--network", "a/n*"});
       return project;
     }},
    {"landing-vms-text", "vm0", [](std::size_t n) { return vms(n, "text"); }},
    {"landing-vms-json", "vm0", [](std::size_t n) { return vms(n, "json"); }},
    {"landing-vms-csv", "vm0", [](std::size_t n) { return vms(n, "csv"); }},
    {"landing-vms-markdown", "vm0", [](std::size_t n) { return vms(n, "markdown"); }},
    {"landing-vms-of-one-network", "vm0",
     [](std::size_t n) {
       Project project = landing("inventory vms \"e.json\" { server = a }\n" + to_one(1), "text", true);
       project.files["e.json"] =
           "{\"VirtualNetworkAdapters\":[" + repeat(n, R"({"VM":"vm#","VMNetwork":"n0","VMSubnet":"web"})", ",") + "]}";
       return project;
     }},
    {"ir", "network", [](std::size_t n) { return one_file(to_one(n), {"ir"}); }},
    {"explain-long", "asrmap",
     [](std::size_t n) {
       return Project{{}, {"explain", repeat(n, "subnet fallback # ") + " asrmap"}};
     }},
    {"explain-known-again", "asrmap",
     [](std::size_t n) {
       return Project{
           {},
           {"explain",
            repeat(n, "Can not perform requested operation on nested resource. Parent resource ") + "asrmap"}};
     }},
    {"explain-words", "asrmap",
     [](std::size_t n) {
       Project project{{}, {"explain"}};
       for (std::size_t i = 0; i < n; ++i) project.arguments.push_back("word" + std::to_string(i));
       return project;
     }},
    {"unknown-options", "asrmap",
     [](std::size_t n) {
       Project project{{}, {"check"}};
       for (std::size_t i = 0; i < n; ++i) project.arguments.push_back("f" + std::to_string(i) + ".asrmap");
       project.arguments.push_back("--formt");
       return project;
     }},
    {"build-options", "asrmap",
     [](std::size_t n) {
       Project project = build(to_one(1), "arm");
       for (std::size_t i = 0; i < n; ++i)
         project.arguments.push_back("--opt=arm.api-versio" + std::to_string(i) + "=x");
       return project;
     }},
};

}  // namespace asrmap::test
