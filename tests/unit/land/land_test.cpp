// SPDX-License-Identifier: MIT
#include "land/land.h"

#include <cstdint>
#include <string>
#include <vector>

#include "catch.h"
#include "driver/compile.h"
#include "driver/compiled_root.h"
#include "ir/network.h"
#include "ir/vnet.h"
#include "source/file_system.h"
#include "today.h"

namespace asrmap {
namespace {

// "subnet -> landing subnet (reason)" for each landing of a project.
std::vector<std::string> landings_of(const std::string& subnets, const std::string& targets,
                                     const std::string& more = {}) {
  MemoryFileSystem files;
  SourceMap sources;
  const std::string text =
      "vmm ams { network N { " + subnets + " } }\nvnet v { " + targets + " }\nmap ams/N -> v\n" + more;
  const Compilation run = *compile(files, sources, {{.path = "t.asrmap", .text = text}}, {}, test::kToday);
  std::vector<std::string> result;
  const CompiledRoot& root = *run.roots.at(0);
  for (const Landing& landing : root.landings.all) {
    const auto name = [&](VnetSubnetId id) { return std::string(root.model.vnet_subnets[id].name.view()); };
    std::string line = landing.subnet ? std::string(root.model.vm_subnets[*landing.subnet].name.view()) : "whole";
    switch (landing.reason) {
      case LandingReason::name_match: line += " -> " + name(landing.landed); break;
      case LandingReason::first_subnet: line += " -> first " + name(landing.landed); break;
      case LandingReason::ambiguous_first_subnet:
        line += " -> " + name(landing.landed) + " or " + name(landing.alphabetical);
        break;
      case LandingReason::empty_target: line += " -> nothing"; break;
      case LandingReason::unknown: line += " -> ?"; break;
    }
    result.push_back(line);
  }
  return result;
}

TEST_CASE("VMs land in the subnet of the same name, else in the first") {
  struct Case {
    const char* subnets;
    const char* targets;
    std::vector<std::string> landings;
  };
  const Case cases[] = {
      {"subnet web", "subnet db subnet web", {"web -> web"}},
      {"subnet Web", "subnet db subnet web", {"Web -> web"}},
      {"subnet app", "subnet a subnet b", {"app -> first a"}},
      {"subnet app", "subnet b subnet a", {"app -> b or a"}},
      {"subnet app", "subnet only", {"app -> first only"}},
      {"subnet app", "", {"app -> nothing"}},
      {"", "subnet a subnet b", {"whole -> first a"}},
      {"", "subnet b subnet a", {"whole -> b or a"}},
      {"", "", {"whole -> nothing"}},
      // Alphabetical order ignores case: a comes before B, although 'B' < 'a' as bytes.
      {"subnet app", "subnet a subnet B", {"app -> first a"}},
      {"subnet app", "subnet web subnet AzureBastionSubnet", {"app -> web or AzureBastionSubnet"}},
      {"subnet web subnet app subnet db", "subnet db subnet web", {"web -> web", "app -> first db", "db -> db"}},
      // If a list has a mistake, nobody knows which subnet is the first; but a known name is
      // certain.
      {"subnet web subnet app", "subnet web subnet 10.0.0.0/24", {"web -> web", "app -> ?"}},
      {"", "subnet web subnt db", {"whole -> ?"}},
      {"subnet app", "subnet 10.0.0.0/24", {"app -> ?"}},
      {"subnetdb 10.0.0.0/24", "subnet web", {"whole -> ?"}},
  };
  for (const Case& c : cases) {
    INFO(c.subnets << " | " << c.targets);
    CHECK(landings_of(c.subnets, c.targets) == c.landings);
  }
}

// The addresses of each subnet that VMs land in.
std::vector<std::uint64_t> addresses_of(const std::string& ranges) {
  MemoryFileSystem files;
  SourceMap sources;
  const std::string text = "vmm ams { network N { subnet web 10.9.0.0/24 { vms = 1 } } }\nvnet v { subnet web " +
                           ranges + " }\nmap ams/N -> v\n";
  const Compilation run = *compile(files, sources, {{.path = "t.asrmap", .text = text}}, {}, test::kToday);
  std::vector<std::uint64_t> result;
  for (const Filling& filling : run.roots.at(0)->landings.fillings) result.push_back(filling.addresses);
  return result;
}

TEST_CASE("Azure keeps five addresses of each range, and has no subnet smaller than /29") {
  CHECK(addresses_of("10.1.0.0/29") == std::vector<std::uint64_t>{3});
  CHECK(addresses_of("10.1.0.0/24, 10.2.0.0/28") == std::vector<std::uint64_t>{251 + 11});
  CHECK(addresses_of("10.0.0.0/8, fd00::/64") == std::vector<std::uint64_t>{16777211});
  for (const char* ranges : {"10.1.0.0/30", "10.1.0.0/31", "10.1.0.0/32", "10.1.0.0/24, 10.2.0.0/30", "fd00::/64"})
    CHECK(addresses_of(ranges).empty());
}

TEST_CASE("nobody knows where a VM network lands that is mapped to two VNets") {
  const std::string other = "vnet other { subnet web }\n";
  CHECK(landings_of("subnet app", "subnet app", other + "map ams/N -> other\n") ==
        std::vector<std::string>{"app -> ?"});
  CHECK(landings_of("", "subnet db", other + "map ams/N -> other\n") == std::vector<std::string>{"whole -> ?"});
  CHECK(landings_of("subnet app", "subnet app", "map ams/N -> none \"no\"\n") == std::vector<std::string>{"app -> ?"});
}

TEST_CASE("a VM network that is mapped to one VNet twice lands once") {
  CHECK(landings_of("subnet app", "subnet db", "map ams/N -> v\n") == std::vector<std::string>{"app -> first db"});
}

}  // namespace
}  // namespace asrmap
