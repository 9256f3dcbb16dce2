// SPDX-License-Identifier: MIT
// What `diff` says of sides that are known in part: nothing about what an error or an inventory
// hides, and all about the rest.
#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "diff_edits/edit.h"
#include "run.h"

namespace asrmap {
namespace {

using test::diff;
using test::Edit;
using test::edited;

constexpr std::string_view kDsl = R"(vault dr { subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg" location = "westeurope" }
vmm ams {
  network Fin { id = "0a1b2c3d-0001-4000-8000-000000000001"
    subnet web 10.1.0.0/24 { vms = 3 }
    subnet db 10.2.0.0/24 { vms = 2 }
  }
  network Hr { id = "0a1b2c3d-0002-4000-8000-000000000002" subnet hr 10.3.0.0/24 { vms = 5 } }
}
vnet v1 { address_space = [10.0.0.0/14] subnet db 10.2.0.0/24 subnet web 10.1.0.0/24 }
vnet v2 { address_space = [10.0.0.0/14] subnet hr 10.3.0.0/24 }
map ams/Fin -> v1 { name = "fin" }
map ams/Hr -> v2
)";

constexpr std::string_view kToml = R"([vault]
label = "dr"
subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
resource_group = "rg"
location = "westeurope"

[vmm.ams.network.Fin]
id = "0a1b2c3d-0001-4000-8000-000000000001"
subnets = [{ name = "web", prefix = "10.1.0.0/24", vms = 3 }, { name = "db", prefix = "10.2.0.0/24", vms = 2 }]

[vmm.ams.network.Hr]
id = "0a1b2c3d-0002-4000-8000-000000000002"
subnets = [{ name = "hr", prefix = "10.3.0.0/24", vms = 5 }]

[vnet.v1]
address_space = ["10.0.0.0/14"]
subnets = [{ name = "db", prefix = "10.2.0.0/24" }, { name = "web", prefixes = ["10.1.0.0/24"] }]

[vnet.v2]
address_space = ["10.0.0.0/14"]
subnets = [{ name = "hr", prefix = "10.3.0.0/24" }]

[[map]]
from = "ams/Fin"
to = "v1"
name = "fin"

[[map]]
from = "ams/Hr"
to = "v2"
)";

// Only of v2, because the VM network counts its VMs.
constexpr std::string_view kSubnetsOfV2 = "subnets = [{ name = \"hr\", prefix = \"10.3.0.0/24\" }]";

// An error in place of something known. `network`, if there is one, is the VM network that
// `landing` must not report as not mapped.
struct Mistake {
  std::string_view from, to;
  std::string_view network = {};
};

