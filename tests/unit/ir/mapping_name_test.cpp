// SPDX-License-Identifier: MIT
#include "ir/mapping_name.h"
#include "ir/mapping.h"

#include "catch.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vnet.h"
#include "source/sha256.h"

using namespace asrmap;

namespace {

Text text(std::string_view value) { return {value, {}}; }

NetworkId add_network(Model& model, std::string_view server_label, std::string_view name) {
  Server server;
  server.label = server.name = text(server_label);
  Network network;
  network.server = model.servers.push_back(server);
  network.name = text(name);
  return model.networks.push_back(network);
}

// One VM network of server `ams`, mapped to a vnet whose label and name differ.
Model one_mapping(std::string_view network, std::string_view vnet_name) {
  Model model;
  Vnet vnet;
  vnet.label = text("the-label");
  vnet.name = text(vnet_name);
  Mapping mapping;
  mapping.source = add_network(model, "ams", network);
  mapping.statement = model.statements.push_back({});
  mapping.target = model.vnets.push_back(vnet);
  model.mappings.push_back(mapping);
  return model;
}

std::string first_name(const Model& model) { return mapping_name(model, *model.mappings.begin()); }

std::string hash_of(std::string_view path) { return sha256_hex(path).substr(0, 8); }

}  // namespace

TEST_CASE("the default mapping name is `<network>-to-<vnet's name>`, made safe") {
  const std::string long_name(80, 'x');
  struct Case {
    std::string_view network, vnet;
    std::string name;
  };
  const Case cases[] = {
      {"Finance", "vnet-dr", "Finance-to-vnet-dr"},
      {"a.b_c--d", "v_", "a.b_c--d-to-v_"},
      {"0", "1", "0-to-1"},
      {"HR Staff", "vnet-dr", "HR-Staff-to-vnet-dr-" + hash_of("ams/HR Staff")},
      {"HR-Staff", "vnet-dr", "HR-Staff-to-vnet-dr"},
      {"a + b", "v", "a-b-to-v-" + hash_of("ams/a + b")},
      {" (Lab)", "v", "Lab--to-v-" + hash_of("ams/ (Lab)")},
      {"a", "v)", "a-to-v-" + hash_of("ams/a")},
      {"-a", "v", "a-to-v-" + hash_of("ams/-a")},
      {"_a", "v", "n_a-to-v-" + hash_of("ams/_a")},
      {".a", "v", "n.a-to-v-" + hash_of("ams/.a")},
      {"東京", "v", "to-v-" + hash_of("ams/東京")},
      {"大阪", "v", "to-v-" + hash_of("ams/大阪")},
      {std::string_view(long_name).substr(0, 75), "v", std::string(75, 'x') + "-to-v"},
      {std::string_view(long_name).substr(0, 76), "v",
       std::string(71, 'x') + "-" + hash_of("ams/" + std::string(76, 'x'))},
      {"a b", std::string_view(long_name).substr(0, 74), "a-b-to-" + std::string(64, 'x') + "-" + hash_of("ams/a b")},
  };
  for (const Case& c : cases) {
    INFO(c.network << " -> " << c.vnet);
    const std::string name = first_name(one_mapping(c.network, c.vnet));
    CHECK(name == c.name);
    CHECK(name.size() <= 80);
  }
}

TEST_CASE("a written mapping name is taken as it is") {
  Model model = one_mapping("HR Staff", "vnet-dr");
  model.statements[StatementId{0}].name = text("hr to dr");
  CHECK(first_name(model) == "hr to dr");
}

TEST_CASE("the hash tells networks of one name apart by their logical networks") {
  Model model = one_mapping("Tenant 1", "vnet-dr");
  model.networks[NetworkId{0}].logical_network = text("Corp");
  CHECK(first_name(model) == "Tenant-1-to-vnet-dr-" + hash_of("ams/Corp/Tenant 1"));
}

TEST_CASE("no export changes a default mapping name") {
  constexpr FileId kExport{1};
  Model model = one_mapping("Tenant 1", "vnet-dr");
  const std::string without = first_name(model);
  model.inventories = {kExport};
  model.networks[NetworkId{0}].logical_network = Text("Corp", Span{kExport, 10, 14});
  CHECK(first_name(model) == without);
}

TEST_CASE("VMM to VMM: the default name ends in the target network's name") {
  Model model = one_mapping("Finance", "vnet-dr");
  model.mappings[MappingId{0}].target = add_network(model, "par", "Finance-DR");
  CHECK(first_name(model) == "Finance-to-Finance-DR");
}

TEST_CASE("targets of two kinds with one name give two mapping names") {
  Model model = one_mapping("Finance", "dr");
  Mapping to_vmm = model.mappings[MappingId{0}];
  to_vmm.target = add_network(model, "par", "dr");
  const MappingId second = model.mappings.push_back(to_vmm);
  model.networks[NetworkId{0}].mappings = {0, 2};
  CHECK(first_name(model) == "Finance-to-dr");
  CHECK(mapping_name(model, model.mappings[second]) == "Finance-to-dr-" + hash_of("ams/Finance"));
}
