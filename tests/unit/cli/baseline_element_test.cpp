// SPDX-License-Identifier: MIT
// By what a baseline knows a finding: its element, wherever that stands and however it is spelled.
#include <fmt/core.h>

#include <string>

#include "baseline_site.h"
#include "catch.h"
#include "run.h"
#include "site.h"

namespace asrmap {
namespace {

using test::adopted_site;
using test::contains;
using test::kMaps;
using test::kServer;
using test::run;
using test::RunResult;
using test::site;
using test::words;

TEST_CASE("a finding is known by its element, wherever its line went and asrmap is called") {
  MemoryFileSystem files = adopted_site();
  files.files["/site/dr/prod.asrmap"] = "# Everything stands elsewhere.\n" + std::string(kMaps) +
                                        "\n\nvmm chi {\n  network Lab # was second\n  network Old\n}\n" + kServer;
  CHECK(run(files, words("check --deny-warnings --baseline known.json")).status == 0);
  files.current = "/site/dr";
  CHECK(run(files, words("check --deny-warnings --baseline ../known.json prod.asrmap")).status == 0);
  files.current = "/";
  CHECK(run(files, words("check --deny-warnings --baseline site/known.json site/dr")).status == 0);
}

TEST_CASE("of findings alike as many are known as there were") {
  MemoryFileSystem files = site("vmm ams {\n  network A\n  network A\n  network A\n}\n");
  CHECK(run(files, words("check --write-baseline known.json")).status == 0);
  CHECK(contains(files.files["/site/known.json"], R"("element":"network ams/A: `A`","count":2)"));
  files.files["/site/dr/prod.asrmap"] = "vmm ams {\n  network A\n  network A\n  network A\n  network A\n}\n";
  const RunResult result = run(files, words("check --baseline known.json"));
  CHECK(contains(result.out, "dr/prod.asrmap:5:"));
  CHECK(!contains(result.out, "dr/prod.asrmap:4:"));
}

TEST_CASE("a name that is unknown in one more place is news") {
  MemoryFileSystem files = site("map ams/A -> dr\nmap ams/A -> dr\n");
  CHECK(run(files, words("check --write-baseline known.json")).status == 0);
  CHECK(contains(files.files["/site/known.json"], R"("element":"map ams/A -> dr: `dr` in 2 places")"));
  CHECK(run(files, words("check --baseline known.json")).status == 0);
  files.files["/site/dr/prod.asrmap"] += "map ams/A -> dr\n";
  const RunResult result = run(files, words("check --baseline known.json"));
  CHECK(result.status == 1);
  CHECK(contains(result.out, "3 places name it"));
}

TEST_CASE("what can't be resolved is known by what is written") {
  MemoryFileSystem files =
      site(std::string(kServer) +
           "vnet vnet-dr { subnet web 10.10.0.0/16 }\nmap ams/Finance -> vnet-typo\nmap ams/Lab -> vnet-dr\n");
  CHECK(run(files, words("check --write-baseline known.json")).status == 0);
  files.files["/site/dr/prod.asrmap"] =
      std::string(kServer) +
      "vnet vnet-dr { subnet web 10.10.0.0/16 }\nmap ams/Finance -> vnet-dr\nmap   ams/Lab -> vnet-typo\n";
  const RunResult result = run(files, words("check --baseline known.json"));
  CHECK(result.status == 1);
  CHECK(contains(result.out, "no vnet `vnet-typo` is declared"));
}

TEST_CASE("in TOML a map is known by its own table, wherever the source stands in it") {
  MemoryFileSystem files;
  files.current = "/site";
  files.files["/site/a.asrmap.toml"] = R"(include = ["b.asrmap.toml"]
[[map]]
to = "vnet-one"
from = "ams/HR"
[[map]]
to = "vnet-two"
from = "ams/Lab"
)";
  files.files["/site/b.asrmap.toml"] = R"([vmm.ams]
networks = [{ name = "Lab" }, { name = "HR" }, { name = "Dev" }]
[vnet.vnet-dr]
subnets = [{ name = "web" }]
[[map]]
to = "vnet-three"
from = "ams/Dev"
)";
  CHECK(run(files, words("check --write-baseline known.json")).status == 0);
  const std::string known = files.files["/site/known.json"];
  INFO(known);
  for (const char* element : {R"("[[map]] to = \"vnet-one\" from = \"ams/HR\": `vnet-one`")",
                              R"("[[map]] to = \"vnet-two\" from = \"ams/Lab\": `vnet-two`")",
                              R"("[[map]] to = \"vnet-three\" from = \"ams/Dev\": `vnet-three`")"})
    CHECK(contains(known, element));
}