const std::vector<Mistake> kDslMistakes = {
    // In the source of a mapping.
    {"map ams/Fin -> v1", "map % ams/Fin -> v1", "Fin"},
    {"map ams/Fin -> v1", "map -> v1", "Fin"},
    {"map ams/Fin -> v1", "map ams-Fin -> v1", "Fin"},
    {"map ams/Fin -> v1", "map ams/ -> v1", "Fin"},
    {"map ams/Fin -> v1", "map Finance -> v1", "Fin"},
    {"map ams/Fin -> v1", "map amsterdam/Fin -> v1", "Fin"},
    {"map ams/Fin -> v1", "map ams/Ledger -> v1", "Fin"},
    {"map ams/Hr -> v2", "map ams-Hr, ams/Lab -> v2", "Hr"},
    {"map ams/Fin -> v1 { name = \"fin\" }\nmap ams/Hr -> v2", "map ams/Fin, % ams/Hr -> v1 { name = \"fin\" }", "Hr"},
    {"map ams/Fin -> v1 { name = \"fin\" }\nmap ams/Hr -> v2", "map ams/Fin ams/Hr -> v1 { name = \"fin\" }", "Hr"},
    {"map ams/Hr -> v2", "map \"ams/*\"/Hr -> v2", "Hr"},
    // In the head of a VM network.
    {"network Fin {", "network % Fin {"},
    {"network Fin {", "network {"},
    {"network Fin {", "% network Fin {"},
    {"network Fin {", "Fin {"},
    {"network Fin {", "network Fin% {"},
    {"vmm ams {", "vmm ms {"},
    {"vmm ams {", "vmm % ams {"},
    {"id = \"0a1b2c3d-0002-4000-8000-000000000002\" subnet", "id = subnet"},
    // In ranges.
    {"subnet web 10.1.0.0/24 {", "subnet web % 10.1.0.0/24 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web 10.1.0.0/99 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web 10.1.0.0 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web 10.1/24 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web \"x\" {"},
    {"subnet web 10.1.0.0/24 {", "subnet web 3 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web 10.1.0.0/24, % 10.9.0.0/24 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web 10.1.0.0/24, 10.9.0.0/99 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web { prefix = 10.1.0.0/24"},
    {"subnet web 10.1.0.0/24 {", "subnet web { cidr = 10.1.0.0/24"},
    {"subnet web 10.1.0.0/24 }", "subnet web % 10.1.0.0/24 }"},
    {"subnet web 10.1.0.0/24 }", "subnet web 10.1.0.0/99 }"},
    {"subnet web 10.1.0.0/24 }", "subnet web 10.1.0.0 }"},
    {"subnet web 10.1.0.0/24 }", "subnet web 10.1/24 }"},
    {"subnet web 10.1.0.0/24 }", "subnet web \"x\" }"},
    {"subnet web 10.1.0.0/24 }", "subnet web { range = 10.1.0.0/24 } }"},
    // In the name of a mapping.
    {"{ name = \"fin\" }", "{ % name = \"fin\" }"},
    {"{ name = \"fin\" }", "{ name \"fin\" }"},
    {"{ name = \"fin\" }", "{ = \"fin\" }"},
    {"{ name = \"fin\" }", "{ name = 3 }"},
    {"{ name = \"fin\" }", "{ name = [x] }"},
    {"{ name = \"fin\" }", "{ name = \"\\q\" }"},
    {"{ name = \"fin\" }", "{ nmae = \"fin\" }"},
    {"{ name = \"fin\" }", "{ title = \"fin\" }"},
    {"{ name = \"fin\" }", "{ name = \"hr\" name = \"fin\" }"},
    {"{ name = \"fin\" }", "{ name = \"\" }"},
    {"vnet v2 {", "vnet v2 { name = 3"},
    {"vnet v2 {", "vnet v2 { nmae = \"v2\""},
    // In the properties of a vault or a vnet.
    {"resource_group = \"rg\" location", "resource_group = location"},
    {"resource_group = \"rg\" location", "resource_group = 3 location"},
    {"resource_group = \"rg\" location", "resource_group = \"\" location"},
    {"resource_group = \"rg\" location", "resource_group = \"other\" resource_group = \"rg\" location"},
    {"subscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"", "subscription ="},
    {"vault dr {", "vault dr { name = 3"},
    {"vnet v2 {", "vnet v2 { location = \"\\q\" resource_group = \"rg2\""},
    {"vnet v2 {", "vnet v2 { resource_group = subscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\""},
    {"vnet v2 {", "vnet v2 { resource_group = \"\""},
    {"vnet v2 {", "vnet v2 { id = \"virtualNetworks/other\""},
    {"vnet v2 {", "vnet v2 { deployment_model = clasic"},
};

const std::vector<Mistake> kTomlMistakes = {
    // In the subnets of a vnet: they are under another key, or in a table of another element.
    {kSubnetsOfV2, "dns = [1]"},
    {kSubnetsOfV2, "networks = [{ name = \"hr\", prefix = \"10.3.0.0/24\" }]"},
    {kSubnetsOfV2, "[[subnets]]\nname = \"hr\"\nprefix = \"10.3.0.0/24\""},
    {kSubnetsOfV2, "[subnets]\nhr = \"10.3.0.0/24\""},
    {kSubnetsOfV2, "[[vnet.subnets]]\nname = \"hr\""},
    {kSubnetsOfV2, "subnets = [{ name = \"\" }]"},
    // In a source.
    {"from = \"ams/Fin\"\n", "", "Fin"},
    {"from = \"ams/Fin\"", "fron = \"ams/Fin\"", "Fin"},
    {"from = \"ams/Fin\"", "from = 3", "Fin"},
    {"from = \"ams/Fin\"", "from = \"\"", "Fin"},
    {"from = \"ams/Fin\"", "from = \"ams-Fin\"", "Fin"},
    {"from = \"ams/Fin\"", "from = []", "Fin"},
    {"from = \"ams/Fin\"", "from = \"ams/x/Fin/y\"", "Fin"},
    {"from = \"ams/Fin\"", "from = [\"ams-Fin\"]", "Fin"},
    {"from = \"ams/Hr\"", "from = [\"ams-Hr\", \"ams/Lab\"]", "Hr"},
    {"from = \"ams/Hr\"", "from = [\"ams/Fin\", 3]", "Hr"},
    {"[vmm.ams.network.Fin]\n", ""},
    {"[vmm.ams.network.Fin]", "[vmm.ams.Fin.more]"},
    {"prefix = \"10.1.0.0/24\"", "prefix = \"10.1.0.0/99\""},
    {"prefix = \"10.1.0.0/24\"", "prefix = 3"},
    {"prefix = \"10.1.0.0/24\"", "perfix = \"10.1.0.0/24\""},
    {"prefix = \"10.1.0.0/24\"", "range = \"10.1.0.0/24\""},
    {"prefix = \"10.1.0.0/24\"", "prefix = [\"10.1.0.0/24\"]"},
    {"prefix = \"10.1.0.0/24\"", "prefixes = [\"10.1.0.0/24\", 3]"},
    {"prefix = \"10.1.0.0/24\"", "prefix = \"10.9.0.0/24\", prefixes = [\"10.1.0.0/24\"]"},
    {"prefixes = [\"10.1.0.0/24\"]", "prefixes = [\"10.1.0.0\"]"},
    {"prefixes = [\"10.1.0.0/24\"]", "prefixes = \"10.1.0.0/24\""},
    {"prefixes = [\"10.1.0.0/24\"]", "prefix = 3"},
    {"name = \"fin\"", "name = 3"},
    {"name = \"fin\"", "3 = \"fin\""},
    {"name = \"fin\"", "nmae = \"fin\""},
    {"[vnet.v2]", "[vnet.v2]\nname = 3"},
    {"resource_group = \"rg\"", "3 = \"rg\""},
    {"resource_group = \"rg\"", "resource_group = 3"},
    {"label = \"dr\"", "label = 3"},
    {"label = \"dr\"", "label = \"dr\"\nname = 3"},
    {"[vnet.v2]", "[vnet.v2]\nresource_group = 3"},
    {"[vnet.v2]", "[vnet.v2]\nid = \"virtualNetworks/other\""},
};

// Whether the output says that the VM network lands nowhere.
bool is_said_unmapped(const std::string& file, const std::string& text, std::string_view network) {
  MemoryFileSystem files;
  files.files["/" + file] = text;
  const std::string out = test::run(files, {"landing", file}).out;
  const std::size_t at = out.find(std::string(network));
  REQUIRE(at != std::string::npos);
  return out.substr(at, out.find('\n', at) - at).find("not known") == std::string::npos;
}

void claims_nothing(const std::string& spelling, std::string_view whole, const std::vector<Mistake>& mistakes) {
  for (const Mistake& mistake : mistakes) {
    INFO(spelling << ": " << mistake.from << " is " << mistake.to);
    std::string text(whole);
    const std::size_t at = text.find(mistake.from);
    REQUIRE(at != std::string::npos);
    text.replace(at, mistake.from.size(), mistake.to);
    MemoryFileSystem files;
    files.files["/old." + spelling] = std::string(whole);
    files.files["/new." + spelling] = text;
    for (const bool is_back : {false, true}) {
      std::vector<std::string> options = {"diff", "old." + spelling, "new." + spelling, "--format", "json"};
      if (is_back) std::swap(options[1], options[2]);
      const test::RunResult result = test::run(files, options);
      CHECK(nlohmann::json::parse(result.out)["changes"].dump() == "[]");
      CHECK(result.err.find(" error") != std::string::npos);
    }
    if (!mistake.network.empty()) CHECK_FALSE(is_said_unmapped("new." + spelling, text, mistake.network));
  }
}

TEST_CASE("what an error hides is not said to have changed") {
  claims_nothing("asrmap", kDsl, kDslMistakes);
  claims_nothing("asrmap.toml", kToml, kTomlMistakes);
}

TEST_CASE("what an inventory does not tell is not said to have changed") {
  constexpr std::string_view kExport = R"([{"id":
    "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v1",
    "name": "v1", "location": "westeurope", "addressSpace": {"addressPrefixes": ["10.0.0.0/14"]},
    "subnets": [{"name": "db", "addressPrefix": "10.2.0.0/24"}, {"name": "web", "addressPrefix": "10.1.0.0/24"}]}])";
  std::string project(kDsl);
  const std::size_t at = project.find("vnet v1 {"), end = project.find('\n', at);
  project.replace(at, end - at, "vnet v1 { subnet db subnet web }\ninventory vnets \"vnets.json\"");
  std::string without_ranges(kExport);
  for (const std::string_view range : {R"(, "addressPrefix": "10.2.0.0/24")", R"(, "addressPrefix": "10.1.0.0/24")"})
    without_ranges.erase(without_ranges.find(range), range.size());
  for (const std::string& other :
       {std::string(kExport.substr(0, 300)), std::string(), std::string("{}"), without_ranges})
    for (const bool is_back : {false, true}) {
      INFO(other << is_back);
      MemoryFileSystem files;
      files.files["/a/p.asrmap"] = files.files["/b/p.asrmap"] = project;
      files.files["/a/vnets.json"] = kExport;
      files.files["/b/vnets.json"] = other;
      std::vector<std::string> options = {"diff", "a/p.asrmap", "b/p.asrmap"};
      if (is_back) std::swap(options[1], options[2]);
      CHECK(test::run(files, options).out.starts_with("no changes"));
    }
}

