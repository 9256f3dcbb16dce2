// SPDX-License-Identifier: MIT
#include "ir/azure_id.h"
#include "ir/ids.h"
#include "ir/mapping_name.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vm.h"
#include "ir/vnet.h"
#include "show/json_parts.h"
#include "show/vm_landing.h"

namespace asrmap::show {
namespace {

void write_address(JsonWriter& json, const AdapterRow& row, const PlacedAddress& address) {
  const AddressId id = row.model->addresses.id_of(address);
  json.begin_object().member("address", to_string(address.address, address.ipv6)).member("fate", fate_of(row, id));
  json.member("taken_by", name_in(row.model->vms, taken_by(row, id))).end_object();
}

void write_source(JsonWriter& json, const Model& model, const Adapter& adapter) {
  json.begin_object().member("kind", "vmm");
  if (adapter.network) {
    write_path(json, model, *adapter.network);
  } else {
    json.member("server", model.servers[model.vms[adapter.vm].server].label.view());
    json.member("network", known(adapter.network_name));
  }
  json.member("subnet", known(adapter.subnet_name));
  write_prefixes(json.key("prefixes"), model, adapter.subnet ? model.vm_subnets[*adapter.subnet].prefixes : Range{});
  json.end_object();
}

// Where it lands and why, and the mapping that is deployed for it.
void write_landing(JsonWriter& json, const AdapterRow& row) {
  const bool lands = row.landing.has_value();
  json.key("target");
  if (lands)
    write_target(json, *row.landing);
  else
    json.null();
  json.member("reason", lands ? to_string(row.landing->reason) : "unmapped").key("candidates");
  if (lands)
    write_candidates(json, *row.landing);
  else
    json.begin_array().end_array();
  json.key("mapping");
  if (lands && row.landing->deployed() != nullptr)
    json.value(mapping_name(*row.model, *row.landing->deployed()));
  else
    json.null();
}

void write_adapter(JsonWriter& json, const AdapterRow& row) {
  const Model& model = *row.model;
  const Adapter& adapter = model.adapters[row.adapter];
  json.begin_object().member("vm", model.vms[adapter.vm].name.view()).member("adapter", known(adapter.name));
  write_source(json.key("source"), model, adapter);
  write_landing(json, row);
  json.begin_array("addresses");
  for (const PlacedAddress& address : model.addresses[adapter.addresses]) write_address(json, row, address);
  json.end_array().end_object();
}

void write_filling(JsonWriter& json, const Model& model, const Filling& filling) {
  const VnetSubnet& subnet = model.vnet_subnets[filling.subnet];
  const Vnet& vnet = model.vnets[subnet.vnet];
  json.begin_object().member("label", vnet.label.view()).member("id", vnet_id(vnet));
  json.member("subnet", subnet.name.view());
  write_prefixes(json.key("prefixes"), model, subnet.prefixes);
  json.member("addresses", filling.addresses).member("used", filling.used).member("landing", filling.landing);
  json.end_object();
}

}  // namespace

std::string vm_landing_json(std::span<const ProjectLandings> landings, std::span<const ProjectAdapters> projects) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  write_landings(json, landings);
  json.line().begin_array("adapters");
  for (const ProjectAdapters& project : projects)
    for (const AdapterRow& row : project.rows) write_adapter(json.line(), row);
  json.end_array().line().begin_array("subnets");
  for (const ProjectAdapters& project : projects)
    for (const Filling& filling : project.landings->fillings) write_filling(json.line(), *project.model, filling);
  json.end_array().end_object().finish();
  return out;
}

}  // namespace asrmap::show
