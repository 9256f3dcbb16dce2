// SPDX-License-Identifier: MIT
// What `plan` finds to do, for each way in which the files and the vault can differ.
#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "catch.h"
#include "listed_names.h"
#include "run.h"

namespace asrmap {
namespace {

using Json = nlohmann::json;
using test::run;
using test::RunResult;
using test::words;

const std::string kAms(64, 'a'), kChi(64, 'c'), kOther(64, 'e');
const std::string kVault =
    "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.RecoveryServices/"
    "vaults/"
    "contoso-dr";

std::string network_id(char last) { return std::string("0a1b2c3d-0001-4000-8000-00000000000") + last; }
std::string vnet(const std::string& name, const std::string& group = "rg-net") {
  return fmt::format(
      "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/{}/providers/Microsoft.Network/"
      "virtualNetworks/{}",
      group, name);
}
std::string network(const std::string& fabric, char last) {
  return fmt::format("{}/replicationFabrics/{}/replicationNetworks/{}", kVault, fabric, network_id(last));
}

Json mapping(const std::string& source, const std::string& name, const std::string& target) {
  return {{"id", source + "/replicationNetworkMappings/" + name},
          {"name", name},
          {"properties", {{"recoveryNetworkId", target}}}};
}

std::string project(const std::string& maps) {
  return fmt::format(R"(
vault contoso-dr {{
  subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location = "westeurope"
}}
vmm ams {{
  fabric = "{}"
  network Finance {{ id = "{}" subnet web 10.1.0.0/24 {{ vms = 12 }} }}
  network HR      {{ id = "{}" subnet hr  10.2.0.0/24 {{ vms = 9 }} }}
}}
vmm chi {{
  fabric = "{}"
  network Finance {{ id = "{}" }}
  network Spare   {{ id = "{}" }}
}}
vnet vnet-dr {{ resource_group = "rg-net" subnet web 10.1.0.0/24 subnet hr 10.2.0.0/24 }}
vnet vnet-b  {{ resource_group = "rg-net" subnet web 10.1.0.0/24 }}
)",
                     kAms, network_id('1'), network_id('2'), kChi, network_id('3'), network_id('4')) +
         maps;
}

MemoryFileSystem site(const std::string& maps, const std::vector<Json>& deployed) {
  MemoryFileSystem files;
  files.files["/dr.asrmap"] = project(maps);
  files.files["/state.json"] = Json{{"value", deployed}}.dump();
  return files;
}

// The steps of a plan, "create Finance-to-vnet-dr" and so on, in their order; then the changes.
std::string planned(MemoryFileSystem files, const std::string& options = {}) {
  const RunResult result = run(files, words("plan --state state.json --format json dr.asrmap " + options));
  INFO(result.err);
  REQUIRE(result.status == 0);
  const Json plan = Json::parse(result.out);
  std::string text;
  for (const char* action : {"create", "update", "delete", "unmanaged"})
    for (const Json& each : plan[action])
      text += fmt::format("{} {}/{} {}\n", action, each["source"]["server"].get<std::string>().substr(0, 4),
                          each["source"]["network"].get<std::string>(), each["name"].get<std::string>());
  text += fmt::format("{} in sync\n", plan["in_sync"].get<int>());
  for (const Json& change : plan["changes"])
    text += fmt::format("{} {}\n", change["kind"].get<std::string>(), change["source"]["network"].get<std::string>());
  return text;
}

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

constexpr const char* kFinance = "map ams/Finance -> vnet-dr\n";

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

// The requests as "PUT name" and "DELETE name".
std::string requests(MemoryFileSystem& files, const std::string& options) {
  const RunResult result = run(files, words("plan --state state.json dr.asrmap --target rest " + options));
  INFO(result.err);
  REQUIRE(result.status == 0);
  std::string text;
  for (const Json& request : Json::parse(result.out)) {
    const std::string url = request["url"];
    text += request["method"].get<std::string>() + url.substr(url.rfind('/')) + '\n';
    CHECK(request.contains("body") == (request["method"] == "PUT"));
  }
  return text;
}

TEST_CASE("what is sent is called as the plan says, whichever others are sent with it") {
  // The default name of this mapping is also that of another mapping of the network, so it ends in
  // a hash. The other mapping is deployed already, and is not sent. Without the hash, the payload
  // would change where the other mapping leads.
  const std::string maps =
      "vnet Spare { resource_group = \"rg-net\" subnet web 10.1.0.0/24 subnet hr 10.2.0.0/24 }\n"
      "map ams/HR -> Spare\nmap ams/HR -> chi/Spare\n";
  MemoryFileSystem files = site(maps, {mapping(network(kAms, '2'), "HR-to-Spare", vnet("Spare"))});
  const std::string plan = planned(files);
  CHECK(plan.starts_with("create ams/HR HR-to-Spare-"));
  const std::string name = plan.substr(14, plan.find('\n') - 14);
  CHECK(requests(files, "") == "PUT/" + name + "?api-version=2025-08-01\n");
  // Its symbol does not depend either on what is sent.
  const std::string bicep = run(files, words("plan --state state.json dr.asrmap --target bicep")).out;
  CHECK(bicep.find("\nresource mapping_ams__HR__2 '") != std::string::npos);
  CHECK(bicep.find("\nresource mapping_ams__HR '") == std::string::npos);
}

TEST_CASE("a payload has what is needed, and deletions only when asked, behind the rest") {
  MemoryFileSystem files = site(std::string(kFinance) + "map ams/HR -> vnet-dr\nmap chi/Spare -> vnet-b\n",
                                {mapping(network(kChi, '3'), "old", vnet("vnet-b")),
                                 mapping(network(kAms, '1'), "Finance-to-vnet-dr", vnet("vnet-b")),
                                 mapping(network(kChi, '4'), "Spare-to-vnet-b", vnet("vnet-b")),
                                 mapping(network(kOther, '1'), "theirs", vnet("x"))});
  const std::string puts = "PUT/Finance-to-vnet-dr?api-version=2025-08-01\nPUT/HR-to-vnet-dr?api-version=2025-08-01\n";
  CHECK(requests(files, "") == puts);
  CHECK(requests(files, "--prune") == puts + "DELETE/old?api-version=2025-08-01\n");
  const std::string script = run(files, words("plan --state state.json dr.asrmap --target azcli --prune")).out;
  CHECK(script.find("\naz site-recovery network mapping delete --yes --name=old \\\n") >
        script.find("--name=HR-to-vnet-dr"));
  CHECK(script.find("theirs") == std::string::npos);
  CHECK(script.find("Spare-to") == std::string::npos);
  CHECK(script.find("At last it deletes those") != std::string::npos);

  const RunResult written = run(files, words("plan --state state.json dr.asrmap --target rest,arm -o todo"));
  CHECK(written.status == 0);
  CHECK(written.err.ends_with("\ntodo/arm/azuredeploy.json\ntodo/rest/requests.json\n"));
  CHECK(written.out.find("2 to create") == std::string::npos);
  CHECK(written.out.find("1 to create, 1 to update, 1 to delete, 1 in sync, 1 unmanaged\n"
                         "the deletion is left out of what --target builds; --prune adds it\n") != std::string::npos);
  CHECK(files.files["/todo/arm/azuredeploy.json"].find("HR-to-vnet-dr") != std::string::npos);
  CHECK(files.files["/todo/arm/azuredeploy.json"].find("Spare-to") == std::string::npos);
  CHECK(!files.files.contains("/todo/manifest.json"));
}

TEST_CASE("people see a table, then the consequences") {
  MemoryFileSystem files = site(std::string(kFinance) + "map ams/HR -> vnet-dr\n",
                                {mapping(network(kAms, '1'), "Finance-to-vnet-dr", vnet("vnet-b"))});
  CHECK(run(files, words("plan --state state.json dr.asrmap")).out ==
        R"(Action  VM network   Target   Was     Mapping
------  -----------  -------  ------  ------------------
create  ams/HR       vnet-dr  -       HR-to-vnet-dr
update  ams/Finance  vnet-dr  vnet-b  Finance-to-vnet-dr

warning: `ams/Finance` is mapped to `vnet-dr` instead of `vnet-b`: all of its VMs are reconnected [target-changed]
    web  vnet-b / web -> vnet-dr / web
    = 12 VMs; Terraform destroys the mapping and makes it anew

info: `ams/HR` is mapped to `vnet-dr` [mapping-added]
    hr  - -> vnet-dr / hr
    = 9 VMs

2 changes to 2 VM networks, 2 VM subnets, 21 VMs (1 target-changed, 1 mapping-added)
1 to create, 1 to update
)");
  const std::string comment = run(files, words("plan --state state.json --format markdown dr.asrmap")).out;
  CHECK(comment.starts_with("**asrmap plan**: 1 to create, 1 to update\n\n| Action | VM network |"));
  CHECK(comment.find("| update | <code>ams/Finance</code> | <code>vnet-dr</code> | <code>vnet-b</code> |") !=
        std::string::npos);
  CHECK(comment.find("target-changed") != std::string::npos);
  MemoryFileSystem same = site(kFinance, {mapping(network(kAms, '1'), "x", vnet("vnet-dr"))});
  CHECK(run(same, words("plan --state state.json dr.asrmap")).out == "nothing to do, 1 in sync\n");
  CHECK(run(same, words("plan --state state.json --format markdown dr.asrmap")).out ==
        "**asrmap plan**: nothing to do, 1 in sync\n");
  CHECK(run(same, words("plan --exit-code --state state.json dr.asrmap")).status == 0);
  CHECK(run(files, words("plan --exit-code --state state.json dr.asrmap")).status == 1);
}

TEST_CASE("a comment never outgrows what GitHub takes") {
  std::vector<Json> deployed;
  deployed.reserve(3000);
  for (int i = 0; i < 3000; ++i)
    deployed.push_back(
        mapping(network(kAms, '5'), fmt::format("mapping-{}-|`<!--{}", i, std::string(40, 'x')), vnet("vnet-b")));
  MemoryFileSystem files = site(kFinance, deployed);
  const std::string comment = run(files, words("plan --state state.json --format markdown dr.asrmap")).out;
  CHECK(comment.size() <= 65'000);
  CHECK(comment.find("more mappings, which a comment has no room for: <code>asrmap plan</code> shows all.") !=
        std::string::npos);
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

TEST_CASE("without --state the inventory tells what is deployed") {
  MemoryFileSystem files = site(std::string(kFinance) + "inventory mappings \"state.json\"\n",
                                {mapping(network(kAms, '1'), "x", vnet("vnet-dr"))});
  CHECK(run(files, words("plan dr.asrmap")).out == "nothing to do, 1 in sync\n");
}

TEST_CASE("an inventory may list no mapping, but not a part of them") {
  MemoryFileSystem files = site(std::string(kFinance) + "inventory mappings \"state.json\"\n", {});
  CHECK(run(files, words("plan dr.asrmap")).out.ends_with("1 to create\n"));
  files.files["/state.json"] = R"({"value":[],"nextLink":"https://management.azure.com/next"})";
  const RunResult result = run(files, words("plan dr.asrmap"));
  CHECK(result.status == 2);
  CHECK(result.err.find("the inventory does not hold all deployed mappings: the list goes on at its `nextLink`") !=
        std::string::npos);
}

TEST_CASE("what a plan can't start from is one line") {
  struct Case {
    std::string state;
    std::string options;
    std::string line;
  };
  const Json one = mapping(network(kAms, '1'), "x", vnet("vnet-dr"));
  Json far = one, no_id = one, foreign = one;
  std::string id = far["id"];
  id.replace(id.find("contoso-dr"), 10, "other-dr");
  far["id"] = id;
  no_id["id"] = "/replicationNetworks/n/replicationNetworkMappings/x";
  const std::string list = Json{{"value", {one}}}.dump();
  const std::string plan = "plan dr.asrmap --state state.json ";
  const Case cases[] = {
      {"", "plan dr.asrmap",
       "plan against what? --state FILE takes the deployed mappings, mappings.json of the script that `asrmap "
       "export-script "
       "asr` prints; so does `inventory mappings` in the files"},
      {"", "plan dr.asrmap state.json", "state.json is no mapping file; did you mean --state state.json?"},
      {"", "plan --state dr.asrmap",
       "dr.asrmap is a mapping file; --state takes the deployed mappings, mappings.json of"},
      {R"([{"name":"v","type":"Microsoft.Network/virtualNetworks","addressSpace":{"addressPrefixes":["10.0.0.0/16"]},"subnets":[]}])",
       plan, "state.json is an export of kind `vnets`; --state takes the deployed mappings, mappings.json of"},
      {"", "plan dr.asrmap --state none.json", "none.json: no such file or directory"},
      {"{", plan, "state.json:1:1: the file ends too soon: "},
      {R"({"value":[{"name":"vnet","type":"Microsoft.Network/virtualNetworks"}]})", plan,
       "state.json is an export of kind `vnets`; --state takes the deployed mappings, mappings.json of"},
      {Json{{"value", {one}}, {"nextLink", "https://x"}}.dump(), plan,
       "state.json does not hold all deployed mappings: the list goes on at its `nextLink`; export it again with the "
       "script of `asrmap export-script asr`"},
      {Json{{"value", {far}}}.dump(), plan,
       "state.json is of vault `other-dr`, the files are for `contoso-dr`; export from the vault of the files"},
      {Json{{"value", {no_id}}}.dump(), plan,
       "state.json: mapping `x` has no whole `id`, so that nobody can tell which VM network it is for"},
      {list, "plan dr.asrmap --state -", "--state takes a file, not standard input (-)"},
      {list, plan + "--opt rest.api-version=2020-01-01", "--opt is about what --target builds; name a target"},
      {Json{{"value", {mapping(network(kAms, '1'), "..", vnet("x"))}}}.dump(), plan,
       "state.json: `..` is no name that a resource can have; export it again"},
      {Json{{"value", {one, mapping(network(kAms, '1'), "X", vnet("other"))}}}.dump(), plan,
       "state.json has mapping `X` twice, with two targets; export it again"},
      {list, plan + "--prune", "--prune is about what --target builds; name a target"},
      {list, plan + "-o todo", "-o is where --target builds; name a target"},
      {list, plan + "--prune --target rest,arm",
       "`arm` deletes nothing; with --prune build " + test::listed_plan_targets(true)},
      {list, plan + "--format json --target rest",
       "--format json and what --target builds would both be printed; write the payload to a folder with -o"},
      {list, plan + "--format markdown --target rest,azcli -o -",
       "--format markdown and what --target builds would both be printed; write the payload to a folder with -o"},
      {list, plan + "--target terraform", "`--target` takes " + test::listed_plan_targets() + ", not `terraform`"},
  };
  for (const Case& c : cases) {
    INFO(c.options << " " << c.state);
    MemoryFileSystem files = site(kFinance, {});
    files.files["/state.json"] = c.state;
    const RunResult result = run(files, words(c.options));
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err.substr(0, 8 + c.line.size()) == "asrmap: " + c.line);
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    CHECK(files.files.size() == 2);
  }
}

TEST_CASE("several payloads are not printed") {
  MemoryFileSystem files = site(std::string(kFinance) + "map ams/HR -> vnet-dr\nmap chi/* -> none \"test\"\n", {});
  const RunResult result = run(files, words("plan dr.asrmap --state state.json --target rest,azcli"));
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(result.err.ends_with("asrmap: several files are built; say where with -o FOLDER\n"));
}

TEST_CASE("a state may be UTF-16, as Windows PowerShell writes it") {
  MemoryFileSystem files = site(kFinance, {mapping(network(kAms, '1'), "x", vnet("vnet-dr"))});
  std::string wide = "\xFF\xFE";
  for (const char c : files.files["/state.json"]) wide += c, wide += '\0';
  files.files["/state.json"] = wide;
  CHECK(run(files, words("plan --state state.json dr.asrmap")).out == "nothing to do, 1 in sync\n");
}

TEST_CASE("what build wrote is not mixed with a part") {
  MemoryFileSystem files = site(kFinance, {});
  CHECK(run(files, words("build --target rest -o dist dr.asrmap")).status == 0);
  const RunResult result = run(files, words("plan --state state.json --target rest -o dist dr.asrmap"));
  CHECK(result.status == 2);
  CHECK(result.err ==
        "asrmap: dist holds what `asrmap build` wrote, which is whole; write the plan's part to another folder\n");
}

TEST_CASE("a part does not lie beside one of an earlier plan") {
  MemoryFileSystem files = site(kFinance, {mapping(network(kAms, '2'), "old", vnet("vnet-b"))});
  CHECK(run(files, words("plan --state state.json --target rest,azcli --prune -o todo dr.asrmap")).status == 0);
  const RunResult result = run(files, words("plan --state state.json --target rest -o todo dr.asrmap"));
  CHECK(result.status == 2);
  CHECK(result.err ==
        "asrmap: todo/azcli is of an earlier plan, which this one would not replace; delete it, or write to another "
        "folder\n");
  CHECK(run(files, words("plan --state state.json --target rest,azcli -o todo dr.asrmap")).status == 0);
}

TEST_CASE("nor beside one of more projects, or of fewer") {
  const std::string told =
      " is of an earlier plan, which this one would not replace; delete it, or write to another folder\n";
  const auto projects = [] {
    MemoryFileSystem files = site(kFinance, {mapping(network(kAms, '2'), "old", vnet("vnet-b"))});
    files.files["/two/a.asrmap"] = files.files["/dr.asrmap"];
    const std::string whole = project("");
    files.files["/two/arm.asrmap"] = whole.substr(0, whole.find("vmm "));
    return files;
  };
  const std::string two = "plan two --state state.json --target azcli --prune -o todo",
                    one = "plan dr.asrmap --state state.json --target azcli -o todo";
  MemoryFileSystem files = projects();
  CHECK(run(files, words(two)).status == 0);
  const auto before = files.files;
  const RunResult fewer = run(files, words(one));
  CHECK(fewer.status == 2);
  CHECK(fewer.err.ends_with("asrmap: todo/a/azcli" + told));
  CHECK(files.files == before);
  CHECK(run(files, words(two)).status == 0);  // a project may have a target's name
  files = projects();
  CHECK(run(files, words(one)).status == 0);
  CHECK(run(files, words(two)).err.ends_with("asrmap: todo/azcli" + told));
  // Other people's files in the folder stay.
  files = projects();
  for (const char* const path : {"/todo/azcli/notes.md", "/todo/x/azcli/more/run.sh", "/todo/run.sh"})
    files.files[path] = "";
  CHECK(run(files, words(one)).status == 0);
  files.files["/todo/x/y/z/azcli/deploy.sh"] = "";
  CHECK(run(files, words(one)).err.ends_with("asrmap: todo/x/y/z/azcli" + told));
  files = projects();
  for (int i = 0; i < 100'001; ++i) files.files["/todo/" + std::to_string(i)] = "";
  CHECK(run(files, words(one))
            .err.ends_with(
                "asrmap: todo holds too much to look for an earlier plan in; write to a folder of the plan's own\n"));
}

TEST_CASE("a resource name that the vault has for another is doubted") {
  Json fabric = mapping(network(kOther, '1'), "x", vnet("vnet-dr")),
       id = mapping(network(kAms, '8'), "x", vnet("vnet-dr"));
  fabric["properties"]["primaryFabricFriendlyName"] = "AMS";
  id["properties"]["primaryNetworkFriendlyName"] = "Finance";
  MemoryFileSystem files = site(kFinance, {fabric});
  CHECK(run(files, words("plan --state state.json dr.asrmap"))
            .err.find("asrmap: the vault has `AMS` as fabric `" + kOther + "`; is `fabric` of `ams` right?\n") !=
        std::string::npos);
  MemoryFileSystem others = site(kFinance, {id});
  CHECK(run(others, words("plan --state state.json dr.asrmap"))
            .err.find("asrmap: the vault has `Finance` as network `" + network_id('8') +
                      "`; is `id` of `ams/Finance` right?\n") != std::string::npos);
}

TEST_CASE("files without a vault have no plan") {
  MemoryFileSystem files = site("", {mapping(network(kAms, '1'), "x", vnet("vnet-dr"))});
  files.files["/dr.asrmap"] = "vmm ams { fabric = \"" + kAms + "\" network Finance { id = \"" + network_id('1') +
                              "\" } }\nmap ams/Finance -> none \"x\"\n";
  for (const char* target : {"rest", "azcli"}) {
    const RunResult result =
        run(files, words(std::string("plan --state state.json dr.asrmap --prune --target ") + target));
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err ==
          "asrmap: dr.asrmap has no vault, so that nobody can tell which mappings are its own; declare it with "
          "`vault`\n");
  }
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

TEST_CASE("files with errors have no plan") {
  MemoryFileSystem files = site(std::string(kFinance) + "map ams/Finace -> vnet-dr\n", {});
  const RunResult result = run(files, words("plan --state state.json dr.asrmap --target rest -o todo"));
  CHECK(result.status == 1);
  CHECK(result.out.empty());
  CHECK(result.err.find("[unknown-reference]") != std::string::npos);
  CHECK(files.files.size() == 2);
  MemoryFileSystem without = site("", {});
  without.files["/dr.asrmap"] =
      "vmm ams { network Finance }\nvnet vnet-dr { subnet web }\nmap ams/Finance -> vnet-dr\n";
  CHECK(run(without, words("plan --state state.json dr.asrmap")).err.find("[missing-id]") != std::string::npos);
}

}  // namespace
}  // namespace asrmap
