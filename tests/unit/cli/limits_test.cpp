// SPDX-License-Identifier: MIT
// A run says when it reaches a limit, and normal projects stay below the limits.
#include <fmt/core.h>

#include <string>
#include <vector>

#include "catch.h"
#include "run.h"

namespace asrmap::test {
namespace {

RunResult check(const std::map<std::string, std::string>& files, const std::vector<std::string>& options = {}) {
  MemoryFileSystem system;
  for (const auto& [name, text] : files) system.files['/' + name] = text;
  std::vector<std::string> arguments{"check", "x.asrmap"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return run(system, arguments);
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

std::string networks(int n) {
  std::string text = "vmm ams {\n";
  for (int i = 0; i < n; ++i) text += fmt::format("  network n{} {{ subnet web }}\n", i);
  return text + "}\n";
}

std::string patterns(int n) {
  std::string text = networks(n) + "vnet vnet-dr { subnet web }\n";
  for (int i = 0; i < n; ++i) text += "map ams/* -> vnet-dr\n";
  return text;
}

TEST_CASE("patterns that match the same networks again and again are left out") {
  const RunResult few = check({{"x.asrmap", patterns(100)}}, {"--all"});
  CHECK(count(few.out, "too many patterns") == 0);
  CHECK(count(few.out, "[redundant-mapping]") == 99);
  const RunResult many = check({{"x.asrmap", patterns(200)}});
  CHECK(many.status == 1);
  CHECK(count(many.out,
              "too many patterns match the same VM networks; `*` and those after it are left out [invalid-value]") ==
        1);
  // A network that a skipped pattern may map is not reported as unmapped.
  CHECK(count(many.out, "[unmapped-network]") == 0);
}

TEST_CASE("past a hundred thousand findings of linking they are counted") {
  std::string text = "vmm ams {\n";
  for (int i = 0; i < 100'002; ++i) text += "  colour = 1\n";
  const RunResult result =
      check({{"x.asrmap", text + "  network N { subnet web }\n}\nmap ams/N -> nowhere\n"}}, {"--all"});
  CHECK(count(result.out, "[unknown-property]") == 100'000);
  CHECK(result.out.ends_with("100000 errors in 1 file; 3 more findings not shown\n"));
}

TEST_CASE("a pattern for each logical network is no pattern for all") {
  std::string text = "vmm ams {\n", maps;
  for (int i = 0; i < 200; ++i) {
    text += fmt::format("  network n {{ logical_network = l{} subnet web }}\n", i);
    maps += fmt::format("map ams/l{}/* -> vnet-dr\n", i);
  }
  const RunResult result = check({{"x.asrmap", text + "}\nvnet vnet-dr { subnet web }\n" + maps}});
  INFO(result.out);
  CHECK(result.status == 0);
  CHECK(count(result.out, "too many patterns") == 0);
}

TEST_CASE("of very many unknown names the first get suggestions, and all are reported") {
  std::string text = networks(1) + "vnet vnet-dr {\n";
  for (int i = 0; i < 1000; ++i) text += fmt::format("  subnet web-{:04}\n", i);
  text += "}\nmap ams/n0 -> vnet-dr {\n";
  for (int i = 0; i < 1000; ++i) text += fmt::format("  land web -> wbe-{:04}\n", i);
  const RunResult result = check({{"x.asrmap", text + "}\n"}});
  CHECK(count(result.out, "[unknown-reference]") == 1000);
  CHECK(count(result.out, "did you mean") > 20);
  CHECK(count(result.out, "did you mean") < 300);
  CHECK(count(result.out, "it has `web-0000`, `web-0001`, `web-0002`, `web-0003`, `web-0004` and 995 more") > 700);
}

TEST_CASE("an inventory that is named twice is taken once") {
  const std::string vnets =
      R"([{"name": "vnet-dr", "location": "westeurope", "addressSpace": {"addressPrefixes": ["10.0.0.0/8"]},)"
      R"( "subnets": [{"name": "web", "addressPrefix": "10.0.0.0/24"}]}])";
  const std::string statement = "inventory vnets \"vnets.json\"\n";
  const RunResult result =
      check({{"x.asrmap", statement + statement + networks(1) + "map ams/n0 -> vnet-dr\n"}, {"vnets.json", vnets}});
  INFO(result.out);
  CHECK(result.status == 0);
}

TEST_CASE("of many entries that are past a finding shows six") {
  std::string allow;
  for (int i = 0; i < 100; ++i) allow += "\"subnet-fallback until 2020-01-01\", ";
  const RunResult result = check({{"x.asrmap",
                                   "vmm ams { network n { subnet db } }\nvnet vnet-dr { subnet web }\n"
                                   "map ams/n -> vnet-dr { allow = [" +
                                       allow + "] }\n"}});
  CHECK(count(result.out, "[subnet-fallback]") == 1);
  MemoryFileSystem system;
  system.files["/x.asrmap"] =
      "vmm ams { network n { subnet db } }\nvnet vnet-dr { subnet web }\n"
      "map ams/n -> vnet-dr { allow = [" +
      allow + "] }\n";
  const RunResult json = run(system, {"check", "--format", "json", "x.asrmap"});
  CHECK(count(json.out, "which is past") == 6);
}

TEST_CASE("a reference to many networks of one name labels six") {
  std::string text = "vmm ams {\n";
  for (int i = 0; i < 100; ++i) text += fmt::format("  network n {{ logical_network = l{} }}\n", i);
  MemoryFileSystem system;
  system.files["/x.asrmap"] = text + "}\nvnet vnet-dr { subnet web }\nmap ams/n -> vnet-dr\n";
  const RunResult json = run(system, {"check", "--format", "json", "x.asrmap"});
  CHECK(count(json.out, "\"one of them\"") == 6);
  CHECK(count(json.out, "`ams` has 100 VM networks `n`") == 1);
  CHECK(count(json.out, "and 95 more") == 1);
}

// Checks several roots that name one export of VNets with that many ranges.
RunResult check_roots(int roots, int ranges) {
  MemoryFileSystem system;
  std::string text = R"([{"name":"vnet-dr","location":"westeurope","addressSpace":{"addressPrefixes":["10.0.0.0/8")";
  for (int i = 0; i < ranges; ++i) text += R"(,"10.0.0.0/8")";
  system.files["/v.json"] = text + "]}}]";
  for (int i = 0; i < roots; ++i)
    system.files[fmt::format("/f{}.asrmap", i)] =
        "inventory vnets \"v.json\"\nvmm a { network N { subnet s } }\nvnet vnet-own { subnet s }\n"
        "map a/N -> vnet-own\n";
  return run(system, {"check", "--format", "json"});
}

TEST_CASE("many roots may name one large export, and too many are left out") {
  const RunResult few = check_roots(100, 20'000);
  INFO(few.out);
  CHECK(few.status == 0);
  const RunResult many = check_roots(63, 200'000);
  CHECK(many.status == 1);
  CHECK(count(many.out, "too many files include the same large ones; this one is left out") == 3);
  CHECK(count(many.out,
              "rows that files share may be linked again 4 million times, those of VNet exports 12 million and of "
              "other exports 1.5 million times") == 3);
}

TEST_CASE("a large file that only one root has is never too large") {
  const RunResult result = check_roots(1, 200'000);
  INFO(result.out);
  CHECK(result.status == 0);
}

// Checks a project file with that many patterns, and that many files that fit only the first
// pattern.
RunResult check_patterns(int patterns, int files) {
  MemoryFileSystem system;
  std::string text = "files = [\"**/*.asrmap\"";
  for (int i = 1; i < patterns; ++i) text += fmt::format(", \"**/*.a{}\"", i);
  system.files["/asrmap.toml"] = text + "]\n";
  system.files["/x.asrmap"] = "vmm a { network N { subnet s } }\nvnet vnet-dr { subnet s }\nmap a/N -> vnet-dr\n";
  for (int i = 0; i < files; ++i) system.files[fmt::format("/node_modules/f{}.js", i)] = "";
  return run(system, {"check"});
}

TEST_CASE("a few patterns may meet any number of files, and many may not") {
  const RunResult few = check_patterns(60, 20'000);
  INFO(few.err);
  CHECK(count(few.out + few.err, "too many patterns") == 0);
  CHECK(count(few.out, "[include-not-found]") == 59);
  const RunResult many = check_patterns(1000, 2'000);
  CHECK(many.status == 2);
  CHECK(count(many.err,
              "asrmap.toml: `files` has too many patterns for so many files; "
              "begin each with the name of a folder") == 1);
}

TEST_CASE("one export for many VMM servers is taken for as long as it is small") {
  const auto check_servers = [](int ranges) {
    std::string servers, exported;
    for (int i = 0; i < 3; ++i)
      servers += fmt::format("inventory vmm \"m.json\" {{ server = s{0} }}\nvmm s{0} {{ }}\n", i);
    for (int i = 0; i < ranges; ++i) exported += fmt::format(R"({}{{"Subnet":"10.0.0.0/8"}})", i == 0 ? "" : ",");
    return check({{"x.asrmap", servers},
                  {"m.json", R"({"VMNetworks":[{"Name":"n","ID":"i"}],)"
                             R"("VMSubnets":[{"Name":"s","VMNetwork":"n","SubnetVLans":[)" +
                                 exported + "]}]}"}});
  };
  const RunResult small = check_servers(49'000);
  CHECK(small.status == 0);
  CHECK(count(small.out, "[unmapped-network]") == 3);
  const RunResult large = check_servers(51'000);
  CHECK(large.status == 1);
  CHECK(count(large.out, "too large an inventory for so many VMM servers [invalid-value]") == 1);
  CHECK(count(large.out, "export each VMM server on its own") == 1);
}

}  // namespace
}  // namespace asrmap::test
