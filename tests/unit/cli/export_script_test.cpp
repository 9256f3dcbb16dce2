// SPDX-License-Identifier: MIT
// The scripts that collect inventories only read. Another test runs the Bash scripts, and checks
// that what they write is complete: tests/export_script_test.sh.
#include <regex>
#include <set>
#include <string>

#include "catch.h"
#include "run.h"

namespace asrmap {
namespace {

std::string script(const std::string& name) {
  MemoryFileSystem files;
  const test::RunResult result = test::run(files, {"export-script", name});
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  return result.out;
}

std::set<std::string> all_matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), regex), end; match != end; ++match)
    found.insert(match->str(1));
  return found;
}

TEST_CASE("export-script wants one of its scripts") {
  MemoryFileSystem files;
  CHECK(test::run(files, {"export-script"}).status == 2);
  const test::RunResult wrong = test::run(files, {"export-script", "azur"});
  CHECK(wrong.status == 2);
  CHECK(wrong.err == "asrmap: no script is named `azur`; did you mean `azure`?\n");
}

TEST_CASE("the script for VMM calls cmdlets that read, and functions of its own") {
  const std::string text = script("vmm");
  CHECK(all_matches(text, R"(\b([A-Z][A-Za-z]+-[A-Z][A-Za-z]+)\b)") ==
        std::set<std::string>{"ConvertTo-Json", "Export-Vmm", "ForEach-Object", "Get-Field", "Get-SCCloud",
                              "Get-SCLogicalNetwork", "Get-SCStaticIPAddressPool", "Get-SCVMMServer", "Get-SCVMNetwork",
                              "Get-SCVMSubnet", "Get-SCVirtualMachine", "Get-Text", "Import-Module", "Out-File",
                              "Sort-Object", "Where-Object", "Write-Host"});
  // Every list keeps its brackets, even if it has only one element or none.
  for (const char* list : {"networks", "subnets", "logicalNetworks", "clouds", "pools", "adapters"})
    CHECK(text.find("$" + std::string(list) + " = @(") != std::string::npos);
  CHECK(text.find("-Depth 10") != std::string::npos);
  CHECK(text.find("UTF8Encoding]::new($false)") != std::string::npos);
}

TEST_CASE("the scripts for az only read") {
  CHECK(all_matches(script("azure"), R"(\baz ([a-z ]+[a-z]))") ==
        std::set<std::string>{"account show", "network vnet list"});
  const std::string asr = script("asr");
  CHECK(all_matches(asr, R"(\$\(az ([a-z ]+[a-z]))") == std::set<std::string>{"cloud show", "rest"});
  CHECK(all_matches(asr, R"(--method ([a-z]+))") == std::set<std::string>{"get"});
}

TEST_CASE("no line of a script is longer than a page is wide") {
  for (const char* name : {"vmm", "azure", "asr"}) {
    const std::string text = script(name);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      CHECK(end - begin <= 120);
      begin = end + 1;
    }
  }
}

}  // namespace
}  // namespace asrmap
