// SPDX-License-Identifier: MIT
#include "show/ir_json.h"

#include "ir/azure_id.h"
#include "ir/ids.h"
#include "ir/inventory.h"
#include "ir/isolation.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vault.h"
#include "ir/vnet.h"
#include "show/json_parts.h"

namespace asrmap::show {
namespace {

std::optional<std::string> location_of(const Text& location) {
  return location.written() ? std::optional(region_name(location.view())) : std::nullopt;
}

void write_vault(JsonWriter& json, const Vault& vault) {
  json.begin_object().member("label", vault.label.view()).member("name", vault.name.view());
  json.member("subscription", known(vault.subscription)).member("resource_group", known(vault.resource_group));
  json.member("location", location_of(vault.location)).end_object();
}

void write_network(JsonWriter& json, const Model& model, const Network& network) {
  json.begin_object().member("name", network.name.view()).member("id", known(network.id));
  json.member("logical_network", known(network.logical_network));
  const bool isolation_known = network.isolation != Isolation::unknown;
  json.member("isolation", isolation_known ? std::optional(to_string(network.isolation)) : std::nullopt);
  json.member("vms", network.vms).begin_array("subnets");
  for (const VmSubnet& subnet : model.vm_subnets[network.subnets]) {
    json.begin_object().member("name", subnet.name.view());
    write_prefixes(json.key("prefixes"), model, subnet.prefixes);
    json.member("vms", subnet.vms).member("vlan", subnet.vlan != 0 ? std::optional(subnet.vlan) : std::nullopt);
    json.end_object();
  }
  json.end_array().end_object();
}

void write_server(JsonWriter& json, const Model& model, const Server& server) {
  json.begin_object().member("label", server.label.view()).member("name", server.name.view());
  json.member("fabric", known(server.fabric)).begin_array("clouds");
  for (const Text& cloud : model.words_in(server.clouds)) json.value(cloud.view());
  json.end_array().begin_array("networks");
  for (const Network& network : model.networks[server.networks])
    if (network.name.written()) write_network(json.line(), model, network);  // else a syntax error has left it
  json.end_array().end_object();
}

void write_vnet(JsonWriter& json, const Model& model, const Vnet& vnet) {
  json.begin_object().member("label", vnet.label.view()).member("id", vnet_id(vnet));
  json.member("name", vnet.name.view()).member("subscription", known(vnet.subscription));
  json.member("resource_group", known(vnet.resource_group)).member("location", location_of(vnet.location));
  const bool classic = vnet.deployment_model == DeploymentModel::classic;
  json.member("deployment_model", classic ? "classic" : "resource-manager");
  json.member("provisioning_state", known(vnet.state));
  write_prefixes(json.key("address_space"), model, vnet.address_space);
  json.begin_array("subnets");
  for (const VnetSubnet& subnet : model.vnet_subnets[vnet.subnets]) {
    json.begin_object().member("name", subnet.name.view());
    write_prefixes(json.key("prefixes"), model, subnet.prefixes);
    json.member("delegation", known(subnet.delegation)).member("used", subnet.used).end_object();
  }
  json.end_array();
  if (model.silence.hides(model.vnets.id_of(vnet), AboutRow::contents)) json.member("whole", false);
  json.end_object();
}

void write_target(JsonWriter& json, const Model& model, Endpoint target) {
  json.begin_object();
  if (const auto network = target.network()) {
    json.member("kind", "vmm");
    write_path(json, model, *network);
  } else if (const auto vnet = target.vnet()) {
    json.member("kind", "vnet").member("label", model.vnets[*vnet].label.view());
    json.member("id", vnet_id(model.vnets[*vnet]));
  } else {
    json.member("kind", "none");
  }
  json.end_object();
}

void write_landing(JsonWriter& json, const LandingRow& row) {
  const Model& model = *row.model;
  json.begin_object().member("subnet", name_in(model.vm_subnets, row.subnet));
  json.member("target_subnet", name_in(model.vnet_subnets, row.landed)).member("reason", to_string(row.reason));
  write_candidates(json.key("candidates"), row);
  json.end_object();
}

void write_mapping(JsonWriter& json, const Model& model, const Mapping& mapping, std::span<const Landing> landings) {
  const bool excluded = mapping.target.kind == Endpoint::Kind::none;
  json.begin_object().member("name", excluded ? std::nullopt : std::optional(mapping_name(model, mapping)));
  json.begin_object("source").member("kind", "vmm");
  write_path(json, model, mapping.source);
  json.end_object();
  write_target(json.key("target"), model, mapping.target);
  json.member("reason", excluded ? known(model.statements[mapping.statement].reason) : std::nullopt);
  if (changes_addresses(model, model.mappings.id_of(mapping))) json.member("addresses", "change");
  json.begin_array("landings");
  for (const Landing& landing : landings) write_landing(json, row_of(model, landing));
  json.end_array().end_object();
}

// A deployed mapping of an inventory, by resource names.
void write_deployed(JsonWriter& json, const ExportedMapping& mapping) {
  json.begin_object().member("name", mapping.name.view()).member("id", known(mapping.id));
  json.member("fabric", known(mapping.fabric)).member("network", known(mapping.network));
  json.member("target", known(mapping.target)).member("state", known(mapping.state)).end_object();
}

void write_mappings(JsonWriter& json, const Model& model, const Landings& landings) {
  MappingKinds kinds;
  auto landing = landings.all.begin();
  for (const Mapping& mapping : model.mappings) {
    const auto first = landing;
    while (landing != landings.all.end() && landing->mapping == model.mappings.id_of(mapping)) ++landing;
    if (kinds.first_of_its_kind(mapping)) write_mapping(json.line(), model, mapping, {first, landing});
  }
}

}  // namespace

std::string render_ir(const Model& model, const Landings& landings) {
  std::string text;
  JsonWriter json(text);
  json.begin_object().member("version", 1).line().key("vault");
  if (model.vault)
    write_vault(json, *model.vault);
  else
    json.null();
  json.line().begin_array("servers");
  for (const Server& server : model.servers)
    if (server.label.written()) write_server(json.line(), model, server);
  json.end_array().line().begin_array("vnets");
  for (const Vnet& vnet : model.vnets)
    if (vnet.label.written()) write_vnet(json.line(), model, vnet);
  json.end_array().line().begin_array("mappings");
  write_mappings(json, model, landings);
  json.end_array().line().begin_array("deployed");
  for (const ExportedMapping& mapping : model.deployed) write_deployed(json.line(), mapping);
  json.end_array().end_object().finish();
  return text;
}

}  // namespace asrmap::show
