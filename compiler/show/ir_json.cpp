// SPDX-License-Identifier: MIT
#include "show/ir_json.h"

#include "ir/mapping_name.h"
#include "show/json_parts.h"

namespace asrmap {
namespace {

using Json = nlohmann::ordered_json;

Json location_json(const Text& location) {
  return location.written() ? Json(region_name(location.view())) : Json(nullptr);
}

Json vault_json(const Vault& vault) {
  return {{"label", vault.label.view()},
          {"name", vault.name.view()},
          {"subscription", known(vault.subscription)},
          {"resource_group", known(vault.resource_group)},
          {"location", location_json(vault.location)}};
}

Json isolation_json(Isolation isolation) {
  if (isolation == Isolation::unknown) return nullptr;
  return to_string(isolation);
}

Json network_json(const Model& model, const Network& network) {
  Json subnets = Json::array();
  for (const VmSubnet& subnet : model.vm_subnets[network.subnets])
    subnets.push_back({{"name", subnet.name.view()},
                       {"prefixes", prefixes_json(model, subnet.prefixes)},
                       {"vms", subnet.vms},
                       {"vlan", subnet.vlan != 0 ? Json(subnet.vlan) : Json(nullptr)}});
  return {{"name", network.name.view()},
          {"id", known(network.id)},
          {"logical_network", known(network.logical_network)},
          {"isolation", isolation_json(network.isolation)},
          {"vms", network.vms},
          {"subnets", std::move(subnets)}};
}

void write_server(const TextSink& out, const Model& model, const Server& server) {
  Json clouds = Json::array();
  for (const Text& cloud : model.words_in(server.clouds)) clouds.push_back(cloud.view());
  std::string head = compact({{"label", server.label.view()},
                              {"name", server.name.view()},
                              {"fabric", known(server.fabric)},
                              {"clouds", std::move(clouds)}});
  // One server may have all the networks of a project: they join it one by one.
  head.pop_back();
  out(head + ",\"networks\":[");
  const char* separator = "\n";
  for (const Network& network : model.networks[server.networks]) {
    out(separator + compact(network_json(model, network)));
    separator = ",\n";
  }
  out("]}");
}

Json vnet_json(const Model& model, const Vnet& vnet) {
  Json subnets = Json::array();
  for (const VnetSubnet& subnet : model.vnet_subnets[vnet.subnets])
    subnets.push_back({{"name", subnet.name.view()},
                       {"prefixes", prefixes_json(model, subnet.prefixes)},
                       {"delegation", known(subnet.delegation)},
                       {"used", subnet.used}});
  const bool classic = vnet.deployment_model == DeploymentModel::classic;
  return {{"label", vnet.label.view()},
          {"id", id_json(vnet)},
          {"name", vnet.name.view()},
          {"subscription", known(vnet.subscription)},
          {"resource_group", known(vnet.resource_group)},
          {"location", location_json(vnet.location)},
          {"deployment_model", classic ? "classic" : "resource-manager"},
          {"provisioning_state", known(vnet.state)},
          {"address_space", prefixes_json(model, vnet.address_space)},
          {"subnets", std::move(subnets)}};
}

Json target_json(const Model& model, Endpoint target) {
  if (const auto network = target.network()) {
    Json json = {{"kind", "vmm"}};
    add_path(json, model, *network);
    return json;
  }
  if (const auto vnet = target.vnet())
    return {{"kind", "vnet"}, {"label", model.vnets[*vnet].label.view()}, {"id", id_json(model.vnets[*vnet])}};
  return {{"kind", "none"}};
}

Json landing_json(const LandingRow& row) {
  const Model& model = *row.model;
  return {{"subnet", row.subnet ? Json(model.vm_subnets[*row.subnet].name.view()) : Json(nullptr)},
          {"target_subnet", row.landed ? Json(model.vnet_subnets[*row.landed].name.view()) : Json(nullptr)},
          {"reason", to_string(row.reason)},
          {"candidates", candidates_json(row)}};
}

Json mapping_json(const Model& model, const Mapping& mapping, std::span<const Landing> landings) {
  const bool excluded = mapping.target.kind == Endpoint::Kind::none;
  Json source = {{"kind", "vmm"}};
  add_path(source, model, mapping.source);
  Json json = {{"name", excluded ? Json(nullptr) : Json(mapping_name(model, mapping))},
               {"source", std::move(source)},
               {"target", target_json(model, mapping.target)}};
  json["reason"] = excluded ? known(model.statements[mapping.statement].reason) : Json(nullptr);
  Json& list = json["landings"] = Json::array();
  for (const Landing& landing : landings) list.push_back(landing_json(row_of(model, landing)));
  return json;
}

// A mapping of an inventory, by resource names.
Json deployed_json(const ExportedMapping& mapping) {
  return {{"name", mapping.name.view()},
          {"id", known(mapping.id)},
          {"fabric", known(mapping.fabric)},
          {"network", known(mapping.network)},
          {"target", known(mapping.target)},
          {"state", known(mapping.state)}};
}

void write_mappings(const TextSink& out, const Model& model, const Landings& landings) {
  const char* separator = "\n";
  MappingKinds kinds;
  auto landing = landings.all.begin();
  for (const Mapping& mapping : model.mappings) {
    const auto first = landing;
    while (landing != landings.all.end() && landing->mapping == model.mappings.id_of(mapping)) ++landing;
    if (!kinds.first_of_its_kind(mapping)) continue;
    out(separator + compact(mapping_json(model, mapping, {first, landing})));
    separator = ",\n";
  }
}

}  // namespace

void write_ir(const Model& model, const Landings& landings, const TextSink& out) {
  out("{\"version\":1,\n\"vault\":" + compact(model.vault ? vault_json(*model.vault) : Json(nullptr)));
  out(",\n\"servers\":[");
  for (const Server& server : model.servers) {
    out(&server == &*model.servers.begin() ? "\n" : ",\n");
    write_server(out, model, server);
  }
  out("],\n\"vnets\":[");
  for (const Vnet& vnet : model.vnets)
    out((&vnet == &*model.vnets.begin() ? "\n" : ",\n") + compact(vnet_json(model, vnet)));
  out("],\n\"mappings\":[");
  write_mappings(out, model, landings);
  out("],\n\"deployed\":[");
  for (const ExportedMapping& mapping : model.deployed)
    out((&mapping == model.deployed.data() ? "\n" : ",\n") + compact(deployed_json(mapping)));
  out("]}\n");
}

std::string render_ir(const Model& model, const Landings& landings) {
  std::string text;
  write_ir(model, landings, [&](std::string_view piece) { text += piece; });
  return text;
}

}  // namespace asrmap
