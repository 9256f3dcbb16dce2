// SPDX-License-Identifier: MIT
// What `plan` finds to do, for each way in which the files and the vault can differ.
#include <fmt/core.h>

#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "plan_site.h"
#include "run.h"

namespace asrmap {
namespace {

using test::Json;
using test::kAms;
using test::kChi;
using test::kFinance;
using test::kOther;
using test::mapping;
using test::network;
using test::network_id;
using test::planned;
using test::project;
using test::run;
using test::RunResult;
using test::site;
using test::vnet;
using test::words;

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

TEST_CASE("what is deployed as the files say is in sync, in any letter case") {
  const std::string source = network(kAms, '1'), target = vnet("vnet-dr");
  CHECK(planned(site(kFinance, {mapping(source, "Finance-to-vnet-dr", target)})) == "1 in sync\n");
  CHECK(planned(site(kFinance, {mapping(upper(source), "FINANCE-TO-VNET-DR", upper(target))})) == "1 in sync\n");
}

TEST_CASE("a mapping that the files don't name is the one that is there") {
  const std::string source = network(kAms, '1');
  CHECK(planned(site(kFinance, {mapping(source, "portal-made", vnet("vnet-dr"))})) == "1 in sync\n");
  CHECK(planned(site(kFinance, {mapping(source, "portal-made", vnet("vnet-b"))})) ==
        "update ams/Finance portal-made\n0 in sync\ntarget-changed Finance\n");
  // The payload also uses that name.
  MemoryFileSystem files = site(kFinance, {mapping(source, "portal-made", vnet("vnet-b"))});
  const Json requests = Json::parse(run(files, words("plan --state state.json --target rest dr.asrmap")).out);
  REQUIRE(requests.size() == 1);
  CHECK(requests[0]["url"] == source + "/replicationNetworkMappings/portal-made?api-version=2025-08-01");
  // If there are two, nobody knows which one it replaces.
  CHECK(planned(site(kFinance, {mapping(source, "a", vnet("vnet-b")), mapping(source, "b", vnet("vnet-b"))})) ==
        "create ams/Finance Finance-to-vnet-dr\ndelete ams/Finance a\ndelete ams/Finance b\n0 in sync\ntarget-changed "
        "Finance\n");
}

TEST_CASE("a build keeps the name under which an inventory shows a mapping, in every target") {
  const std::string source = network(kAms, '1');
  const std::vector<Json> deployed = {mapping(source, "portal-made", vnet("vnet-dr"))};
  MemoryFileSystem implied = site("inventory mappings \"state.json\"\nmap ams/Finance -> vnet-dr\n", deployed);
  MemoryFileSystem written =
      site("inventory mappings \"state.json\"\nmap ams/Finance -> vnet-dr { name = \"portal-made\" }\n", deployed);
  for (const char* target : {"rest", "arm", "bicep", "terraform", "powershell", "azcli"}) {
    INFO(target);
    const auto build = words(fmt::format("build --target {} dr.asrmap", target));
    const RunResult result = run(implied, build);
    CHECK(result.status == 0);
    CHECK(result.out.find("portal-made") != std::string::npos);
    CHECK(result.out.find("Finance-to-vnet-dr") == std::string::npos);
    CHECK(result.out == run(written, build).out);
  }
  CHECK(run(implied, words("check dr.asrmap")).out.find("[unwritten-mapping-name]") != std::string::npos);
  CHECK(run(written, words("check dr.asrmap")).out.find("[unwritten-mapping-name]") == std::string::npos);
}

TEST_CASE("a name that is written is another mapping") {
  CHECK(planned(site("map ams/Finance -> vnet-dr { name = \"mine\" }\n",
                     {mapping(network(kAms, '1'), "portal-made", vnet("vnet-dr"))})) ==
        "create ams/Finance mine\ndelete ams/Finance portal-made\n0 in sync\n");
}

TEST_CASE("what leads elsewhere is updated, with what becomes of its VMs") {
  const std::string source = network(kAms, '1');
  CHECK(planned(site(kFinance, {mapping(source, "Finance-to-vnet-dr", vnet("vnet-b"))})) ==
        "update ams/Finance Finance-to-vnet-dr\n0 in sync\ntarget-changed Finance\n");
  // The files don't know the VNet to which it leads.
  CHECK(planned(site(kFinance, {mapping(source, "Finance-to-vnet-dr", vnet("unheard-of"))})) ==
        "update ams/Finance Finance-to-vnet-dr\n0 in sync\ntarget-changed Finance\n");
  CHECK(planned(site(kFinance, {mapping(source, "Finance-to-vnet-dr", vnet("vnet-dr", "rg-old"))})) ==
        "update ams/Finance Finance-to-vnet-dr\n0 in sync\nvnet-moved Finance\n");
  CHECK(planned(site(kFinance, {mapping(source, "Finance-to-vnet-dr", network(kChi, '4'))})) ==
        "update ams/Finance Finance-to-vnet-dr\n0 in sync\ntarget-changed Finance\n");
}

TEST_CASE("what no file has is to be deleted in the fabrics that they name, and nowhere else") {
  const Json wanted = mapping(network(kAms, '1'), "Finance-to-vnet-dr", vnet("vnet-dr"));
  CHECK(planned(site(kFinance, {wanted, mapping(network(kAms, '2'), "hr", vnet("vnet-b"))})) ==
        "delete ams/HR hr\n1 in sync\nmapping-removed HR\n");
  CHECK(planned(site(std::string(kFinance) + "map ams/HR -> none \"rebuilt\"\n",
                     {wanted, mapping(network(kAms, '2'), "hr", vnet("vnet-b"))})) ==
        "delete ams/HR hr\n1 in sync\nmapping-removed HR\n");
  // A VM network that the files don't know.
  CHECK(planned(site(kFinance, {wanted, mapping(network(kAms, '9'), "old", vnet("gone"))})) ==
        "delete ams/" + network_id('9') + " old\n1 in sync\nmapping-removed " + network_id('9') + "\n");
  Json old = mapping(network(kAms, '9'), "old", vnet("gone"));
  old["properties"]["primaryNetworkFriendlyName"] = "Fax";
  CHECK(planned(site(kFinance, {wanted, old})) == "delete ams/Fax old\n1 in sync\nmapping-removed Fax\n");
  CHECK(planned(site(kFinance, {wanted, mapping(network(kOther, '2'), "theirs", vnet("vnet-b"))})) ==
        "unmanaged eeee/" + network_id('2') + " theirs\n1 in sync\n");
}

TEST_CASE("mappings between VM networks are planned like those to Azure") {
  const std::string maps = "map ams/Finance -> chi/Finance\n";
  CHECK(planned(site(maps, {mapping(network(kAms, '1'), "x", upper(network(kChi, '3')))})) == "1 in sync\n");
  CHECK(planned(site(maps, {mapping(network(kAms, '1'), "x", network(kChi, '4'))})) ==
        "update ams/Finance x\n0 in sync\ntarget-changed Finance\n");
  CHECK(planned(site(maps, {mapping(network(kAms, '1'), "x", network(kOther, '4'))})) ==
        "update ams/Finance x\n0 in sync\ntarget-changed Finance\n");
  // A mapping to a VNet and one to a VM network, side by side.
  CHECK(planned(site(maps + "map ams/Finance -> vnet-dr\n", {mapping(network(kAms, '1'), "x", network(kChi, '3')),
                                                             mapping(network(kAms, '1'), "y", vnet("vnet-b"))})) ==
        "update ams/Finance y\n1 in sync\ntarget-changed Finance\n");
}

TEST_CASE("of several deployed mappings the right one is meant") {
  const std::string source = network(kAms, '1');
  CHECK(planned(site(kFinance, {mapping(source, "a", vnet("vnet-b")), mapping(source, "b", vnet("vnet-dr"))})) ==
        "delete ams/Finance a\n1 in sync\n");
}

TEST_CASE("where a deployed mapping leads need not be known") {
  for (const char* target :
       {"", "nowhere",
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet-dr/subnets/web"}) {
    INFO(target);
    CHECK(planned(site(kFinance, {mapping(network(kAms, '1'), "x", target)})) ==
          "update ams/Finance x\n0 in sync\ntarget-changed Finance\n");
    CHECK(planned(site(kFinance, {mapping(network(kAms, '1'), "x", vnet("vnet-dr")),
                                  mapping(network(kAms, '2'), "y", target)})) ==
          "delete ams/HR y\n1 in sync\nmapping-removed HR\n");
  }
}

TEST_CASE("a mapping that a state has twice is one") {
  const Json one = mapping(network(kAms, '1'), "x", vnet("vnet-dr"));
  const Json again = mapping(upper(network(kAms, '1')), "X", upper(vnet("vnet-dr")));
  CHECK(planned(site(kFinance, {one, again})) == "1 in sync\n");
  MemoryFileSystem files = site(std::string(kFinance) + "inventory mappings \"state.json\"\n", {one});
  files.files["/hr.asrmap"] = project("inventory mappings \"state.json\"\n");
  const RunResult result = run(files, words("plan --prune --target rest -o todo ."));
  CHECK(result.out == "nothing to do, 1 in sync\n");
  CHECK(Json::parse(files.files["/todo/dr/rest/requests.json"]).empty());
}

TEST_CASE("VM networks of one name are told apart") {
  Json gone = mapping(network(kAms, '9'), "x", vnet("vnet-b"));
  gone["properties"]["primaryNetworkFriendlyName"] = "Finance";
  MemoryFileSystem files = site(kFinance, {gone});
  const std::string out = run(files, words("plan --state state.json dr.asrmap")).out;
  CHECK(out.find("create  ams/Finance (…" + network_id('1').substr(24) + ")") != std::string::npos);
  CHECK(out.find("delete  ams/Finance (…" + network_id('9').substr(24) + ")") != std::string::npos);
}

TEST_CASE("an empty vault gets everything") {
  CHECK(planned(site(std::string(kFinance) + "map ams/HR -> vnet-dr\n", {})) ==
        "create ams/Finance Finance-to-vnet-dr\ncreate ams/HR HR-to-vnet-dr\n0 in sync\nmapping-added "
        "Finance\nmapping-added HR\n");
}

TEST_CASE("a server that only an inventory has is none of the files' business") {
  MemoryFileSystem files =
      site(std::string(kFinance) + "inventory asr \"asr.json\"\ninventory vmm \"lon.json\" { server = lon }\n",
           {mapping(network(kOther, '7'), "theirs", vnet("vnet-b"))});
  files.files["/asr.json"] = fmt::format(
      R"({{"fabrics":[{{"name":"{0}","properties":{{"friendlyName":"lon"}}}}],
          "networks":[{{"id":"/replicationFabrics/{0}/replicationNetworks/{1}","name":"{1}","properties":{{"friendlyName":"Branch"}}}}]}})",
      kOther, network_id('7'));
  files.files["/lon.json"] = R"([{"Name":"Branch","LogicalNetwork":"Corp","IsolationType":"NoIsolation"}])";
  const std::string text = planned(std::move(files));
  CHECK(text ==
        "create ams/Finance Finance-to-vnet-dr\nunmanaged lon/Branch theirs\n0 in sync\nmapping-added Finance\n");
}

