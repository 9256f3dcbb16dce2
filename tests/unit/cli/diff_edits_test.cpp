// SPDX-License-Identifier: MIT
// Changes to one project, and exactly what `diff` says about each.
#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "diff_edits/edit.h"
#include "diff_edits/landings.h"
#include "diff_edits/mappings.h"
#include "diff_edits/names.h"
#include "diff_edits/no_change.h"
#include "run.h"

namespace asrmap {
namespace {

using test::diff;
using test::Edit;
using test::edited;
using test::kEditsOfLandings;
using test::kEditsOfMappings;
using test::kEditsOfNames;
using test::kEditsWithoutChange;

constexpr std::string_view kProject = R"(vault dr {
  subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location = "westeurope"
}
vmm ams {
  name = "vmm-ams.contoso.com"
  network Finance {
    subnet web 10.1.0.0/24 { vms = 12 }
    subnet db  10.1.1.0/24 { vms = 4 }
  }
  network HR { subnet hr 10.2.0.0/24 { vms = 9 } }
  network Lab { vms = 3 }
  network Test
}
vmm lon {
  network Branch { subnet shop 10.7.0.0/24 { vms = 2 } }
  network Spare
}
vnet main {
  name = "vnet-main"
  subnet default 10.9.0.0/24
  subnet web     10.1.0.0/24
  subnet db      10.1.1.0/24
  subnet hr      10.2.0.0/24
}
vnet other {
  subnet web 10.1.0.0/24
}
map ams/Finance -> main
map ams/HR -> main { name = "hr" }
map ams/Lab -> main
map lon/Branch -> lon/Spare
map ams/Test -> none "not needed"
)";

const std::vector<Edit> kEdits = [] {
  std::vector<Edit> all;
  for (const std::vector<Edit>* part : {&kEditsWithoutChange, &kEditsOfMappings, &kEditsOfLandings, &kEditsOfNames})
    all.insert(all.end(), part->begin(), part->end());
  return all;
}();

TEST_CASE("diff says exactly what an edit means") {
  CHECK(kEdits.size() >= 30);
  for (const Edit& edit : kEdits) {
    INFO(edit.name);
    const test::RunResult result = diff(std::string(kProject), edited(std::string(kProject), edit));
    CHECK(result.out == edit.expected);
  }
}

TEST_CASE("what differs is told where both sides are called alike") {
  const std::string text(kProject);
  const auto with = [&](const std::string& from, const std::string& to) {
    return edited(text, {.name = "", .replace = {{from, to}}, .expected = ""});
  };
  struct Case {
    std::string before, after, expected;
  };
  const std::string no_subscription =
      "vault dr { resource_group = \"rg\" location = \"we\" }\nvmm ams { network N }\nmap ams/N -> v\n";
  const std::string to_vmm = "vmm ams { network N }\nmap ams/N -> lon/L\nvmm lon { ";
  const auto ranges = [](const std::string& list) {
    return "vmm ams { network N { subnet web " + list + " } }\nvnet v { subnet web 10.0.0.0/8 }\nmap ams/N -> v\n";
  };
  const std::string five = "10.1.0.0/24, 10.1.1.0/24, 10.1.2.0/24, 10.1.3.0/24, 10.1.4.0/24";
  const Case cases[] = {
      {text, with("\"rg-dr\"", "\"rg-new\""),
       "error: the mappings go to vault `dr` in resource group `rg-new` instead of `rg-dr`, where those that are "
       "deployed stay "},
      {text, with("\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"", "\"00000000-8b86-d011-b42d-00c04fc964ff\""),
       "error: the mappings go to vault `dr` in subscription `00000000-8b86-d011-b42d-00c04fc964ff` instead of "
       "`6f9619ff-8b86-d011-b42d-00c04fc964ff`, where those that are deployed stay "},
      {text,
       edited(text, {.name = "", .replace = {{"vault dr", "vault dr2"}, {"\"rg-dr\"", "\"rg-new\""}}, .expected = ""}),
       "error: the mappings go to vault `dr2` instead of `dr`, in resource group `rg-new` instead of `rg-dr`, where "
       "those "},
      {no_subscription + "vnet v { resource_group = \"a\" }\n", no_subscription + "vnet v { resource_group = \"b\" }\n",
       "warning: `ams/N` is mapped to `v` in resource group `b` instead of `a`: all of its VMs are reconnected "},
      {to_vmm + "name = \"a\" fabric = \"f1\"\n network L }\n", to_vmm + "name = \"b\" fabric = \"f2\"\n network L }\n",
       "warning: `ams/N` is mapped to `lon/L` with server `b` instead of `a`, fabric `f2` instead of `f1`: all of its "
       "VMs"},
      {to_vmm + "network L { id = \"i1\" } }\n", to_vmm + "network L { id = \"i2\" } }\n",
       "warning: `ams/N` is mapped to `lon/L` with id `i2` instead of `i1`: all of its VMs are reconnected "},
      // What both sides have comes last, because it may be cut off.
      {ranges(five), ranges(five + ", 10.9.0.0/24"),
       "`web` of `ams/N` has 10.9.0.0/24, 10.1.0.0/24, 10.1.1.0/24, 10.1.2.0/24, +2 instead of "
       "10.1.0.0/24, 10.1.1.0/24, 10.1.2.0/24, 10.1.3.0/24, +1 "},
      {ranges(five + ", 10.8.0.0/24"), ranges(five + ", 10.9.0.0/24"),
       "`web` of `ams/N` has 10.9.0.0/24, 10.1.0.0/24, 10.1.1.0/24, 10.1.2.0/24, +2 instead of "
       "10.8.0.0/24, 10.1.0.0/24, 10.1.1.0/24, 10.1.2.0/24, +2 "},
      // A VM subnet gets its name from the side that has the subnet.
      {with("network Lab { vms = 3 }", "network Lab { subnet web subnet db }"), text,
       "warning: `web` of `ams/Lab` lands in `default` or `db` of `main` instead of `web`; "},
  };
  for (const Case& c : cases) {
    const test::RunResult result = diff(c.before, c.after);
    INFO(result.out << result.err);
    CHECK(result.out.find(c.expected) != std::string::npos);
  }
}

TEST_CASE("an edit taken back is as many changes, and none is left out of the counts") {
  for (const Edit& edit : kEdits) {
    INFO(edit.name);
    const std::string after = edited(std::string(kProject), edit);
    const auto there = nlohmann::json::parse(diff(std::string(kProject), after, {"--format", "json"}).out);
    const auto back = nlohmann::json::parse(diff(after, std::string(kProject), {"--format", "json"}).out);
    CHECK(there["changes"].size() == back["changes"].size());
    CHECK(there["summary"]["networks"] == back["summary"]["networks"]);
    CHECK(there["changes"].empty() == (edit.expected == "no changes\n"));
    std::size_t kinds = 0;
    for (const auto& [kind, count] : there["summary"]["kinds"].items()) kinds += count.get<std::size_t>();
    CHECK(kinds == there["changes"].size());
    CHECK(diff(std::string(kProject), after, {"--exit-code"}).status == (there["changes"].empty() ? 0 : 1));
  }
}

TEST_CASE("both spellings of a project are no difference") {
  RealFileSystem files;
  const std::string folder = ASRMAP_SOURCE_DIR "/examples/";
  CHECK(test::run(files, {"diff", "--exit-code", folder + "contoso", folder + "contoso-toml"}).out == "no changes\n");
}

}  // namespace
}  // namespace asrmap
