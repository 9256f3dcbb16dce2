// SPDX-License-Identifier: MIT
#include "ir/mapping_path.h"

#include <stdexcept>

#include "catch.h"
#include "ir/endpoint.h"
#include "ir/mapping.h"
#include "ir/model.h"

using namespace asrmap;

TEST_CASE("a segment is encoded as encodeURIComponent does") {
  struct Case {
    std::string_view segment, encoded;
  };
  const Case cases[] = {
      {"", ""},
      {"vnet-dr_1.x", "vnet-dr_1.x"},
      {"-_.!~*'()", "-_.!~*'()"},
      {"fab 1", "fab%201"},
      {"a/b", "a%2Fb"},
      {"net#1?x=y&z", "net%231%3Fx%3Dy%26z"},
      {";,:@+$", "%3B%2C%3A%40%2B%24"},
      {"100%25", "100%2525"},
      {"\"\\[]{}|^`<>", "%22%5C%5B%5D%7B%7D%7C%5E%60%3C%3E"},
      {"é", "%C3%A9"},
      {"😀", "%F0%9F%98%80"},
      {"\n\x7F", "%0A%7F"},
  };
  for (const Case& c : cases) {
    INFO(c.segment);
    CHECK(encode_segment(c.segment) == c.encoded);
  }
}

TEST_CASE("no path is written of a vault that is not there") {
  Model model;
  // A project that maps nothing needs no vault.
  model.mappings.push_back(Mapping{});
  REQUIRE(model.mappings.back().target.kind == Endpoint::Kind::none);
  CHECK(vault_of(model).name.empty());
  model.mappings.back().target.kind = Endpoint::Kind::vnet;
  CHECK_THROWS_AS(vault_of(model), std::logic_error);
  model.vault.emplace().name = Text("dr", {});
  CHECK(vault_of(model).name.view() == "dr");
}

TEST_CASE("names stand as they are in an id, and encoded in a URL") {
  const auto text = [](std::string_view value) { return Text(value, {}); };
  Vault vault;
  vault.name = text("vault1");
  vault.subscription = text("6f9619ff-8b86-d011-b42d-00c04fc964ff");
  vault.resource_group = text("rg (é)");

  CHECK(network_path(vault, "fab 1", "net#1", PathForm::id) ==
        "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg (é)"
        "/providers/Microsoft.RecoveryServices/vaults/vault1/replicationFabrics/fab 1/replicationNetworks/net#1");
  CHECK(mapping_path(vault, "fab 1", "net#1", "map(1)", PathForm::url) ==
        "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg%20(%C3%A9)"
        "/providers/Microsoft.RecoveryServices/vaults/vault1/replicationFabrics/fab%201/replicationNetworks/net%231"
        "/replicationNetworkMappings/map(1)");
}
