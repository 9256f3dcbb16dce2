// SPDX-License-Identifier: MIT
#include "ir/mapping_name.h"
#include "show/json_parts.h"
#include "show/landing.h"

namespace asrmap {
namespace {

using Json = nlohmann::ordered_json;

Json source_json(const LandingRow& row) {
  const Model& model = *row.model;
  Json source = {{"kind", "vmm"}};
  add_path(source, model, row.network);
  source["subnet"] = row.subnet ? Json(model.vm_subnets[*row.subnet].name.view()) : Json(nullptr);
  source["prefixes"] = row.subnet ? prefixes_json(model, model.vm_subnets[*row.subnet].prefixes) : Json::array();
  return source;
}

Json row_json(const LandingRow& row) {
  Json json = {{"source", source_json(row)}, {"target", target_json(row)}, {"reason", to_string(row.reason)}};
  json["candidates"] = candidates_json(row);
  json["mapping"] = row.deployed() != nullptr ? Json(mapping_name(*row.model, *row.deployed())) : Json(nullptr);
  return json;
}

}  // namespace

std::string landing_json(std::span<const ProjectLandings> projects) {
  std::string out;
  for (const ProjectLandings& project : projects)
    for (const LandingRow& row : project.rows) {
      out += out.empty() ? "\n" : ",\n";
      out += compact(row_json(row));
    }
  return "{\"version\":1,\n\"landings\":[" + out + "]}\n";
}

}  // namespace asrmap
