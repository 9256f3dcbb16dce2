// SPDX-License-Identifier: MIT
#include "ir/mapping_name.h"
#include "show/json_parts.h"
#include "show/vm_landing.h"

namespace asrmap {
namespace {

using Json = nlohmann::ordered_json;

Json address_json(const AdapterRow& row, const PlacedAddress& address) {
  const AddressId id = row.model->addresses.id_of(address);
  Json json = {{"address", to_string(address.address, address.ipv6)}, {"fate", fate_of(row, id)}};
  const auto rival = taken_by(row, id);
  json["taken_by"] = rival ? Json(row.model->vms[*rival].name.view()) : Json(nullptr);
  return json;
}

Json adapter_json(const AdapterRow& row) {
  const Model& model = *row.model;
  const Adapter& adapter = model.adapters[row.adapter];
  Json source = {{"kind", "vmm"}};
  if (adapter.network) {
    add_path(source, model, *adapter.network);
  } else {
    source["server"] = model.servers[model.vms[adapter.vm].server].label.view();
    source["network"] = known(adapter.network_name);
  }
  source["subnet"] = known(adapter.subnet_name);
  source["prefixes"] =
      adapter.subnet ? prefixes_json(model, model.vm_subnets[*adapter.subnet].prefixes) : Json::array();
  Json json = {
      {"vm", model.vms[adapter.vm].name.view()}, {"adapter", known(adapter.name)}, {"source", std::move(source)}};
  const bool lands = row.landing.has_value();
  json["target"] = lands ? target_json(*row.landing) : Json(nullptr);
  json["reason"] = lands ? to_string(row.landing->reason) : "unmapped";
  json["candidates"] = lands ? candidates_json(*row.landing) : Json::array();
  json["mapping"] =
      lands && row.landing->deployed() != nullptr ? Json(mapping_name(model, *row.landing->deployed())) : Json(nullptr);
  Json& addresses = json["addresses"] = Json::array();
  for (const PlacedAddress& address : model.addresses[adapter.addresses])
    addresses.push_back(address_json(row, address));
  return json;
}

Json filling_json(const Model& model, const Filling& filling) {
  const VnetSubnet& subnet = model.vnet_subnets[filling.subnet];
  const Vnet& vnet = model.vnets[subnet.vnet];
  return {{"label", vnet.label.view()},     {"id", id_json(vnet)},
          {"subnet", subnet.name.view()},   {"prefixes", prefixes_json(model, subnet.prefixes)},
          {"addresses", filling.addresses}, {"used", filling.used},
          {"landing", filling.landing}};
}

}  // namespace

std::string vm_landing_json(std::span<const ProjectLandings> landings, std::span<const ProjectAdapters> projects) {
  std::string out = landing_json(landings);
  // Behind the landings, in the same object.
  out.resize(out.rfind('}'));
  out += ",\n\"adapters\":[";
  const char* separator = "\n";
  for (const ProjectAdapters& project : projects)
    for (const AdapterRow& row : project.rows) {
      out.append(separator).append(compact(adapter_json(row)));
      separator = ",\n";
    }
  out += "],\n\"subnets\":[";
  separator = "\n";
  for (const ProjectAdapters& project : projects)
    for (const Filling& filling : project.landings->fillings) {
      out.append(separator).append(compact(filling_json(*project.model, filling)));
      separator = ",\n";
    }
  return out + "]}\n";
}

}  // namespace asrmap
