// SPDX-License-Identifier: MIT
// What `plan` starts from: the deployed mappings, and files that have a vault and no errors.
#include <algorithm>
#include <string>
#include <utility>

#include "catch.h"
#include "listed_names.h"
#include "plan_site.h"
#include "run.h"

namespace asrmap {
namespace {

using test::Json;
using test::kAms;
using test::kFinance;
using test::kOther;
using test::mapping;
using test::network;
using test::network_id;
using test::run;
using test::RunResult;
using test::site;
using test::vnet;
using test::words;

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
  files.files["/state.json"] = R"([{"name":"m","id":"/a","type":"a/replicationNetworkMappings","properties":""}])";
  const RunResult cut = run(files, words("plan dr.asrmap"));
  CHECK(cut.status == 2);
  CHECK(cut.err.find("state.json:1:75: `ConvertTo-Json` has cut off `properties`; export with") != std::string::npos);
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
  Json cut = one, lost = one;
  cut["properties"] = "@{state=Paired; recoveryNetworkId=}";
  lost["properties"].erase("recoveryNetworkId");
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
      {Json{{"value", {cut}}}.dump(), plan,
       "state.json:1:341: `ConvertTo-Json` has cut off `properties`; export with `ConvertTo-Json -Depth 10`"},
      {R"(["System.Object[]"])", plan, "state.json:1:2: `ConvertTo-Json` has cut off whole objects; export with"},
      {Json{{"value", {lost}}}.dump(), plan,
       "state.json: mapping `x` has no `recoveryNetworkId`, so that nobody can tell where it leads; export again"},
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

TEST_CASE("a state may be UTF-16, as Windows PowerShell writes it") {
  MemoryFileSystem files = site(kFinance, {mapping(network(kAms, '1'), "x", vnet("vnet-dr"))});
  std::string wide = "\xFF\xFE";
  for (const char c : files.files["/state.json"]) wide += c, wide += '\0';
  files.files["/state.json"] = wide;
  CHECK(run(files, words("plan --state state.json dr.asrmap")).out == "nothing to do, 1 in sync\n");
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