TEST_CASE("several projects of one vault are planned together, and built apart") {
  MemoryFileSystem files = site(kFinance, {mapping(network(kAms, '2'), "HR-to-vnet-dr", vnet("vnet-dr"))});
  files.files["/hr.asrmap"] = project("map ams/HR -> vnet-dr\n");
  const RunResult result = run(files, words("plan --state state.json --target rest -o todo --prune ."));
  CHECK(result.status == 0);
  CHECK(result.out.find("1 to create, 1 in sync\n") != std::string::npos);
  CHECK(files.files["/todo/dr/rest/requests.json"].find("Finance-to-vnet-dr") != std::string::npos);
  CHECK(Json::parse(files.files["/todo/hr/rest/requests.json"]).empty());
}

TEST_CASE("what two projects of one vault map in two ways has no plan") {
  struct Case {
    const char* first;
    const char* second;
    const char* message;
  };
  const Case cases[] = {
      {"map ams/Finance -> vnet-dr\n", "map ams/Finance -> vnet-b\n", "to another target"},
      {"map ams/Finance -> vnet-dr { name = a }\n", "map ams/Finance -> vnet-dr { name = b }\n", "under another name"},
  };
  for (const Case& c : cases) {
    INFO(c.message);
    MemoryFileSystem files = site(c.first, {});
    files.files["/hr.asrmap"] = project(c.second);
    const RunResult result = run(files, words("plan --state state.json --target rest -o todo ."));
    CHECK(result.status == 1);
    CHECK(result.out.empty());
    CHECK(result.err.find(std::string("error: another project maps VM network `ams/Finance` ") + c.message +
                          " [duplicate-source]") != std::string::npos);
    CHECK(!files.files.contains("/todo/dr/rest/requests.json"));
  }
}

