// SPDX-License-Identifier: MIT
// The sides of `diff`: files, folders and revisions of a real repository.
#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "git_repository.h"
#include "run.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;
using test::Repository;

constexpr std::string_view kSite = R"(vmm ams { network Finance { subnet web 10.1.0.0/24 } }
inventory vnets "exports/vnets.json"
map ams/Finance -> vnet-dr
)";

std::string vnets(const std::string& subnets) {
  return R"([{"id":"/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg/providers/Microsoft.Network/)"
         R"(virtualNetworks/vnet-dr","name":"vnet-dr","location":"westeurope","addressSpace":{"addressPrefixes":)"
         R"(["10.0.0.0/8"]},"subnets":[)" +
         subnets + "]}]";
}
const std::string kWeb = R"({"name":"web","addressPrefix":"10.1.0.0/24"})";
const std::string kOther = R"({"name":"app","addressPrefix":"10.1.0.0/24"})";

TEST_CASE("a revision is read whole: mapping files, includes and inventories as they were") {
  Repository repository;
  repository.write("dr/site.asrmap", std::string(kSite));
  repository.write("dr/exports/vnets.json", vnets(kWeb));
  repository.write("other/empty.asrmap", "");
  repository.commit();
  CHECK(repository.run({"diff", "git:HEAD", "--exit-code"}).out == "no changes\n");

  // Only the inventory changes. No mapping line does.
  repository.write("dr/exports/vnets.json", vnets(kOther));
  const std::string expected =
      "warning: `web` of `ams/Finance` lands in `app` of `vnet-dr` instead of `web`; no `web` there "
      "[landing-changed]\n\n"
      "1 change to 1 VM network, 1 VM subnet (1 landing-changed)\n";
  for (const std::vector<std::string>& sides :
       std::vector<std::vector<std::string>>{{"git:HEAD"},
                                             {"git:HEAD", "."},
                                             {"git:HEAD:dr"},
                                             {"git:HEAD:./dr/site.asrmap"},
                                             {"git:HEAD:dr", "dr"},
                                             {"git:HEAD:dr/site.asrmap", "dr/site.asrmap"},
                                             {"git:HEAD:./dr", "./dr"}}) {
    std::vector<std::string> arguments{"diff", "--exit-code"};
    arguments.insert(arguments.end(), sides.begin(), sides.end());
    const test::RunResult result = repository.run(arguments);
    INFO(sides.back() << ": " << result.err);
    CHECK(result.out == expected);
    CHECK(result.status == 1);
  }
  repository.commit();
  CHECK(repository.run({"diff", "git:HEAD~1", "git:HEAD"}).out == expected);

  // In a `git:` side, a path starts at the root of the repository, wherever the command runs.
  fs::current_path("dr");
  CHECK(repository.run({"diff", "git:HEAD~1:dr", "git:HEAD:dr"}).out == expected);
  CHECK(repository.run({"diff", "git:HEAD~1", "git:HEAD"}).out == expected);
  CHECK(repository.run({"diff", "git:HEAD~1:./site.asrmap", "site.asrmap"}).out == expected);
}

TEST_CASE("links of a revision are followed in it, and not out of it") {
  Repository repository;
  repository.write("exports/vnets.json", vnets(kWeb));
  repository.write("dr/site.asrmap", std::string(kSite));
  fs::create_directory_symlink("../exports", "dr/exports");
  repository.write("asrmap.toml", "");
  repository.commit();
  repository.write("exports/vnets.json", vnets(kOther));
  CHECK(repository.run({"diff", "git:HEAD", "."}).out.find("instead of `web`") != std::string::npos);
  fs::remove("dr/exports");
  fs::create_directory_symlink("/etc", "dr/exports");
  repository.commit();
  CHECK(repository.run({"diff", "git:HEAD", "git:HEAD"}).err.find("[include-not-found]") != std::string::npos);
  fs::remove("dr/exports");
  fs::create_directory_symlink("exports", "dr/exports");
  repository.commit();
  CHECK(repository.run({"diff", "git:HEAD", "git:HEAD"}).status == 1);
}

