// SPDX-License-Identifier: MIT
// No name in JSON gets into a log as a command, or into a terminal without being seen.
#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "run.h"
#include "text/code_point.h"

namespace asrmap {
namespace {

// The name of a VM network, with what CI services and terminals act on, and with characters that
// nobody sees.
constexpr std::string_view kName = "##vso[task.prependpath]e ##[stop]\u202E\u061C\U000E0041";

std::string project(std::string_view target) {
  const std::string name = '"' + std::string(kName) + '"';
  return "vault dr {\n  subscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"\n  resource_group = \"rg\"\n"
         "  location = \"westeurope\"\n}\nvmm ams {\n  fabric = \"fabric\"\n  network " +
         name + " { id = \"n##[1]\" subnet \"##vso[t]\" 10.1.0.0/24 }\n}\nvnet " + std::string(target) +
         " { subnet web 10.2.0.0/24 }\nmap ams/" + name + " -> " + std::string(target) + "\n";
}

void check_harmless(std::string_view text) {
  CHECK(text.find("##") == std::string_view::npos);
  for (std::string_view rest = text; !rest.empty();) {
    const CodePoint c = first_code_point(rest);
    if (is_hidden(c.value) && c.value != '\n') FAIL("U+" << std::hex << static_cast<unsigned>(c.value));
    rest.remove_prefix(c.bytes);
  }
}

}  // namespace

TEST_CASE("JSON on standard output has no name as a command") {
  MemoryFileSystem files;
  files.files["/old.asrmap"] = project("vnet-a");
  files.files["/x.asrmap"] = project("vnet-dr");
  for (const char* const line :
       {"check --format json x.asrmap", "check --format sarif x.asrmap", "landing --format json x.asrmap",
        "landing --vms --format json x.asrmap", "diff --format json old.asrmap x.asrmap", "ir x.asrmap",
        "build --target arm x.asrmap"}) {
    INFO(line);
    const test::RunResult result = test::run(files, test::words(line));
    INFO(result.out << result.err);
    check_harmless(result.out);
    CHECK(result.out.find("#\\u0023") != std::string::npos);
    CHECK(nlohmann::json::accept(result.out));
  }
  const test::RunResult ir = test::run(files, test::words("ir x.asrmap"));
  CHECK(nlohmann::json::parse(ir.out)["servers"][0]["networks"][0]["name"] == kName);
}

TEST_CASE("baselines have no name as a command, and know it again") {
  MemoryFileSystem files;
  files.files["/x.asrmap"] = project("vnet-dr");
  REQUIRE(test::run(files, test::words("check --write-baseline known.json x.asrmap")).status == 0);
  const std::string baseline = files.files.at("/known.json");
  INFO(baseline);
  check_harmless(baseline);
  CHECK(baseline.find("#\\u0023") != std::string::npos);
  const test::RunResult known =
      test::run(files, test::words("check --deny-warnings --baseline known.json --format json x.asrmap"));
  CHECK(known.status == 0);
  CHECK(nlohmann::json::parse(known.out)["diagnostics"].empty());
  CHECK(nlohmann::json::parse(known.out)["summary"]["known"] != 0);
}

}  // namespace asrmap