// The plan for the projects dr, hr and more in one folder.
std::string planned_together(const std::vector<std::string>& maps, const std::vector<Json>& deployed) {
  MemoryFileSystem files = site(maps[0], deployed);
  for (std::size_t i = 1; i < maps.size(); ++i) files.files[fmt::format("/other{}.asrmap", i)] = project(maps[i]);
  const Json plan = Json::parse(run(files, words("plan --state state.json --format json .")).out);
  std::string text;
  for (const char* action : {"create", "update", "delete"})
    for (const Json& each : plan[action]) text += fmt::format("{} {}\n", action, each["name"].get<std::string>());
  return text + fmt::format("{} in sync, {} changes, {} VMs\n", plan["in_sync"].get<int>(), plan["changes"].size(),
                            plan["summary"]["vms"].get<int>());
}

TEST_CASE("what two projects map alike is one mapping, under the name that one of them writes") {
  const std::string named = "map ams/Finance -> vnet-dr { name = \"old\" }\n";
  const std::string source = network(kAms, '1');
  CHECK(planned_together({kFinance, kFinance}, {}) == "create Finance-to-vnet-dr\n0 in sync, 1 changes, 12 VMs\n");
  CHECK(planned_together({kFinance, kFinance}, {mapping(source, "x", vnet("vnet-dr"))}) ==
        "1 in sync, 0 changes, 0 VMs\n");
  for (const auto& maps :
       std::vector<std::vector<std::string>>{{kFinance, named}, {named, kFinance}, {named, kFinance, named}}) {
    CHECK(planned_together(maps, {mapping(source, "old", vnet("vnet-b")), mapping(source, "stray", vnet("vnet-b"))}) ==
          "update old\ndelete stray\n0 in sync, 1 changes, 12 VMs\n");
    CHECK(planned_together(maps, {}) == "create old\n0 in sync, 1 changes, 12 VMs\n");
  }
  MemoryFileSystem files = site(kFinance, {});
  files.files["/b.asrmap"] = project("map ams/Finance -> vnet-dr { name = a }\n");
  files.files["/c.asrmap"] = project("map ams/Finance -> vnet-dr { name = b }\n");
  CHECK(run(files, words("plan --state state.json .")).status == 1);
}