TEST_CASE("a side that can't be read is told in one line") {
  Repository repository;
  repository.write("site.asrmap", "vmm ams {}\n");
  repository.commit();
  const auto refused = [&](std::vector<std::string> sides) {
    sides.insert(sides.begin(), "diff");
    const test::RunResult result = repository.run(sides);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    return result.err;
  };
  CHECK(refused({"git:nowhere"}) ==
        "asrmap: git:nowhere: no such revision; is the branch fetched? `git branch --all` lists those that are here\n");
  CHECK(refused({"git:"}).starts_with("asrmap: git:: no such revision"));
  CHECK(refused({"git:--help"}).starts_with("asrmap: git:--help: no such revision"));
  CHECK(refused({"git:HEAD:gone.asrmap", "site.asrmap"}) ==
        "asrmap: git:HEAD:gone.asrmap: gone.asrmap: no such file in this revision\n");
  CHECK(refused({"HEAD"}) == "asrmap: HEAD is a revision; did you mean git:HEAD?\n");
  CHECK(refused({"HEAD", "site.asrmap"}) == "asrmap: HEAD: no such file or directory; did you mean git:HEAD?\n");
  CHECK(refused({"HEAD:site.asrmap", "site.asrmap"}) ==
        "asrmap: HEAD:site.asrmap: no such file or directory; did you mean git:HEAD:site.asrmap?\n");
  CHECK(refused({"a", "b", "c"}) == "asrmap: `asrmap diff` takes OLD and NEW; `c` is one too many\n");
  CHECK(refused({"site.asrmap"}) ==
        "asrmap: diff `site.asrmap` with what? name the file, folder or revision that takes its place\n");
  CHECK(refused({}) == "asrmap: diff what? name two files, folders or revisions, such as git:main and dr\n");

  repository.git({"clone", "--quiet", "--depth", "1", "file://" + fs::current_path().string(), "shallow"});
  fs::current_path("shallow");
  CHECK(refused({"git:HEAD~1"}) ==
        "asrmap: git:HEAD~1: no such revision; this clone is shallow, so it may just not be here: git fetch "
        "--unshallow (in GitHub Actions fetch-depth: 0, in Azure Pipelines fetchDepth: 0)\n");
  fs::current_path(fs::temp_directory_path());
  CHECK(refused({"git:HEAD"}).starts_with("asrmap: git:HEAD: this folder is in no git repository; change into one\n"));
}

TEST_CASE("without git its absence is told") {
  MemoryFileSystem files;
  files.files["/site.asrmap"] = "";
  const test::RunResult result = test::run_without_git(files, {"diff", "git:HEAD"});
  CHECK(result.status == 2);
  CHECK(result.err ==
        "asrmap: git:HEAD: git can't be run: no such program in PATH, of which only absolute folders count\n");
}

TEST_CASE("errors that hide something are shown, others are left to check") {
  MemoryFileSystem files;
  files.files["/old.asrmap"] =
      "vmm ams { network A network B }\nvnet vnet-v { subnet s 10.0.0.0/24 }\nmap ams/A -> vnet-v\n";
  files.files["/new.asrmap"] =
      "vmm ams { network A network B }\nvnet vnet-v { subnet s 10.0.0.0/24 }\nmap ams/A -> w\n";
  const test::RunResult broken = test::run(files, {"diff", "old.asrmap", "new.asrmap"});
  CHECK(broken.status == 1);
  CHECK(broken.err.find("new.asrmap has errors, and what they hide is not compared") != std::string::npos);
  CHECK(broken.err.find("[unknown-reference]") != std::string::npos);
  // It is not known that the mapping is gone.
  CHECK(broken.out == "no changes in what could be compared\n");
  const test::RunResult mended = test::run(files, {"diff", "new.asrmap", "old.asrmap"});
  CHECK(mended.status == 0);
  CHECK(mended.out == "no changes in what could be compared\n");
  files.files["/new.asrmap"] = "vmm ams { network A network B }\nvnet vnet-v {}\nmap ams/A -> vnet-v\n";
  const test::RunResult judged = test::run(files, {"diff", "old.asrmap", "new.asrmap"});
  CHECK(judged.err == "asrmap: new.asrmap has 1 error, 1 warning: `asrmap check new.asrmap` shows them\n");
  CHECK(judged.status == 1);
  // Warnings of the old side are past.
  CHECK(test::run(files, {"diff", "new.asrmap", "old.asrmap"}).err ==
        "asrmap: new.asrmap has 1 error: `asrmap check new.asrmap` shows it\n"
        "asrmap: old.asrmap has 2 warnings: `asrmap check old.asrmap` shows them\n");
}

