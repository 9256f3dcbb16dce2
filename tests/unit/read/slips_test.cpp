// SPDX-License-Identifier: MIT
// Mistakes that people make, each with all its findings: one finding for each mistake, exactly at
// the wrong word. Findings that only say that something is missing are left out where nothing is
// mapped.
#include <string>
#include <vector>

#include "catch.h"
#include "run.h"

#include <nlohmann/json.hpp>

namespace asrmap::test {
namespace {

struct Slip {
  const char* text;
  std::vector<std::string> found;  // "line «word» rule"
};

// clang-format off
const Slip kSlips[] = {
    {R"(vault vn {
  subscription: "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group: "rg"
  location: "westeurope"
})",
     {R"(2 «:» syntax-error)", R"(3 «:» syntax-error)", R"(4 «:» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 { vms: 12, vlan: 110 } } })",
     {R"(1 «:» syntax-error)", R"(1 «:» syntax-error)"}},
    {R"(vault vn {
  subscription "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group "rg"
  location = "westeurope"
})",
     {R"(2 «"6f9619ff-8b86-d011-b42d-00c04fc964ff"» syntax-error)", R"(3 «"rg"» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 { vms = 12, vlan = 110, } } })",
     {R"(1 «,» syntax-error)", R"(1 «,» syntax-error)"}},
    {R"(vault vn {
  "subscription": "6f9619ff-8b86-d011-b42d-00c04fc964ff",
  "resource_group": "rg",
  location = "westeurope"
})",
     {R"(2 «"subscription"» syntax-error)", R"(3 «"resource_group"» syntax-error)"}},
    {R"(vnet vn {
  subnet web 10.1.0.0/24
  network hr { subnet hr 10.2.0.0/24 }
})",
     {R"(3 «network» syntax-error)"}},
    {R"(vmm ams {
  network F { subnet web 10.1.0.0/24 }
  map ams/F -> vn
}
vnet vn { subnet web 10.1.0.0/24 })",
     {R"(3 «map» syntax-error)"}},
    {R"(vault vn {
  subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg"
  location = "westeurope"
  subnet web 10.1.0.0/24
})",
     {R"(5 «subnet» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> vn { subnet web -> web })",
     {R"(3 «subnet» syntax-error)"}},
    {R"(vnet vn {
  subnet {
    name = "db"
    prefix = "10.1.0.0/24"
  }
})",
     {R"(2 «{» syntax-error)"}},
    {R"({
  "version": 1,
  "vnets": [ { "name": "x" } ]
})",
     {R"(1 «{» syntax-error)"}},
    {R"(vnet vn { subnet a 10.10.1.0 / 24 })",
     {R"(1 «10.10.1.0 / 24» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10.10.1.0 /24 })",
     {R"(1 «10.10.1.0 /24» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10.10.2.0 255.255.255.0 })",
     {R"(1 «10.10.2.0 255.255.255.0» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10.10.2.0/255.255.255.0 })",
     {R"(1 «10.10.2.0/255.255.255.0» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10.10.2.0\24 })",
     {R"(1 «10.10.2.0\24» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10,10,2,0/24 })",
     {R"(1 «10,10,2,0/24» invalid-prefix)"}},
    {R"(vnet vn {
  subnet db: 10.10.2.0/24
  subnet web 10.10.1.0/24
})",
     {R"(2 «:» syntax-error)"}},
    {R"(vnet vn { subnet a 10.10.2.0-24 })",
     {R"(1 «10.10.2.0-24» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10.10.2.0:24 })",
     {R"(1 «10.10.2.0:24» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10.10.2/24 })",
     {R"(1 «10.10.2/24» invalid-prefix)"}},
    {R"(vnet vn { subnet a "10.10.2.0/24 " })",
     {R"(1 «"10.10.2.0/24 "» invalid-prefix)"}},
    {R"(vnet vn { address_space = [10.10.0.0 / 16, 10.11.0.0/16] subnet a 10.10.1.0/24 })",
     {R"(1 «10.10.0.0 / 16» invalid-prefix)"}},
    {R"(vmm ams { network "HR Staff" { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/HR Staff -> vn)",
     {R"(3 «HR Staff» syntax-error)"}},
    {R"(vmm ams { network Tenant-A { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/Tenant-% -> vn)",
     {R"(3 «%» syntax-error)"}},
    {R"(vmm ams { network Tenant-A { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/Tenant-[AB] -> vn)",
     {R"(3 «[» syntax-error)"}},
    {R"(vmm vmm-ams Amsterdam { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> vn)",
     {R"(1 «vmm-ams Amsterdam» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vmm ams { network G { subnet web 10.2.0.0/24 } }
vnet vn { subnet web 10.0.0.0/8 }
map ams/F -> vn
map ams/G -> vn { allow = [merged-subnets] })",
     {R"(2 «ams» duplicate-definition)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
map ams/F -> None "not needed")",
     {R"(2 «None» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> vn name = "y")",
     {R"(3 «name» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map */F -> vn)",
     {R"(3 «*» invalid-value)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F/web -> vn)",
     {R"(3 «web» unknown-reference)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/Prod/F -> vn)",
     {R"(3 «Prod» unknown-reference)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> vn/web)",
     {R"(3 «web» unknown-reference)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> web)",
     {R"(3 «web» unknown-reference)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map vn -> ams/F)",
     {R"(3 «vn» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map F -> vn)",
     {R"(3 «F» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams.F -> vn)",
     {R"(3 «ams.F» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map "ams/F" -> vn)",
     {R"(3 «"ams/F"» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } network G { subnet db 10.2.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 subnet db 10.2.0.0/24 }
map ams/F, G -> vn)",
     {R"(3 «G» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams\F -> vn)",
     {R"(3 «ams» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams:F -> vn)",
     {R"(3 «ams» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F : vn)",
     {R"(3 «:» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F = vn)",
     {R"(3 «=» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F to vn)",
     {R"(3 «to» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map vn <- ams/F)",
     {R"(3 «vn» syntax-error)"}},
    {R"(vnet vn: { subnet web 10.1.0.0/24 })",
     {R"(1 «:» syntax-error)"}},
    {R"(vault:
  subscription: x)",
     {R"(1 «:» syntax-error)"}},
    {R"(; comment
vmm ams { network F }
map ams/F -> none "x")",
     {R"(1 «;» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
vnet wn { subnet web 10.1.0.0/24 }
map ams/F -> vn, wn)",
     {R"(4 «,» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F –> vn)",
     {R"(3 «–» syntax-error)"}},
    {R"(vmm ams { network Tenant–A { subnet web 10.1.0.0/24 } })",
     {R"(1 «–» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> vn as y)",
     {R"(3 «vn as y» syntax-error)"}},
    {R"(server ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> vn)",
     {R"(1 «server» syntax-error)"}},
    {R"(virtual_network vn { subnet web 10.1.0.0/24 })",
     {R"(1 «virtual_network» syntax-error)"}},
    {R"(resource "azurerm_virtual_network" "vn" {
  name = "x"
})",
     {R"(1 «resource» syntax-error)"}},
    {R"(vmm ams { vm_network "HR" { subnet web 10.1.0.0/24 } })",
     {R"(1 «vm_network» syntax-error)"}},
    {R"(vault vn {
  subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = rg-dr"
  location = "westeurope"
})",
     {R"(3 «"» syntax-error)"}},
    {R"(vmm ams { clouds = [Gold Silver] network F }
map ams/F -> none "x")",
     {R"(1 «Silver» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } network G { subnet db 10.2.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 subnet db 10.2.0.0/24 }
map [ams/F, ams/G] -> vn)",
     {R"(3 «[» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } network G { subnet db 10.2.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 subnet db 10.2.0.0/24 }
map ams/F and ams/G -> vn)",
     {R"(3 «and» syntax-error)"}},
    {R"(vmm ams { network F { vms = -3 } }
map ams/F -> none "x")",
     {R"(1 «-3» invalid-value)"}},
    {R"(vault vn {
  subscription = $sub
  resource_group = "rg"
  location = "westeurope"
})",
     {R"(2 «$» syntax-error)"}},
    {R"(vnet vn { subnet db = 10.10.2.0/24 })",
     {R"(1 «=» syntax-error)"}},
    {R"(vnet vn { subnet db [10.10.2.0/24] })",
     {R"(1 «[» syntax-error)"}},
    {R"(vnet vn { subnet db { prefix = 10.10.2.0/24 } })",
     {R"(1 «prefix» unknown-property)"}},
    {R"(vnet vn { subnets = [web, db] subnet web 10.0.0.0/24 })",
     {R"(1 «subnets» unknown-property)"}},
    {R"(include base.asrmap)",
     {R"(1 «base.asrmap» syntax-error)"}},
    {R"(vmm ams { clouds = "Gold, Silver" network F }
map ams/F -> none "x")",
     {R"(1 «"Gold, Silver"» invalid-value)"}},
    {R"(vmm ams {
  network F subnet web 10.1.0.0/24
}
map ams/F -> none "x")",
     {R"(2 «subnet» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F { web -> web } -> vn)",
     {R"(3 «{» syntax-error)"}},
    {R"(vmm ams { network HR Staff { subnet web 10.1.0.0/24 } }
map ams/"HR Staff" -> none "x")",
     {R"(1 «HR Staff» syntax-error)"}},
    {R"(vmm ams { network F { subnet Web Tier 10.1.0.0/24 } }
map ams/F -> none "x")",
     {R"(1 «Web Tier» syntax-error)"}},
    {R"(vmm ams { network F }
map ams/F → none "x")",
     {R"(2 «→» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet "vn dr" { name = "vdr" subnet web 10.1.0.0/24 }
map ams/F -> vn dr)",
     {R"(3 «vn dr» syntax-error)"}},
    {R"(vmm ams { network F }
vnet vn { subnet web 10.0.0.0/24 }
map ams/F -> vn { allow = [networks-without-subnets] }
bogus = 1)",
     {R"(4 «bogus» syntax-error)"}},
    {R"(vmm ams { network F { subnet web } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/F -> vn
bogus = 1)",
     {R"(4 «bogus» syntax-error)"}},
    {R"(vmm ams { network F }
vmm bb
name = "x"
map ams/F -> none "x")",
     {R"(2 «bb» syntax-error)"}},
    {R"(vmm ams network F {}
map ams/F -> none "x")",
     {R"(1 «network» syntax-error)"}},
    {R"(vmm ams { network F }
map ams/F -> none
 "x" allow = [unmapped-network])",
     {R"(3 «allow» syntax-error)"}},
    {R"(vnet vn {
  network F
  subnet web 10.0.0.0/24 { bogus = 1 }
})",
     {R"(2 «network» syntax-error)", R"(3 «bogus» unknown-property)"}},
    {R"(vmm ams {
  network F
  map ams/F -> none "x"
  bogus = 1
})",
     {R"(3 «map» syntax-error)", R"(4 «bogus» syntax-error)"}},
    {R"(vmm ams {
  network F {
    subnet web 10.0.0.0/24
  }
  }
  name = "x"
}
map ams/F -> none "x")",
     {R"(6 «name» syntax-error)"}},
    {R"(vmm ams { network F { subnet 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/F -> vn)",
     {R"(1 «10.0.0.0/24» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/a/b/F -> vn)",
     {R"(3 «/» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/F -> vn*)",
     {R"(3 «*» syntax-error)"}},
    {R"(vnet vn { subnet a 10.0.0.0/24 { vms = , usedd = 3 } })",
     {R"(1 «,» syntax-error)", R"(1 «usedd» unknown-property)"}},
    {R"(vmm ams { name = , fabrik = "x" network F {} }
map ams/F -> none "x")",
     {R"(1 «,» syntax-error)", R"(1 «fabrik» unknown-property)"}},
    {R"(vmm ams {
  foo bar
  baz qux
  name "x"
  fabric =
  network A
})",
     {R"(2 «bar» syntax-error)", R"(3 «qux» syntax-error)", R"(4 «"x"» syntax-error)", R"(5 «=» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/F -> vn {
  land web web
  name "x"
  allow = subnet-fallback
})",
     {R"(4 «web» syntax-error)", R"(5 «"x"» syntax-error)", R"(6 «subnet-fallback» invalid-value)"}},
    {R"(vmm ams {
  clouds = [
    Gold
    Silver,
    Bronze
  ]
  network F
}
map ams/F -> none "x")",
     {R"(3 «Gold» syntax-error)"}},
    {R"(vmm ams { network Lab network Prod { subnet a 10.0.0.0/24 subnet b 10.0.1.0/24, 10.0.2.0/24 { vms = 3 vlan = 4 } } name = "x" }
vnet vn { subnet a 10.0.0.0/24 subnet b 10.0.1.0/24, 10.0.2.0/24 address_space = [10.0.0.0/16] }
map ams/Lab -> none "x" map ams/Prod -> vn)",
     {}},
    {R"(vmm
ams
{
network Lab
}
map ams/Lab
->
none "x")",
     {}},
    {R"(vmm ams { network F { subnet web 10.0.0.0/24 } }
vnet vn {
 subnet web tier 10.0.0.0/24
}
map ams/F -> vn)",
     {R"(3 «web tier» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.0.0.0/24 } }
map ams/F -> None)",
     {R"(2 «None» unknown-reference)"}},
    {R"(vmm ams { network F { subnet web 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/F -> vn {
  lnad web -> web
})",
     {R"(4 «lnad» syntax-error)"}},
    {R"(vmm ams { network "Finance " { subnet web 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/Finance -> vn)",
     {R"(1 «"Finance "» stray-blank)"}},
    {R"(vmm ams { network Finance { subnet web 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/"Finance " -> vn)",
     {R"(3 «"Finance "» unknown-reference)"}},
};
// clang-format on