TEST_CASE("what stands beside an error is still compared") {
  const Edit edits[] = {
      {"a mapping that is gone beside a range",
       {{"map ams/Hr -> v2\n", ""}, {"10.2.0.0/24 {", "10.2.0.0/99 {"}},
       "mapping-removed"},
      {"a range beside another",
       {{"web 10.1.0.0/24 {", "web 10.1.1.0/24 {"}, {"10.2.0.0/24 {", "10.2.0.0/99 {"}},
       "range-changed"},
      {"a name beside another", {{"\"fin\"", "\"fin2\""}, {"-> v2", "-> v2 { name = 3 }"}}, "mapping-renamed"},
      {"a target beside a name", {{"-> v1", "-> v2"}, {"-> v2\n", "-> v2 { name = 3 }\n"}}, "target-changed"},
      {"a vault beside a vnet", {{"\"rg\"", "\"rg9\""}, {"vnet v2 {", "vnet v2 { id = 3"}}, "vault-changed"},
      {"a range that is left out", {{"web 10.1.0.0/24 {", "web {"}}, "range-changed"},
      {"a network that is gone beside a name",
       {{"network Hr { id = \"0a1b2c3d-0002-4000-8000-000000000002\" subnet hr 10.3.0.0/24 { vms = 5 } }", ""},
        {"map ams/Hr -> v2\n", ""},
        {"\"fin\"", "3"}},
       "network-removed"},
  };
  for (const Edit& edit : edits) {
    INFO(edit.name);
    const std::string after = edited(std::string(kDsl), edit);
    const auto json = nlohmann::json::parse(diff(std::string(kDsl), after, {"--format", "json"}).out);
    CHECK(json["summary"]["kinds"].value(edit.expected, 0) == 1);
  }
}

}  // namespace
}  // namespace asrmap