TEST_CASE("no new error hides behind a known one") {
  const std::string server =
      "vmm ams { network Finance { subnet web 10.10.1.0/24 } network Lab { subnet web 10.10.2.0/24 } }\n"
      "vnet vnet-dr { subnet web 10.10.0.0/16 }\n";
  const std::string toml = R"([vmm.ams.network.Finance]
subnets = [{ name = "web", prefix = "10.10.1.0/24" }]
[vnet.vnet-dr]
subnets = [{ name = "web", prefix = "10.10.0.0/16" }]
[[map]]
to = "vnet-dr"
)";
  const std::string longest(190, 'x');
  struct Case {
    const char* file;
    std::string before, after;
    bool is_new;
  };
  const Case cases[] = {
      {"t.asrmap.toml", toml + "from = \"ams/Nope1\"\n", toml + "from = \"ams/Nope2\"\n", true},
      {"s.asrmap", server + "map ams/Finance, ams/Zuu -> vnet-dr", server + "map ams/Finance, ams/Zii -> vnet-dr",
       true},
      {"l.asrmap", server + "map ams/" + longest + ", ams/Lab -> nope1",
       server + "map ams/" + longest + ", ams/Lab -> nope2", true},
      {"e.asrmap", server + "map ams/" + longest.substr(0, 150) + " -> vnet-dr\nmap ams/\"éé" + longest + "\" -> nope",
       "", false},
      {"c.asrmap", server + "map ams/Gone -> # note\n  vnet-dr",
       server + "map   ams/Gone -> # another\n  vnet-dr\nmap ams/Lab -> vnet-dr", false},
  };
  for (const Case& c : cases) {
    INFO(c.file);
    MemoryFileSystem files;
    files.current = "/site";
    files.files[std::string("/site/") + c.file] = c.before;
    CHECK(run(files, words("check --write-baseline known.json")).status == 0);
    if (!c.after.empty()) files.files[std::string("/site/") + c.file] = c.after;
    CHECK(run(files, words("check --baseline known.json")).status == (c.is_new ? 1 : 0));
  }
}

TEST_CASE("what an inventory has of a VM is known by the VM") {
  MemoryFileSystem files;
  files.current = "/site";
  files.files["/site/dr.asrmap"] = R"(
inventory vms "vms.json"
vmm ams { network Finance { subnet web 10.10.1.0/24 } }
vnet vnet-dr { subnet web 10.10.1.0/24 }
map ams/Finance -> vnet-dr
)";
  const auto vms = [](const char* first, const char* second) {
    return fmt::format(R"({{"VMMServer":"ams","VMNetworks":[{{"Name":"Finance"}}],"VirtualNetworkAdapters":[
{{"VM":"one","Name":"n","OperatingSystem":"{}","VMNetwork":"Finance","VMSubnet":"web","IPv4AddressType":"Static","IPv4Addresses":["10.10.1.10"]}},
{{"VM":"two","Name":"n","OperatingSystem":"{}","VMNetwork":"Finance","VMSubnet":"web","IPv4AddressType":"Static","IPv4Addresses":["10.10.1.11"]}}]}})",
                       first, second);
  };
  files.files["/site/vms.json"] = vms("Ubuntu Linux", "Windows Server");
  CHECK(run(files, words("check --write-baseline known.json")).status == 0);
  CHECK(contains(files.files["/site/known.json"],
                 R"({"rule":"linux-static-ip","file":"vms.json","element":"vm ams/one"})"));
  files.files["/site/vms.json"] = vms("Windows Server", "Ubuntu Linux");
  const RunResult result = run(files, words("check --baseline known.json"));
  CHECK(contains(result.out, "`two` runs "));
  CHECK(contains(result.out, "fixed: linux-static-ip at vm ams/one in vms.json"));
}

TEST_CASE("an element is called the same in both spellings") {
  MemoryFileSystem files;
  files.current = "/site";
  files.files["/site/a.asrmap"] = R"(
vault v { resource_group = "rg." }
vmm ams {
  network Finance { subnet web 10.10.1.1/24 id = "x" }
}
vnet vnet-dr { subnet "we b" 10.10.0.0/16 location = "x" address_space = [10.10.0.1/16] }
map ams/"Fin*" -> vnet-dr { name = "a b" }
)";
  files.files["/site/b.asrmap.toml"] = R"(
vault = { label = "v", resource_group = "rg." }
[vmm.ams.network.Finance]
id = "x"
subnets = [{ name = "web", prefix = "10.10.1.1/24" }]
[vnet.vnet-dr]
location = "x"
address_space = ["10.10.0.1/16"]
subnets = [{ name = "we b", prefix = "10.10.0.0/16" }]
[[map]]
from = "ams/Fin*"
to = "vnet-dr"
name = "a b"
)";
  const auto elements = [&](const std::string& file) {
    CHECK(run(files, {"check", "--write-baseline", "known.json", file}).status == 0);
    std::string text = files.files["/site/known.json"];
    for (std::size_t at = 0; (at = text.find(file)) != std::string::npos;) text.replace(at, file.size(), "FILE");
    return text;
  };
  const std::string dsl = elements("a.asrmap");
  CHECK(elements("b.asrmap.toml") == dsl);
  for (const char* element : {"\"vault v\"", "\"network ams/Finance\"", "\"subnet ams/Finance/web\"",
                              "\"vnet vnet-dr\"", "\"subnet vnet-dr/we b\"", "\"map ams/Fin* -> vnet-dr\""}) {
    INFO(element << " in " << dsl);
    CHECK(contains(dsl, element));
  }
}
}  // namespace
}  // namespace asrmap