TEST_CASE("a VM network may be mapped to Azure and to another VMM server, whichever comes first") {
  const std::string azure = "map ams/Finance -> vnet-dr\n", vmm = "map ams/Finance -> chi/Finance\n";
  const std::string name = "Finance-to-vnet-dr";
  for (const std::string& maps : {azure + vmm, vmm + azure})
    for (const std::vector<Json>& deployed :
         {std::vector<Json>{},
          {mapping(network(kAms, '1'), name, vnet("vnet-dr"))},
          {mapping(network(kAms, '1'), name, vnet("vnet-b"))},
          {mapping(network(kAms, '1'), name, vnet("gone"))},
          {mapping(network(kAms, '1'), "x", network(kChi, '3'))},
          {mapping(network(kAms, '1'), "x", network(kOther, '9'))},
          {mapping(network(kAms, '1'), "x", network(kChi, '3')), mapping(network(kAms, '1'), name, vnet("vnet-dr"))},
          {mapping(network(kAms, '1'), "x", vnet("vnet-b")), mapping(network(kAms, '1'), name, vnet("vnet-dr"))}}) {
      INFO(maps << Json(deployed).dump());
      for (const char* options : {"--format text", "--format markdown", "--format json", "--target rest --prune"}) {
        MemoryFileSystem files = site(maps, deployed);
        CHECK(run(files, words(std::string("plan --state state.json dr.asrmap ") + options)).status == 0);
      }
    }
  CHECK(planned(site(vmm + azure, {mapping(network(kAms, '1'), name, vnet("vnet-dr"))})) ==
        "create ams/Finance Finance-to-Finance\n1 in sync\nmapping-added Finance\n");
}

TEST_CASE("a VNet that is known in part is no news of a plan") {
  MemoryFileSystem files =
      site("map ams/HR -> vnet-c\n", {mapping(network(kAms, '2'), "HR-to-vnet-c", vnet("vnet-c"))});
  files.files["/dr.asrmap"] += "inventory vnets \"vnets.json\"\n";
  files.files["/vnets.json"] = Json::array({{{"Name", "vnet-c"},
                                             {"Id", vnet("vnet-c")},
                                             {"Location", "westeurope"},
                                             {"Subnets", {"Microsoft.Azure.Commands.Network.Models.PSSubnet"}}}})
                                   .dump();
  CHECK(planned(files) == "1 in sync\n");
  CHECK(run(files, words("plan --state state.json dr.asrmap")).out == "nothing to do, 1 in sync\n");
}

}  // namespace
}  // namespace asrmap
