// SPDX-License-Identifier: MIT
// The digest changes with what artifacts say, and with nothing else. Each field of the model is
// changed alone, everything is built, and the digests and artifacts are compared.
#include "ir/model_digest.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "build_needs.h"
#include "catch.h"
#include "check/check.h"
#include "driver/compile.h"
#include "driver/compiled_root.h"
#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/server.h"
#include "ir/vnet.h"
#include "land/land.h"
#include "targets/backend.h"
#include "today.h"

namespace asrmap {
namespace {

constexpr std::string_view kProject = R"(
inventory vnets    "vnets.json"
inventory asr      "asr.json"
inventory mappings "mappings.json"

vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  name   = "vmm-ams"
  fabric = "fabric-ams"
  clouds = ["Gold"]
  network Finance {
    id              = "id-finance"
    logical_network = "Corp"
    isolation       = "vlan"
    vms             = 3
    subnet web 10.1.0.0/24 { vms = 12 vlan = 7 }
  }
  network HR { id = "id-hr" subnet web 10.1.1.0/24 }
}
vmm chi {
  fabric = "fabric-chi"
  network Finance { id = "id-chi" subnet web 10.2.0.0/24 }
}
vnet vnet-other { subnet web 10.4.0.0/24 }
vnet vnet-new {
  name           = "new"
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-net"
  location       = "westeurope"
  address_space  = ["10.1.0.0/16"]
  subnet web 10.1.0.0/24 { used = 3 delegation = "Microsoft.Sql/managedInstances" }
}

map ams/Finance -> vnet-new { name = "finance" }
map ams/HR      -> vnet-old
map chi/Finance -> ams/Finance
)";

// A target that exists already.
constexpr std::string_view kVnets = R"([
{"id": "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-old",
 "name": "vnet-old", "location": "westeurope", "addressSpace": {"addressPrefixes": ["10.3.0.0/16"]},
 "subnets": [{"name": "web", "addressPrefix": "10.3.0.0/24"}]}])";

// A VM network that nobody maps.
constexpr std::string_view kAsr = R"({"fabrics": [
{"name": "fabric-ams", "type": "Microsoft.RecoveryServices/vaults/replicationFabrics",
 "properties": {"friendlyName": "vmm-ams", "customDetails": {"instanceType": "VMM"}}}],
"networks": [
{"id": "/subscriptions/s/resourceGroups/rg-dr/providers/Microsoft.RecoveryServices/vaults/contoso-dr/replicationFabrics/fabric-ams/replicationNetworks/id-unmapped",
 "name": "id-unmapped", "properties": {"fabricType": "VMM", "friendlyName": "Unmapped", "subnets": []}}]})";

// A deployed mapping that Terraform imports, and one of a VM network that the files don't have.
constexpr std::string_view kMappings = R"({"value": [
{"id": "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.RecoveryServices/vaults/contoso-dr/replicationFabrics/fabric-ams/replicationNetworks/id-hr/replicationNetworkMappings/hr",
 "name": "hr", "properties": {"state": "Paired", "recoveryNetworkId": "/subscriptions/x"}},
{"id": "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.RecoveryServices/vaults/contoso-dr/replicationFabrics/fabric-x/replicationNetworks/id-x/replicationNetworkMappings/x",
 "name": "x", "properties": {"state": "Paired", "recoveryNetworkId": "/subscriptions/x"}}]})";

struct Project {
  SourceMap sources;
  Compilation run;

  explicit Project(const std::string& text) {
    MemoryFileSystem files;
    files.current = "/p";
    files.files = {{"/p/x.asrmap", text},
                   {"/p/vnets.json", std::string(kVnets)},
                   {"/p/asr.json", std::string(kAsr)},
                   {"/p/mappings.json", std::string(kMappings)}};
    run = *compile(files, sources, {{.path = "x.asrmap"}}, {}, test::kToday, test::needs_of_all_targets());
    for (const Diagnostic& finding : run.findings) {
      INFO(finding.rule << ": " << finding.message);
      REQUIRE(finding.severity != Severity::error);
    }
  }
  [[nodiscard]] const Model& model() const { return run.roots.at(0)->model; }
};