// VNets of which not all subnets are known, and one that is known as a whole.
constexpr std::string_view kWhole = "vnet vnet-dr { subnet web subnet db }\n";
constexpr std::string_view kInParts[] = {
    "vnet vnet-dr { subnet web subnt db }\n",
    "vnet vnet-dr {\n  subnet web\n",
    "inventory vnets \"expression.json\"\n",
    "inventory vnets \"cut.json\"\n",
};
constexpr std::string_view kExpression =
    R"({"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","contentVersion":"1.0.0.0",
"resources":[{"type":"Microsoft.Network/virtualNetworks","apiVersion":"2023-09-01","name":"vnet-dr","location":"westeurope",
"properties":{"addressSpace":{"addressPrefixes":["10.10.0.0/16"]},"subnets":"[variables('subnets')]"}}]})";
constexpr std::string_view kCut =
    R"([{"Name":"vnet-dr","Location":"westeurope","Subnets":["Microsoft.Azure.Commands.Network.Models.PSSubnet"]}])";

// A project with these VM subnets and VNet.
std::string in_part(std::string_view subnets, std::string_view vnet) {
  return fmt::format("vmm ams {{ network Finance {{ {} }} }}\nmap ams/Finance -> vnet-dr\n{}", subnets, vnet);
}

test::RunResult diff_of(const std::string& before, const std::string& after, const std::string& format) {
  MemoryFileSystem files;
  files.files = {{"/old.asrmap", before},
                 {"/new.asrmap", after},
                 {"/expression.json", std::string(kExpression)},
                 {"/cut.json", std::string(kCut)}};
  return test::run(files, {"diff", "--format", format, "old.asrmap", "new.asrmap"});
}

TEST_CASE("a VM subnet is compared with a side that is known in part") {
  constexpr std::string_view kBase = "subnet app 10.0.0.0/24 subnet log 10.0.1.0/24";
  constexpr std::string_view kEdits[] = {
      kBase,
      "subnet app 10.0.0.0/24 subnet log 10.0.1.0/24 subnet new 10.0.5.0/24",
      "subnet app 10.0.0.0/24 subnet logs 10.0.1.0/24",
      "subnet app 10.0.0.0/24",
  };
  for (const std::string_view vnet : kInParts)
    for (const std::string_view subnets : kEdits) {
      const std::string whole = in_part(kBase, kWhole), part = in_part(subnets, vnet);
      for (const auto& [before, after] : {std::pair(whole, part), std::pair(part, whole), std::pair(part, part)}) {
        INFO(before << "---\n" << after);
        for (const char* format : {"text", "markdown", "json"}) CHECK(diff_of(before, after, format).status <= 1);
        const auto json = nlohmann::json::parse(diff_of(before, after, "json").out);
        CHECK(json["summary"]["partial"] == true);
        // No landing counts as changed, and no name is missing.
        for (const auto& change : json["changes"])
          CHECK((change["before"].is_null() || change["after"].is_null() || change["kind"] != "landing-changed"));
        CHECK(json.dump().find("``") == std::string::npos);
        CHECK(diff_of(before, after, "text").out.find("no changes\n") == std::string::npos);
      }
    }
}

TEST_CASE("what is not known is said, with its cause") {
  const auto text = [](std::string_view before, std::string_view after) {
    return diff_of(std::string(before), std::string(after), "text").out;
  };
  const std::string whole = in_part("subnet web 10.0.0.0/24", kWhole);
  CHECK(
      text(whole, in_part("subnet web 10.0.0.0/24 subnet new 10.0.5.0/24", kInParts[1])) ==
      R"(info: VM subnet `new` of `ams/Finance` is new; where it lands in `vnet-dr` is not known: not all subnets of the VNet are [landing-changed]

1 change to 1 VM network, 1 VM subnet (1 landing-changed)
)");
  CHECK(
      text(in_part("subnet web 10.0.0.0/24 subnet new 10.0.5.0/24", kInParts[1]), whole) ==
      R"(info: VM subnet `new` of `ams/Finance` is gone; where it landed in `vnet-dr` is not known: not all subnets of the VNet are [landing-changed]

1 change to 1 VM network, 1 VM subnet (1 landing-changed)
)");
  CHECK(
      text(whole, in_part("subnet web 10.0.0.0/24", kInParts[3])) ==
      R"(note: whether `web` of `ams/Finance` lands in `vnet-dr` as before is not known: the new side does not know all subnets of the VNet

no changes in what could be compared
)");
  CHECK(
      text(in_part("subnet web 10.0.0.0/24", kInParts[3]), whole) ==
      R"(note: whether `web` of `ams/Finance` lands in `vnet-dr` as before is not known: the old side does not know all subnets of the VNet

no changes in what could be compared
)");
  // A name that both sides know is certain.
  CHECK(text(whole, in_part("subnet web 10.0.0.0/24", kInParts[1])) == "no changes in what could be compared\n");
  CHECK(diff_of(whole, in_part("subnet web 10.0.0.0/24", kInParts[3]), "markdown").out ==
        R"(**asrmap**: no VM network, VM subnet or VM is affected by what could be compared.

- whether <code>web</code> of <code>ams/Finance</code> lands in <code>vnet-dr</code> as before is not known: the new side does not know all subnets of the VNet
)");
}

