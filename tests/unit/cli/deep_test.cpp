// SPDX-License-Identifier: MIT
// Text that is nested or chained deeper than anybody would write ends in a finding, and does not
// fill the stack.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "driver/compile.h"
#include "run.h"
#include "targets/backend.h"
#include "today.h"

namespace asrmap {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

constexpr std::string_view kClean =
    "vault dr-vault { subscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\" resource_group = r location = l }\n";
constexpr std::string_view kTooDeep = "the JSON is nested more than 200 deep";

// Files that form a chain of includes: c0.asrmap includes c1.asrmap, and so on.
MemoryFileSystem chain(std::size_t length) {
  MemoryFileSystem files;
  for (std::size_t i = 0; i + 1 < length; ++i)
    files.files["/c" + std::to_string(i) + ".asrmap"] = "include \"c" + std::to_string(i + 1) + ".asrmap\"\n";
  files.files["/c" + std::to_string(length - 1) + ".asrmap"] = "vnet vd { subnet s }\n";
  return files;
}

TEST_CASE("a chain of includes has an end") {
  MemoryFileSystem longest = chain(100);
  CHECK(test::run(longest, {"check", "c0.asrmap"}).status == 0);
  for (const std::size_t length : {101, 10'000}) {
    MemoryFileSystem files = chain(length);
    const test::RunResult result = test::run(files, {"check", "--format", "github", "c0.asrmap"});
    CHECK(result.status == 1);
    CHECK(result.out.find("file=c99.asrmap") != std::string::npos);
    CHECK(result.out.find("`c100.asrmap` is not read: a chain of includes has at most 100 files") != std::string::npos);
  }
}

TEST_CASE("the page of the finding at the end of a chain tells the limit") {
  MemoryFileSystem files;
  std::string page = test::run(files, {"explain", "include-not-found"}).out;
  for (std::size_t at = 0; (at = page.find('\n', at)) != std::string::npos;) page[at] = ' ';
  CHECK(page.find("A chain of includes has at most 100 files") != std::string::npos);
}

TEST_CASE("the end of a chain does not depend on where reading begins") {
  // Read from the last file back, so that each file finds the next one read already.
  MemoryFileSystem files = chain(3'000);
  std::vector<RootFile> roots;
  for (std::size_t i = 3'000; i-- != 0;)
    roots.push_back({.path = "/c" + std::to_string(i) + ".asrmap", .project_root = "/"});
  SourceMap sources;
  const Compilation run = *compile(files, sources, roots, {}, test::kToday);
  std::size_t ends = 0;
  for (const Diagnostic& finding : run.findings) ends += finding.rule == "include-not-found" ? 1 : 0;
  CHECK(ends == 29);
  CHECK(run.roots.size() == 30);
}

TEST_CASE("no text nests deeper than it is read") {
  constexpr std::size_t kDeep = 100'000;
  const std::vector<std::string> dsl = {
      repeated("vmm a { ", kDeep),
      "vmm a { network n { subnet s " + repeated("{ ", kDeep) + repeated("} ", kDeep) + "} }\n",
      "vmm a { clouds = " + repeated("[", kDeep) + repeated("]", kDeep) + " }\n",
      "map a/b -> c " + repeated("{ land x -> y ", kDeep),
      "map " + repeated("a/", kDeep) + "b -> c\n",
  };
  const std::string keys = "k" + repeated(".k", 99);
  const std::vector<std::string> toml = {
      "a = " + repeated("[", kDeep) + repeated("]", kDeep) + "\n",
      "a = " + repeated("{ a = ", kDeep) + "1" + repeated(" }", kDeep) + "\n",
      "a = " + repeated("[{ a = ", kDeep) + "1" + repeated(" }]", kDeep) + "\n",
      "a" + repeated(".a", kDeep) + " = 1\n",
      "[a" + repeated(".a", kDeep) + "]\n",
      // No single key has too many parts, but each key is in the value of the one before.
      keys + " = " + repeated("{ " + keys + " = ", 200) + "1" + repeated(" }", 200) + "\n",
      "[" + keys + "]\n" + keys + " = " + repeated("[{ " + keys + " = ", 100) + "1" + repeated(" }]", 100) + "\n",
  };
  const std::vector<std::string> json = {
      repeated("[", kDeep) + repeated("]", kDeep),
      repeated("{\"value\":", kDeep) + "1" + repeated("}", kDeep),
      repeated("[{\"properties\":", kDeep) + "null" + repeated("}]", kDeep),
      "{\"version\":1,\"files\":" + repeated("[", kDeep),
      repeated("{\"resources\":[", kDeep),
  };
  const auto accept = [](MemoryFileSystem files, const std::string& command) {
    INFO(command);
    const int status = test::run(files, test::words(command)).status;
    CHECK((status == 1 || status == 2));
  };
  const auto refuse = [](MemoryFileSystem files, const std::string& folder, const std::string& file,
                         std::string_view message) {
    INFO(folder << '/' << file);
    const test::RunResult result = test::run(files, {"verify", folder, "clean.asrmap"});
    CHECK(result.status == 1);
    CHECK(result.out.starts_with(folder + '/' + file + ":1:"));
    CHECK(result.out.find(message) != std::string::npos);
  };
  for (const std::string& text : dsl) {
    INFO(text.substr(0, 60));
    MemoryFileSystem files;
    files.files["/s.asrmap"] = text;
    accept(files, "check s.asrmap");
  }
  for (const std::string& text : toml) {
    INFO(text.substr(0, 60));
    MemoryFileSystem files;
    files.files["/s.asrmap.toml"] = text;
    accept(files, "check s.asrmap.toml");
    CHECK(test::run(files, {"check", "s.asrmap.toml"}).err.empty());
    CHECK(test::run(files, {"check", "s.asrmap.toml"}).out.find("more than 100 ") != std::string::npos);
    files.files = {{"/asrmap.toml", text}, {"/s.asrmap", ""}};
    accept(files, "check");
  }
  for (const std::string& text : json) {
    INFO(text.substr(0, 60));
    MemoryFileSystem files;
    files.files["/e.json"] = files.files["/out/manifest.json"] = text;
    files.files["/clean.asrmap"] = kClean;
    for (const char* kind : {"vnets", "vmm", "vms", "asr", "mappings"}) {
      files.files["/s.asrmap"] = std::string("inventory ") + kind + " \"e.json\"\n";
      accept(files, "check s.asrmap");
    }
    accept(files, "check --baseline e.json clean.asrmap");
    const test::RunResult plan = test::run(files, {"plan", "--state", "e.json", "clean.asrmap"});
    CHECK(plan.status == 2);
    CHECK(plan.err.find("e.json:1:") != std::string::npos);
    CHECK(plan.err.find(kTooDeep) != std::string::npos);
    refuse(files, "out", "manifest.json", kTooDeep);
    // Artifacts that are read back.
    const std::pair<const char*, std::string_view> artifacts[] = {
        {"arm/azuredeploy.json", kTooDeep},
        {"rest/requests.json", kTooDeep},
        {"vnets/azuredeploy.json", kTooDeep},
        {"bicep/main.bicep", "asrmap writes `targetScope` there"},
        {"vnets/main.bicep", "asrmap writes `targetScope` there"},
        {"terraform/main.tf", "asrmap writes `terraform` there"},
        {"azcli/deploy.sh", "asrmap writes `set` there"},
        {"powershell/Deploy-NetworkMapping.ps1", "no line starts with `$vaultSubscription = `"},
        {"vmm/Confirm-VmmNetwork.ps1", "no line starts with `$servers = `"},
    };
    for (const targets::Backend* backend : targets::all_backends())
      for (const targets::PayloadFormat& format : backend->formats.all()) {
        INFO("the table of artifacts lacks " << backend->info.name << "/…" << format.ending);
        CHECK(std::ranges::any_of(artifacts, [&](const auto& artifact) {
          const std::string_view path = artifact.first;
          return path.starts_with(std::string(backend->info.name) + '/') && path.ends_with(format.ending);
        }));
      }
    for (const auto& [file, refusal] : artifacts) {
      files.files[std::string("/built/") + file] = text;
      files.files["/built/manifest.json"] =
          std::string("{\"version\":1,\"asrmap\":\"0.1.0\",\"files\":[{\"path\":\"") + file + "\",\"sha256\":\"x\"}]}";
      refuse(files, "built", file, refusal);
    }
  }
}

TEST_CASE("no bracket of an artifact nests deeper than it is read") {
  const std::string id(64, 'a'), guid = "c90f3b46-58d3-4f5a-a1a6-0b1f3d6c1f6e",
                                 other = "0e3c5e7a-4d7b-4f43-8f4c-0f1f6a3cbb52";
  MemoryFileSystem files;
  files.files["/s.asrmap"] = std::string(kClean) + "vmm ams { fabric = " + id + " clouds = [c]\n" +
                             "network A { id = \"" + guid + "\" subnet web 10.0.0.0/24 }\n" + "network B { id = \"" +
                             other + "\" logical_network = l subnet web 10.0.1.0/24 } }\n" + "vmm fra { fabric = b" +
                             id.substr(1) + " clouds = [c]\n" + "network B { id = \"" + other +
                             "\" logical_network = l subnet web 10.0.1.0/24 } }\n" +
                             "vnet vd { location = l address_space = [10.1.0.0/16] subnet web 10.1.0.0/24 }\n" +
                             "map ams/A -> vd\nmap ams/B -> fra/B\n";
  const test::RunResult built = test::run(files, {"build", "--target", "all", "-o", "out", "s.asrmap"});
  INFO(built.err);
  REQUIRE(built.status == 0);
  REQUIRE(test::run(files, {"verify", "out", "s.asrmap"}).status == 0);
  std::size_t changed = 0;
  const auto whole = files.files;
  for (const auto& [path, text] : whole) {
    if (!path.starts_with("/out/") || path == "/out/manifest.json") continue;
    for (const char bracket : {'{', '[', '('})
      for (const std::size_t at : {text.find(bracket), text.rfind(bracket)}) {
        if (at == std::string::npos) continue;
        INFO(path << ' ' << bracket << ' ' << at);
        files.files[path].insert(at, std::string(100'000, bracket));
        const test::RunResult result = test::run(files, {"verify", "out", "s.asrmap"});
        CHECK(result.status == 1);
        CHECK(result.err.empty());
        CHECK(result.out.starts_with(path.substr(1) + ':'));
        files.files[path] = text;
        ++changed;
      }
  }
  CHECK(changed > 30);
}

}  // namespace
}  // namespace asrmap
