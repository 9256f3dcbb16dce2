// SPDX-License-Identifier: MIT
// What `plan` shows and builds, and where it writes that.
#include <fmt/core.h>

#include <string>
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
using test::planned;
using test::project;
using test::run;
using test::RunResult;
using test::site;
using test::vnet;
using test::words;

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

TEST_CASE("several payloads are not printed") {
  MemoryFileSystem files = site(std::string(kFinance) + "map ams/HR -> vnet-dr\nmap chi/* -> none \"test\"\n", {});
  const RunResult result = run(files, words("plan dr.asrmap --state state.json --target rest,azcli"));
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(result.err.ends_with("asrmap: several files are built; say where with -o FOLDER\n"));
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

}  // namespace
}  // namespace asrmap