class OneText final : public emit::ArtifactSink {
 public:
  void open(const std::string& path) override { text += "== " + path + '\n'; }
  void write(std::string_view bytes) override { text += bytes; }
  std::string text;
};

// What every target writes for the model, without the first line of each artifact.
std::string artifacts_of(const Model& model) {
  const Landings landings = land::land(model);
  const check::Checked checked =
      check::check(model, landings, {}, {.needs = test::needs_of_all_targets(), .today = test::kToday});
  for (const Diagnostic& finding : checked.findings) {
    INFO(finding.rule << ": " << finding.message);
    REQUIRE(finding.severity != Severity::error);
  }
  OneText sink;
  {
    emit::Artifacts out(sink);
    for (const targets::Backend* backend : targets::all_backends())
      backend->emit(checked.model.value(), targets::EmitOptions{}, out);
  }
  return sink.text;
}

struct Change {
  const char* field;
  bool reaches;  // whether an artifact has the field
  std::function<void(Model&)> make;
};

template <class Table, class Name>
auto& named(Table& rows, std::string_view wanted, Name name) {
  for (auto& row : rows)
    if ((row.*name).view() == wanted) return row;
  throw std::out_of_range(std::string(wanted));
}
Server& server(Model& model, std::string_view label = "ams") { return named(model.servers, label, &Server::label); }
Network& network(Model& model, std::string_view name = "Finance") {
  return named(model.networks, name, &Network::name);
}
VmSubnet& vm_subnet(Model& model) { return model.vm_subnets[network(model).subnets][0]; }
Vnet& vnet(Model& model, std::string_view name = "new") { return named(model.vnets, name, &Vnet::name); }
VnetSubnet& subnet(Model& model, std::string_view name = "new") {
  return model.vnet_subnets[vnet(model, name).subnets][0];
}
MapStatement& statement(Model& model) { return named(model.statements, "finance", &MapStatement::name); }
Mapping& mapping(Model& model) {
  for (Mapping& each : model.mappings)
    if (model.statements[each.statement].name.view() == "finance") return each;
  throw std::out_of_range("finance");
}
Prefix& prefix(Model& model, Range range) { return model.prefixes[range][0].prefix; }
void set(Text& text, std::string_view word) {
  // The place stays the same, because the place decides what counts as exported.
  text = Text(word, text.span());
}
constexpr std::string_view kOtherGuid = "6f9619ff-8b86-d011-b42d-00c04fc96400";

