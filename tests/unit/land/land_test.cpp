// SPDX-License-Identifier: MIT
#include "land/land.h"

#include <string>
#include <vector>

#include "catch.h"
#include "cli/compile.h"
#include "source/file_system.h"
#include "today.h"

namespace asrmap {
namespace {

// "subnet -> landing subnet (reason)" for each landing of a project.
std::vector<std::string> landings_of(const std::string& subnets, const std::string& targets) {
  MemoryFileSystem files;
  SourceMap sources;
  const std::string text =
      "vmm ams { network N { " + subnets + " } }\nvnet v { " + targets + " }\nmap ams/N -> v\n";
  const Compilation run = compile(files, sources, {{.path = "t.asrmap", .text = text}}, {}, test::kToday);
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
      // Alphabetical order is by letters without case: a before B, though 'B' < 'a' as bytes.
      {"subnet app", "subnet a subnet B", {"app -> first a"}},
      {"subnet app", "subnet web subnet AzureBastionSubnet", {"app -> web or AzureBastionSubnet"}},
      {"subnet web subnet app subnet db", "subnet db subnet web", {"web -> web", "app -> first db", "db -> db"}},
  };
  for (const Case& c : cases) {
    INFO(c.subnets << " | " << c.targets);
    CHECK(landings_of(c.subnets, c.targets) == c.landings);
  }
}

}  // namespace
}  // namespace asrmap
