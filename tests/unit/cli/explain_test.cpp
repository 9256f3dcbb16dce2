// SPDX-License-Identifier: MIT
// `explain` takes a rule's name, or any text that contains an error text.
#include <nlohmann/json.hpp>

#include <string>

#include "catch.h"
#include "change/kind_info.h"
#include "check/catalogue.h"
#include "check/known_errors.h"
#include "run.h"

namespace asrmap {
namespace {

using test::run;
using test::RunResult;

RunResult explain(const std::string& what, const std::string& format = "text") {
  MemoryFileSystem files;
  return run(files, {"explain", "--format", format, what});
}

// What the portal shows for a deployment that failed.
const std::string kPasted = R"({
  "code": "DeploymentFailed",
  "details": [{
    "code": "BadRequest",
    "message": "{\r\n  \"error\": {\r\n    \"code\": \"SubnetIsFull\",\r\n    \"message\": \"Subnet Subnet1 with address
 prefix 10.0.0.0/24 does not have enough capacity for 1 IP addresses.\",\r\n    \"details\": []\r\n  }\r\n}"
  }, {"code": "ResourceNotFound"}]
})";

TEST_CASE("a pasted error leads to the page of the rule that explains it") {
  const RunResult result = explain(kPasted);
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  const std::string preface = R"(An error of Azure networking

    SubnetIsFull: … with address prefix … does not have enough capacity for …
    IP addresses

The subnet has no address left for a network interface.

Seen in: MicrosoftDocs/azure-docs, issue 88211

Also in what was pasted: `ResourceNotFound`.

The rule that explains it: subnet-over-capacity

)";
  CHECK(result.out == preface + explain("subnet-over-capacity").out);
}