const Change kChanges[] = {
    {"vault.label", false, [](Model& m) { set(m.vault->label, "other"); }},
    {"vault.name", true, [](Model& m) { set(m.vault->name, "other"); }},
    {"vault.subscription", true, [](Model& m) { set(m.vault->subscription, kOtherGuid); }},
    {"vault.resource_group", true, [](Model& m) { set(m.vault->resource_group, "other"); }},
    {"vault.location", false, [](Model& m) { set(m.vault->location, "West Europe"); }},

    {"server.label", true, [](Model& m) { set(server(m).label, "other"); }},
    {"server.name", true, [](Model& m) { set(server(m).name, "other"); }},
    {"server.fabric", true, [](Model& m) { set(server(m).fabric, "other"); }},
    {"server.clouds", true, [](Model& m) { set(m.words[server(m).clouds.first], "other"); }},
    {"server.lists_pools", false, [](Model& m) { server(m).lists_pools = true; }},
    {"server.lists_clouds", false, [](Model& m) { server(m).lists_clouds = true; }},

    {"network.server", true, [](Model& m) { network(m, "HR").server = m.servers.id_of(server(m, "chi")); }},
    {"network.name", true, [](Model& m) { set(network(m, "HR").name, "other"); }},
    {"network.id", true, [](Model& m) { set(network(m).id, "other"); }},
    {"network.logical_network", true, [](Model& m) { set(network(m).logical_network, "other"); }},
    {"network.isolation", true, [](Model& m) { network(m).isolation = Isolation::external; }},
    {"network.shares_name", true, [](Model& m) { network(m).shares_name = true; }},
    {"network.vms", false, [](Model& m) { network(m).vms = 4; }},
    {"network.has_pool", false, [](Model& m) { network(m).has_pool = true; }},
    {"network.has_adapters", false, [](Model& m) { network(m).has_adapters = true; }},
    {"network.uses_static_addresses", false, [](Model& m) { network(m).uses_static_addresses = true; }},
    {"a network that nobody maps, name", false, [](Model& m) { set(network(m, "Unmapped").name, "other"); }},
    {"a network that nobody maps, id", false, [](Model& m) { set(network(m, "Unmapped").id, "other"); }},

    {"vm_subnet.name", true, [](Model& m) { set(vm_subnet(m).name, "other"); }},
    {"vm_subnet.prefixes", true, [](Model& m) { prefix(m, vm_subnet(m).prefixes).bits = 25; }},
    {"vm_subnet.prefixes, host bits", false, [](Model& m) { prefix(m, vm_subnet(m).prefixes).address.low |= 1; }},
    {"vm_subnet.vms", false, [](Model& m) { vm_subnet(m).vms = 13; }},
    {"vm_subnet.vlan", true, [](Model& m) { vm_subnet(m).vlan = 8; }},

    {"vnet.label", false, [](Model& m) { set(vnet(m).label, "other"); }},
    {"vnet.name", true, [](Model& m) { set(vnet(m).name, "other"); }},
    {"vnet.subscription", true, [](Model& m) { set(vnet(m).subscription, kOtherGuid); }},
    {"vnet.resource_group", true, [](Model& m) { set(vnet(m).resource_group, "other"); }},
    {"vnet.location, another region", true,
     [](Model& m) {
       set(m.vault->location, "northeurope");  // which no artifact has
       for (Vnet& each : m.vnets) set(each.location, "northeurope");
     }},
    {"vnet.location, written otherwise", false, [](Model& m) { set(vnet(m).location, "West Europe"); }},
    {"vnet.id", false,
     [](Model& m) {
       vnet(m).id = Text(
           "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-net/providers/Microsoft.Network/"
           "virtualNetworks/new",
           {});
     }},
    {"vnet.state", false, [](Model& m) { vnet(m).state = Text("Updating", {}); }},
    {"vnet.address_space", true, [](Model& m) { prefix(m, vnet(m).address_space).bits = 15; }},
    {"vnet.deployment_model", true, [](Model& m) { vnet(m).deployment_model = DeploymentModel::classic; }},
    {"vnet.exists", true, [](Model& m) { vnet(m).exists = true; }},
    {"vnet_subnet.name", true, [](Model& m) { set(subnet(m).name, "other"); }},
    {"vnet_subnet.prefixes", true, [](Model& m) { prefix(m, subnet(m).prefixes).bits = 25; }},
    {"vnet_subnet.delegation", true, [](Model& m) { set(subnet(m).delegation, "Microsoft.Web/hostingEnvironments"); }},
    {"vnet_subnet.used", false, [](Model& m) { subnet(m).used = 4; }},
    {"vnet_subnet.state", false, [](Model& m) { subnet(m).state = Text("Updating", {}); }},
    {"a vnet that exists, name", true, [](Model& m) { set(vnet(m, "vnet-old").name, "other"); }},
    {"a vnet that exists, location", false, [](Model& m) { set(vnet(m, "vnet-old").location, "West Europe"); }},
    {"a vnet that exists, address_space", false,
     [](Model& m) { prefix(m, vnet(m, "vnet-old").address_space).bits = 15; }},
    {"a vnet that exists, subnet name", true, [](Model& m) { set(subnet(m, "vnet-old").name, "other"); }},
    {"a vnet that exists, subnet prefixes", false,
     [](Model& m) { prefix(m, subnet(m, "vnet-old").prefixes).bits = 25; }},
    {"a vnet that nobody maps to, name", false, [](Model& m) { set(vnet(m, "vnet-other").name, "other"); }},
    {"a vnet that nobody maps to, subnet name", false, [](Model& m) { set(subnet(m, "vnet-other").name, "other"); }},

    {"mapping.target", true, [](Model& m) { mapping(m).target = m.vnets.id_of(vnet(m, "vnet-old")); }},
    {"mapping.at", false, [](Model& m) { mapping(m).at.begin += 1; }},
    {"mapping.from_pattern", false, [](Model& m) { mapping(m).from_pattern = true; }},
    {"mapping.repeated", false, [](Model& m) { mapping(m).repeated = true; }},
    {"statement.name", true, [](Model& m) { set(statement(m).name, "other"); }},
    {"statement.reason", false, [](Model& m) { statement(m).reason = Text("other", {}); }},

    {"deployed.name", true, [](Model& m) { set(m.deployed[0].name, "other"); }},
    {"deployed.name of another network", false, [](Model& m) { set(m.deployed[1].name, "other"); }},
    {"deployed.network", true, [](Model& m) { set(m.deployed[0].network, "other"); }},
    {"deployed.fabric", true, [](Model& m) { set(m.deployed[0].fabric, "FABRIC-AMS"); }},
    {"deployed.target", false, [](Model& m) { set(m.deployed[0].target, "other"); }},
    {"deployed.state", false, [](Model& m) { set(m.deployed[0].state, "other"); }},
    {"deployed.id", false, [](Model& m) { set(m.deployed[0].id, "other"); }},
};