TEST_CASE("a VM subnet that is not known any more is named in its note") {
  const std::string before = in_part("subnet web 10.0.0.0/24 subnet db 10.0.1.0/24", kWhole);
  std::string after = before;
  const std::size_t begin = after.find("network Finance {"), end = after.find('}', begin) + 1;
  after.replace(begin, end - begin, "network Finance/x");
  CHECK(
      diff_of(before, after, "text").out ==
      R"(note: whether `web` of `ams/Finance` lands in `vnet-dr` as before is not known: the new side does not know all VM subnets of the VM network
note: whether `db` of `ams/Finance` lands in `vnet-dr` as before is not known: the new side does not know all VM subnets of the VM network

no changes in what could be compared
)");
}

TEST_CASE("of very many VM subnets that can't be compared some are named") {
  std::string subnets;
  for (int i = 0; i < 8; ++i) subnets += fmt::format("subnet s{} ", i);
  for (const std::string format : {"text", "markdown"}) {
    const std::string all = diff_of(in_part(subnets, kWhole), in_part(subnets, kInParts[1]), format).out;
    CHECK(all.find("s7") != std::string::npos);
    CHECK(all.find("more VM subnet") == std::string::npos);
  }
  subnets += "subnet s8 subnet s9 ";
  const std::string before = in_part(subnets, kWhole), after = in_part(subnets, kInParts[1]);
  CHECK(diff_of(before, after, "text").out.ends_with(R"(
note: 2 more VM subnets could not be compared

no changes in what could be compared
)"));
  CHECK(diff_of(before, after, "markdown").out.find("\n- …and 2 more VM subnets that could not be compared\n") !=
        std::string::npos);
  CHECK(nlohmann::json::parse(diff_of(before, after, "json").out)["summary"]["unknown"].size() == 10);
}

TEST_CASE("what has no name for a mistake is not compared, and hides what is missed") {
  const std::string apart = in_part("subnet web 10.0.0.0/24 subnet db 10.0.1.0/24", kWhole),
                    joined = in_part("subnet web 10.0.0.0/24 subnetdb 10.0.1.0/24", kWhole);
  CHECK(diff_of(apart, joined, "text").out ==
        R"(note: whether VM subnet `db` of `ams/Finance` is gone is not known: an error on the new side may hide it

no changes in what could be compared
)");
  CHECK(diff_of(joined, apart, "text").out ==
        R"(note: whether VM subnet `db` of `ams/Finance` is new is not known: an error on the old side may hide it

no changes in what could be compared
)");
  // A network, a server or a vnet without a name does not count either, and `landing` and `ir`
  // don't show them.
  for (const char* text :
       {"vmm { network Finance { subnet web } }\n", "vmm ams { network { subnet web } }\n",
        "vmm ams { network Finance { subnet 10.0.0.0/24 } }\nvnet v { subnet 10.0.0.0/24 }\nmap ams/Finance -> v\n",
        "vnet { subnet web }\n"}) {
    INFO(text);
    CHECK(diff_of(text, apart, "text").out.find("``") == std::string::npos);
    CHECK(diff_of(apart, text, "text").out.find("``") == std::string::npos);
    MemoryFileSystem files;
    files.files["/site.asrmap"] = text;
    for (const char* command : {"ir", "landing --format json", "landing"}) {
      const std::string out = test::run(files, test::words(std::string(command) + " site.asrmap")).out;
      CHECK(out.find("\"name\":\"\"") == std::string::npos);
      CHECK(out.find("\"label\":\"\"") == std::string::npos);
      CHECK(out.find("\"subnet\":\"\"") == std::string::npos);
    }
  }
}

}  // namespace
}  // namespace asrmap