TEST_CASE("a rule's page ends with the error texts that it explains") {
  CHECK(explain("subnet-over-capacity").out.ends_with(R"(
Error texts that this explains

    SubnetIsFull: … with address prefix … does not have enough capacity for …
    IP addresses (Azure networking)
)"));
  CHECK(explain("subnet-over-capacity", "markdown").out.ends_with(R"(
Error texts that this explains:

- `SubnetIsFull: … with address prefix … does not have enough capacity for … IP addresses` (Azure networking)
)"));
  CHECK(explain("syntax-error").out.find("Error texts") == std::string::npos);
  CHECK(explain("syntax-error", "markdown").out.find("Error texts") == std::string::npos);
  for (const check::Rule* rule : check::all_rules()) {
    const std::string name(rule->info.name);
    INFO(name);
    const auto page = nlohmann::json::parse(explain(name, "json").out);
    CHECK(page["name"] == name);
    CHECK(page["errors"].size() == check::errors_of(name).size());
  }
}

TEST_CASE("Markdown quotes the error before the rule's page") {
  const RunResult result = explain("SubnetsNotInSameVnet", "markdown");
  CHECK(result.status == 0);
  CHECK(result.out == R"(## An error of Azure Compute

> `SubnetsNotInSameVnet`

The network interfaces of one VM are in subnets of different VNets.

Seen in: "Troubleshoot common Azure deployment errors"

The rule that explains it: `split-vm`

)" + explain("split-vm", "markdown").out);
}

TEST_CASE("an error that no rule explains has a page of its own") {
  const RunResult result = explain("Failover failed with Error ID 28092");
  CHECK(result.status == 0);
  CHECK(
      result.out.starts_with("An error of Azure Site Recovery\n\n    Error ID 28092\n\nSite Recovery could not make"));
  CHECK(result.out.find("The rule that") == std::string::npos);
  const auto page = nlohmann::json::parse(explain("Error ID 28092", "json").out);
  CHECK(page.size() == 2);
  CHECK(page["version"] == 1);
  CHECK(page["errors"][0]["rule"].is_null());
}

TEST_CASE("JSON has the errors that were found, and their rule's page") {
  const auto page = nlohmann::json::parse(explain(kPasted, "json").out);
  CHECK(page["version"] == 1);
  CHECK(page["name"] == "subnet-over-capacity");
  REQUIRE(page["errors"].size() == 2);
  CHECK(page["errors"][0]["code"] == "SubnetIsFull");
  CHECK(page["errors"][0]["text"] == "… with address prefix … does not have enough capacity for … IP addresses");
  CHECK(page["errors"][0]["from"] == "Azure networking");
  CHECK(page["errors"][0]["rule"] == "subnet-over-capacity");
  CHECK(page["errors"][0]["source"] == "MicrosoftDocs/azure-docs, issue 88211");
  CHECK(page["errors"][1]["code"] == "ResourceNotFound");
  const auto code_only = nlohmann::json::parse(explain("SubnetsNotInSameVnet", "json").out);
  CHECK(code_only["errors"][0]["text"] == "SubnetsNotInSameVnet");
  const auto text_only = nlohmann::json::parse(explain("replication network not found", "json").out);
  CHECK(text_only["errors"][0]["code"].is_null());
}

TEST_CASE("words need no quotes, may come by standard input, and a finding tells its rule") {
  MemoryFileSystem files;
  const std::string page = explain("Target network settings are not configured").out;
  CHECK(run(files, {"explain", "Target", "network", "settings", "are", "not", "configured"}).out == page);
  CHECK(run(files, {"explain", "-"}, "Error:\n  Target network settings are not configured\n").out == page);
  const std::string rule = explain("subnet-fallback").out;
  const char* const pasted =
      "dr.asrmap:2:52: warning: x [subnet-fallback]\n 2 | allow = [merged-subnets]\n   = help: write `allow = "
      "[\"merged-subnets\"]` or\n\ndr.asrmap:3:1: error: y [unknown-reference]\n";
  for (const char* text :
       {"[subnet-fallback]", "Subnet-Fallback", "dr.asrmap:2:52: warning: VM subnet `app` falls back [subnet-fallback]",
        "  subnet-fallback\n", pasted}) {
    INFO(text);
    CHECK(explain(text).out == rule);
  }
}

TEST_CASE("the names that diff and plan print in brackets have pages") {
  for (const change::KindInfo& info : change::all_kinds()) {
    const std::string name(to_string(info.kind)), severity(to_string(severity_of(info.kind)));
    INFO(name);
    const RunResult text = explain(name), markdown = explain(name, "markdown"), json = explain(name, "json");
    for (const RunResult* result : {&text, &markdown, &json}) {
      CHECK(result->status == 0);
      CHECK(result->err.empty());
    }
    CHECK(
        text.out.starts_with(name + " (a change; " + severity + ")\n\n" + std::string(info.summary) + ".\n\nWhy\n\n"));
    CHECK(text.out.find("\nWhat to do\n\n") != std::string::npos);
    CHECK(markdown.out == "## `" + name + "`\n\n*a change; " + severity + "* " + std::string(info.summary) + ".\n\n" +
                              std::string(info.why) + "\n\n" + std::string(info.fix) + "\n");
    const auto page = nlohmann::json::parse(json.out);
    CHECK(page["version"] == 1);
    CHECK(page["change"] == name);
    CHECK(page["severity"] == severity);
    CHECK(page["summary"] == info.summary);
    CHECK(page["why"] == info.why);
    CHECK(page["fix"] == info.fix);
    CHECK(explain("warning: `ham/Print` is no longer mapped [" + name + "]\n    (whole network)  v / ? -> -\n").out ==
          text.out);
  }
  CHECK(explain("Landing-Changed").out == explain("landing-changed").out);
  CHECK(explain("maping-removed").err ==
        "asrmap: no rule or change is named `maping-removed`, nor is a known error text in it; did you mean "
        "`mapping-removed`?\n");
}

TEST_CASE("what nobody knows is one line, however long it was") {
  const std::string many(1'000'000, 'a');
  for (const auto& [what, line] : std::vector<std::pair<std::string, std::string>>{
           {"The disk is on fire",
            "no error text that asrmap knows is in it; look for its code in Azure's documentation"},
           {R"({"error":{"code":"QuotaExceeded"}})",
            "no error text that asrmap knows is in it; look for its code in Azure's documentation"},
           {"subnet-falback",
            "no rule or change is named `subnet-falback`, nor is a known error text in it; did you mean "
            "`subnet-fallback`?"},
           {many, "no rule or change is named `" + many.substr(0, 80) +
                      "…`, nor is a known error text in it; `asrmap rules` lists all rules"},
           {"", "explain what? name a rule or paste an error text; `asrmap rules` lists the rules"}}) {
    for (const char* format : {"text", "json", "markdown"}) {
      const RunResult result = explain(what, format);
      CHECK(result.status == 2);
      CHECK(result.out.empty());
      CHECK(result.err == "asrmap: " + line + '\n');
    }
  }
}

}  // namespace
}  // namespace asrmap