std::string line_of(const std::string& text, int line) {
  std::size_t begin = 0;
  while (--line > 0) begin = text.find('\n', begin) + 1;
  return text.substr(begin, text.find('\n', begin) - begin);
}

std::string shown(const std::string& text, const nlohmann::json& finding) {
  const auto& start = finding["range"]["start"];
  const auto& end = finding["range"]["end"];
  std::string line = line_of(text, start["line"].get<int>());
  const std::size_t begin = start["column"].get<std::size_t>() - 1;
  std::size_t code_points = end["line"] == start["line"] ? end["column"].get<std::size_t>() - 1 - begin : line.size();
  std::size_t stop = begin;
  for (; code_points != 0 && stop < line.size(); --code_points) do
      ++stop;
    while (stop < line.size() && (static_cast<unsigned char>(line[stop]) & 0xC0U) == 0x80U);
  return std::to_string(start["line"].get<int>()) + " «" + line.substr(begin, stop - begin) + "» " +
         finding["rule"].get<std::string>();
}

TEST_CASE("one slip gives one finding, on the very word") {
  for (const Slip& slip : kSlips) {
    INFO(slip.text);
    const std::string text = slip.text;
    MemoryFileSystem files;
    const RunResult result = run(files, {"check", "--format", "json", "-"}, text + '\n');
    const bool maps = text.find("map ") != std::string::npos;
    std::vector<std::string> found;
    const nlohmann::json report = nlohmann::json::parse(result.out);
    for (const auto& finding : report["diagnostics"]) {
      const std::string rule = finding["rule"];
      if (maps || (rule != "unused-definition" && rule != "unmapped-network")) found.push_back(shown(text, finding));
    }
    CHECK(found == slip.found);
  }
}

}  // namespace
}  // namespace asrmap::test
