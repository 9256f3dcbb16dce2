// SPDX-License-Identifier: MIT
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/model.h"
#include "ir/network.h"
#include "show/json_parts.h"
#include "show/landing.h"

namespace asrmap::show {
namespace {

void write_source(JsonWriter& json, const LandingRow& row) {
  const Model& model = *row.model;
  json.begin_object().member("kind", "vmm");
  write_path(json, model, row.network);
  json.member("subnet", name_in(model.vm_subnets, row.subnet));
  write_prefixes(json.key("prefixes"), model, row.subnet ? model.vm_subnets[*row.subnet].prefixes : Range{});
  json.end_object();
}

void write_row(JsonWriter& json, const LandingRow& row) {
  json.begin_object();
  write_source(json.key("source"), row);
  write_target(json.key("target"), row);
  json.member("reason", to_string(row.reason));
  write_candidates(json.key("candidates"), row);
  json.key("mapping");
  if (const Mapping* mapping = row.deployed())
    json.value(mapping_name(*row.model, *mapping));
  else
    json.null();
  if (row.mapping && changes_addresses(*row.model, *row.mapping)) json.member("addresses", "change");
  json.end_object();
}

}  // namespace

void write_landings(JsonWriter& json, std::span<const ProjectLandings> projects) {
  json.member("version", 1).line().begin_array("landings");
  for (const ProjectLandings& project : projects)
    for (const LandingRow& row : project.rows) write_row(json.line(), row);
  json.end_array();
}

std::string landing_json(std::span<const ProjectLandings> projects) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  write_landings(json, projects);
  json.end_object().finish();
  return out;
}

}  // namespace asrmap::show
