// SPDX-License-Identifier: MIT
#include "show/json_parts.h"

#include "ir/azure_id.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/server.h"
#include "ir/vnet.h"

namespace asrmap::show {

std::optional<std::string_view> known(const Text& text) {
  return text.written() ? std::optional(text.view()) : std::nullopt;
}

void write_prefixes(JsonWriter& json, const Model& model, Range prefixes) {
  json.begin_array();
  for (const PlacedPrefix& placed : model.prefixes[prefixes]) json.value(to_string(placed.prefix));
  json.end_array();
}

void write_path(JsonWriter& json, const Model& model, NetworkId id) {
  const Network& network = model.networks[id];
  json.member("server", model.servers[network.server].label.view());
  if (network.shares_name) json.member("logical_network", known(network.logical_network));
  json.member("network", network.name.view());
}

void write_candidates(JsonWriter& json, const LandingRow& row) {
  json.begin_array();
  for (const VnetSubnetId id : row.candidates()) json.value(row.model->vnet_subnets[id].name.view());
  json.end_array();
}

void write_target(JsonWriter& json, const LandingRow& row) {
  const Model& model = *row.model;
  if (const auto network = row.target.network()) {
    json.begin_object().member("kind", "vmm");
    write_path(json, model, *network);
    json.null("subnet").end_object();
    return;
  }
  const auto vnet = row.target.vnet();
  if (!vnet) {
    json.null();
    return;
  }
  json.begin_object().member("kind", "vnet").member("label", model.vnets[*vnet].label.view());
  json.member("id", vnet_id(model.vnets[*vnet])).member("subnet", name_in(model.vnet_subnets, row.landed));
  write_prefixes(json.key("prefixes"), model, row.landed ? model.vnet_subnets[*row.landed].prefixes : Range{});
  json.end_object();
}

}  // namespace asrmap::show
