// SPDX-License-Identifier: MIT
// Known error texts are found in what people paste, each of them alone, and lead to an explanation.
#include "check/known_errors.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "catch.h"
#include "check/catalogue.h"

namespace asrmap {
namespace {

constexpr std::string_view kId =
    "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/"
    "virtualNetworks/vnet-dr/subnets/web";

std::string with(std::string text, std::string_view old, std::string_view now) {
  for (std::size_t at = 0; (at = text.find(old, at)) != std::string::npos; at += now.size())
    text.replace(at, old.size(), now);
  return text;
}

// The text with its placeholders filled in.
std::string said(std::string_view text) { return with(std::string(text), "…", "'" + std::string(kId) + "'"); }

// The text as the portal and the REST interface show it: an error inside of an error.
std::string in_json(const std::string& text) {
  const std::string inner = with(with(text, "\"", "\\\\\\\""), "'", "\\\\u0027");
  return R"({"status":"Failed","error":{"code":"DeploymentFailed","message":"{\r\n  \"error\": {\r\n    \"message\": \")" +
         inner + R"(\",\r\n    \"details\": []\r\n  }\r\n}"}})";
}

// The text as Terraform frames it, in a terminal that breaks lines anywhere.
std::string in_frame(const std::string& text) {
  std::string result = "╷\n│ Error: creating Mapping (Vault Name \"contoso-dr\"): ";
  std::size_t column = 0;
  for (const char c : text) {
    if (++column % 61 == 0) result += "\n│ ";
    result += c;
  }
  return result + "\n│\n│   with azurerm_site_recovery_hyperv_network_mapping.finance,\n│   on main.tf line 12\n╵\n";
}

std::string in_capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::toupper(c) : c); });
  return text;
}

const check::KnownError* first(std::string_view pasted) {
  const auto found = check::find_known_errors(pasted);
  return found.empty() ? nullptr : found.front();
}

TEST_CASE("every known error leads somewhere") {
  for (const check::KnownError* error : check::known_errors()) {
    INFO(error->code << ' ' << error->text);
    CHECK((error->rule.empty() || check::find_rule(error->rule) != nullptr));
    CHECK(!(error->code.empty() && error->text.empty()));
    CHECK(error->code.find(' ') == std::string_view::npos);
    CHECK(error->text.find('`') == std::string_view::npos);
    CHECK(!error->from.empty());
    CHECK(!error->source.empty());
    CHECK(error->meaning.size() > 30);
    CHECK(error->meaning.ends_with('.'));
    // If there is no rule, the meaning must say what to do.
    CHECK((!error->rule.empty() || error->meaning.find("`asrmap ") != std::string_view::npos));
  }
}

TEST_CASE("every known error is found in what people paste, before any other") {
  for (const check::KnownError* error : check::known_errors()) {
    for (const std::string_view text : {error->code, error->text}) {
      if (text.empty()) continue;
      INFO(text);
      const std::string one = said(text);
      CHECK(first(one) == error);
      CHECK(first(in_json(one)) == error);
      CHECK(first(in_frame(one)) == error);
      CHECK(first(in_capitals(one)) == error);
      CHECK(first("New-AzDeployment: 12:00\r\n" + with(one, " ", " \r\n    ") + "\r\nAt line:1 char:1") == error);
    }
  }
}

TEST_CASE("an error text counts as whole words only") {
  struct Case {
    const char* pasted;
    const char* rule;  // rule of the first error, or ""; null if none must be found
  };
  const Case cases[] = {
      {"Subnet is full", "subnet-over-capacity"},
      {"Error: fetching fabric id: fabric not found", "lookup-case-mismatch"},
      {"Error: prefabric not found", nullptr},
      {"Error: fabric not foundry", nullptr},
      {"Error ID\n70038", "classic-network"},
      {"Error ID 700381", nullptr},
      {"70038", nullptr},
      {"MyPrivateIPAddressNotInSubnetHandler", nullptr},
      {"C:\\new\\SubnetIsFull.log", "subnet-over-capacity"},
      {"network settings are not configured", "unmapped-network"},  // at least four words of a text are enough
      {"Status Message: Primary key property ArmResourceName is null in entity LookupByArmResourceNameInVault. (Code: "
       "BadRequest)",
       "missing-id"},
      {"ERROR: 'site-recovery' is misspelled or not recognized by the system.\n", ""},
      {"'site-recovry' is misspelled or not recognized by the system.", nullptr},
      {"(AuthorizationFailed) The client 'a@b.com' with object id 'x' does not have authorization to perform action "
       "'Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks/replicationNetworkMappings/write' "
       "over scope '/subscriptions/s' or the scope is invalid.",
       ""},
      {"has permission to perform action 'a' on scope 'b'; however, it does not have permission to perform action 'c' "
       "on the linked scope(s) 'd' (LinkedAuthorizationFailed)",
       "cross-subscription"},
      {"was not found", nullptr},
      {"the deployment failed", nullptr},
      {"", nullptr},
      {"…", nullptr},
      {"\\", nullptr},
      {"\\u00", nullptr},
  };
  for (const Case& c : cases) {
    INFO(c.pasted);
    const check::KnownError* found = first(c.pasted);
    REQUIRE((found != nullptr) == (c.rule != nullptr));
    if (found != nullptr) CHECK(found->rule == c.rule);
  }
}

TEST_CASE("the suspect that was seen comes before the one that is inferred") {
  const check::KnownError* lookup = first("LookupByArmResourceNameInVault");
  REQUIRE(lookup != nullptr);
  const std::size_t fabric = lookup->meaning.find("`recoveryFabricName`");
  REQUIRE(fabric != std::string_view::npos);
  CHECK(fabric < lookup->meaning.find("friendly name"));
  const check::KnownError* network = first("Target network settings are not configured for virtual machine");
  REQUIRE(network != nullptr);
  CHECK(network->meaning.find("does not cover Azure to Azure") != std::string_view::npos);
}

TEST_CASE("of several known errors the most specific comes first") {
  const auto found = check::find_known_errors(
      "ResourceNotFound; SubnetIsFull; Private static IP address 10.0.0.1 falls within reserved IP range of subnet "
      "prefix 10.0.0.0/24.");
  REQUIRE(found.size() == 3);
  CHECK(found[0]->code == "PrivateIPAddressInReservedRange");
  CHECK(found[1]->code == "ResourceNotFound");
  CHECK(found[2]->code == "SubnetIsFull");
}

TEST_CASE("a placeholder stands for a name or an id, not for a page") {
  const std::string much(100'000, 'x');
  CHECK(first("Fabric " + std::string(kId) + " is not associated with the Vault contoso-dr") != nullptr);
  CHECK(first("Fabric " + much + " is not associated with the Vault contoso-dr") == nullptr);
}

TEST_CASE("megabytes of text are looked through at once") {
  const auto many = [](std::string_view words) {
    std::string result;
    while (result.size() < 4'000'000) result += words;
    return result;
  };
  CHECK(first(std::string(4'000'000, 'a')) == nullptr);
  CHECK(first(std::string(4'000'000, '\\')) == nullptr);
  CHECK(first(many("Private static IP address ")) == nullptr);
  CHECK(first(many("Subnet fabric ")) == nullptr);
  CHECK(first(many("with address prefix does ")) == nullptr);
  CHECK(first(many("Resource name x ") + "SubnetIsFull")->code == "SubnetIsFull");
}

}  // namespace
}  // namespace asrmap