TEST_CASE("the digest changes with what an artifact says, and with nothing else") {
  const Project project{std::string(kProject)};
  const std::string digest = model_digest(project.model()), artifacts = artifacts_of(project.model());
  REQUIRE(artifacts.find("import {") != std::string::npos);
  std::map<std::string, std::string> seen{{digest, "nothing"}};
  for (const Change& change : kChanges) {
    Model model = project.model();
    change.make(model);
    INFO(change.field);
    CHECK((artifacts_of(model) != artifacts) == change.reaches);
    CHECK((model_digest(model) != digest) == change.reaches);
    if (!change.reaches) continue;
    const auto [same, fresh] = seen.emplace(model_digest(model), change.field);
    INFO("as after " << same->second);
    CHECK(fresh);
  }
}

TEST_CASE("places, comments and what exports have besides don't change the digest") {
  const Project project{std::string(kProject)};
  const std::string moved = "# Moved.\n\n\n" + std::string(kProject) + "\n# The end.\n";
  CHECK(model_digest(Project(moved).model()) == model_digest(project.model()));
  // Without the VNet that nobody maps to, all later VNets have other numbers.
  std::string fewer(kProject);
  const std::size_t at = fewer.find("vnet vnet-other"), end = fewer.find('\n', at);
  fewer.erase(at, end - at);
  CHECK(model_digest(Project(fewer).model()) == model_digest(project.model()));
}

TEST_CASE("no two models run together") {
  const auto digest_of = [](std::string_view name, std::string_view group) {
    Model model;
    model.vault.emplace();
    model.vault->name = Text(name, {});
    model.vault->resource_group = Text(group, {});
    return model_digest(model);
  };
  CHECK(digest_of("ab", "c") != digest_of("a", "bc"));
  CHECK(digest_of("", "") != model_digest({}));
}

TEST_CASE("the definition of the digest does not change by accident") {
  // If this changes, raise the version of the digest, and say so in the changelog: every artifact
  // gets another first line.
  CHECK(model_digest(Project{std::string(kProject)}.model()) ==
        "8d7fc2570eaaa3f1c10e7fb6ec52a2746ae6f82ade83b8a48e5580034ad83815");
}

}  // namespace
}  // namespace asrmap
