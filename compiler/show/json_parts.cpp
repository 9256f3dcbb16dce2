// SPDX-License-Identifier: MIT
#include "show/json_parts.h"

#include "ir/azure_id.h"

namespace asrmap {

using Json = nlohmann::ordered_json;

std::string compact(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json known(const Text& text) { return text.written() ? Json(text.view()) : Json(nullptr); }

Json prefixes_json(const Model& model, Range prefixes) {
  Json list = Json::array();
  for (const PlacedPrefix& placed : model.prefixes[prefixes]) list.push_back(to_string(placed.prefix));
  return list;
}

void add_path(Json& object, const Model& model, NetworkId id) {
  const Network& network = model.networks[id];
  object["server"] = model.servers[network.server].label.view();
  if (network.shares_name) object["logical_network"] = known(network.logical_network);
  object["network"] = network.name.view();
}

Json candidates_json(const LandingRow& row) {
  Json list = Json::array();
  for (const VnetSubnetId id : row.candidates()) list.push_back(row.model->vnet_subnets[id].name.view());
  return list;
}

Json id_json(const Vnet& vnet) {
  const auto id = vnet_id(vnet);
  return id ? Json(*id) : Json(nullptr);
}

Json target_json(const LandingRow& row) {
  const Model& model = *row.model;
  if (const auto network = row.target.network()) {
    Json target = {{"kind", "vmm"}};
    add_path(target, model, *network);
    target["subnet"] = nullptr;
    return target;
  }
  const auto vnet = row.target.vnet();
  if (!vnet) return nullptr;
  Json target = {{"kind", "vnet"}, {"label", model.vnets[*vnet].label.view()}, {"id", id_json(model.vnets[*vnet])}};
  target["subnet"] = row.landed ? Json(model.vnet_subnets[*row.landed].name.view()) : Json(nullptr);
  target["prefixes"] = row.landed ? prefixes_json(model, model.vnet_subnets[*row.landed].prefixes) : Json::array();
  return target;
}

}  // namespace asrmap
