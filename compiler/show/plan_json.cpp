// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "ir/azure_id.h"
#include "ir/mapping_path.h"
#include "show/diff_parts.h"
#include "show/json_parts.h"
#include "show/plan.h"
#include "show/plan_rows.h"

namespace asrmap {
namespace {

using Json = nlohmann::ordered_json;

Json source_json(const Model& model, const PlannedMapping& planned) {
  Json json = {{"kind", "vmm"}};
  if (planned.network) {
    add_path(json, model, *planned.network);
  } else {
    const ExportedMapping& deployed = *planned.deployed;
    json["server"] = planned.server                  ? model.servers[*planned.server].label.view()
                     : deployed.fabric_name.empty() ? deployed.fabric.view()
                                                    : deployed.fabric_name.view();
    json["network"] = deployed.network_name.empty() ? deployed.network.view() : deployed.network_name.view();
  }
  json["subnet"] = nullptr;
  return json;
}

// Where it leads, or will.
Json target_json(const Model& model, const PlannedMapping& planned) {
  const Endpoint target = planned.mapping ? model.mappings[*planned.mapping].target : planned.deployed_target;
  if (target.kind != Endpoint::Kind::none) return target_json(LandingRow{.model = &model, .target = target});
  const Text& id = planned.deployed->target;
  if (const Text network = segment_behind(id, "replicationNetworks"); network.written())
    return {{"kind", "vmm"},
            {"server", segment_behind(id, "replicationFabrics").view()},
            {"network", network.view()},
            {"subnet", nullptr}};
  if (!id.written()) return nullptr;
  return {{"kind", "vnet"},
          {"label", deployed_target(model, planned)},
          {"id", id.view()},
          {"subnet", nullptr},
          {"prefixes", Json::array()}};
}

Json id_json(const Model& model, const PlannedMapping& planned) {
  if (planned.deployed != nullptr && !planned.deployed->id.empty()) return planned.deployed->id.view();
  if (!planned.mapping) return nullptr;
  const Mapping& mapping = model.mappings[*planned.mapping];
  const Network& source = model.networks[mapping.source];
  return mapping_path(*model.vault, model.servers[source.server].fabric.view(), source.id.view(),
                      resource_name(model, planned), PathForm::id);
}

void append_list(std::string& out, const PlanView& view, PlanAction action) {
  out += fmt::format("\"{}\":[", to_string(action));
  bool first = true;
  for (const PlannedMapping& planned : view.plan.all) {
    if (planned.action != action) continue;
    const Model& model = *view.projects[planned.project];
    out += std::exchange(first, false) ? "\n" : ",\n";
    out += compact({{"source", source_json(model, planned)},
                    {"target", target_json(model, planned)},
                    {"name", resource_name(model, planned)},
                    {"id", id_json(model, planned)}});
  }
  out += "],\n";
}

}  // namespace

std::string plan_json(const PlanView& view) {
  std::string out = "{\"version\":1,\n";
  for (const PlanAction action : {PlanAction::create, PlanAction::update, PlanAction::remove, PlanAction::unmanaged})
    append_list(out, view, action);
  out += fmt::format("\"in_sync\":{},\n", view.plan.count(PlanAction::in_sync));
  append_changes(out, view.changes);
  return out + "}\n";
}

}  // namespace asrmap
