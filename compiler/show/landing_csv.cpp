// SPDX-License-Identifier: MIT
#include "ir/azure_id.h"
#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vnet.h"
#include "show/csv.h"
#include "show/landing.h"

namespace asrmap::show {
namespace {

std::string_view kind_of(Endpoint target) {
  switch (target.kind) {
    case Endpoint::Kind::none: return "";
    case Endpoint::Kind::network: return "vmm";
    case Endpoint::Kind::vnet: return "vnet";
  }
  return "";
}

void append_row(std::string& out, const LandingRow& row, std::string_view file) {
  const Model& model = *row.model;
  const Network& network = model.networks[row.network];
  const VmSubnet* subnet = row.subnet ? &model.vm_subnets[*row.subnet] : nullptr;
  const VnetSubnet* landed = row.landed ? &model.vnet_subnets[*row.landed] : nullptr;
  const auto vnet = row.target.vnet();
  std::string candidates;
  for (const VnetSubnetId id : row.candidates()) {
    if (!candidates.empty()) candidates += kCsvListSeparator;
    candidates += model.vnet_subnets[id].name.view();
  }
  const bool excluded = row.reason == LandingRow::Reason::excluded;
  // clang-format off
  // A field to a line, as in the header.
  append_csv_record(
      out, {model.servers[network.server].label.view(),
            network.shares_name ? network.logical_network.view() : std::string_view{},
            network.name.view(),
            subnet != nullptr ? subnet->name.view() : std::string_view{},
            subnet != nullptr ? prefix_list(model, subnet->prefixes, kCsvListSeparator) : std::string{},
            kind_of(row.target),
            row.target.kind != Endpoint::Kind::none ? name_of(model, row.target) : std::string{},
            vnet ? vnet_id(model.vnets[*vnet]).value_or("") : std::string{},
            landed != nullptr ? landed->name.view() : std::string_view{},
            landed != nullptr ? prefix_list(model, landed->prefixes, kCsvListSeparator) : std::string{},
            to_string(row.reason),
            candidates,
            row.deployed() != nullptr ? mapping_name(model, *row.deployed()) : std::string{},
            excluded ? model.statements[model.mappings[*row.mapping].statement].reason.view() : std::string_view{},
            file});
  // clang-format on
}

}  // namespace

std::string landing_csv(std::span<const ProjectLandings> projects) {
  std::string out;
  append_csv_record(
      out, {"server", "logical_network", "network", "subnet", "prefixes", "target_kind", "target", "target_id",
            "target_subnet", "target_prefixes", "reason", "candidates", "mapping", "exclusion_reason", "file"});
  for (const ProjectLandings& project : projects)
    for (const LandingRow& row : project.rows) append_row(out, row, project.file);
  return out;
}

}  // namespace asrmap::show
