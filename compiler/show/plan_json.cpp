// SPDX-License-Identifier: MIT
#include "ir/azure_id.h"
#include "ir/inventory.h"
#include "ir/mapping.h"
#include "ir/mapping_path.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "show/diff_parts.h"
#include "show/json_parts.h"
#include "show/plan.h"
#include "show/plan_rows.h"

namespace asrmap::show {
namespace {

void write_source(JsonWriter& json, const Model& model, const change::PlannedMapping& planned) {
  json.begin_object().member("kind", "vmm");
  if (planned.network) {
    write_path(json, model, *planned.network);
  } else {
    const ExportedMapping& deployed = *planned.deployed;
    json.member("server", planned.server                 ? model.servers[*planned.server].label.view()
                          : deployed.fabric_name.empty() ? deployed.fabric.view()
                                                         : deployed.fabric_name.view());
    json.member("network", deployed.network_name.empty() ? deployed.network.view() : deployed.network_name.view());
  }
  json.null("subnet").end_object();
}

// Where the mapping leads, or will lead.
void write_target(JsonWriter& json, const Model& model, const change::PlannedMapping& planned) {
  const Endpoint target = planned.mapping ? model.mappings[*planned.mapping].target : planned.deployed_target;
  if (target.kind != Endpoint::Kind::none) return write_target(json, LandingRow{.model = &model, .target = target});
  const Text& id = planned.deployed->target;
  if (const Text network = segment_behind(id, "replicationNetworks"); network.written()) {
    json.begin_object().member("kind", "vmm");
    json.member("server", segment_behind(id, "replicationFabrics").view()).member("network", network.view());
    json.null("subnet").end_object();
  } else if (id.written()) {
    json.begin_object().member("kind", "vnet").member("label", deployed_target(model, planned));
    json.member("id", id.view()).null("subnet").begin_array("prefixes").end_array().end_object();
  } else {
    json.null();
  }
}

std::optional<std::string> id_of(const Model& model, const change::PlannedMapping& planned) {
  if (planned.deployed != nullptr && !planned.deployed->id.empty()) return std::string(planned.deployed->id.view());
  if (!planned.mapping || !model.vault) return std::nullopt;
  const Mapping& mapping = model.mappings[*planned.mapping];
  const Network& source = model.networks[mapping.source];
  return mapping_path(*model.vault, model.servers[source.server].fabric.view(), source.id.view(),
                      resource_name(model, planned), PathForm::id);
}

void write_list(JsonWriter& json, const PlanView& view, change::PlanAction action) {
  json.line().begin_array(to_string(action));
  for (const change::PlannedMapping& planned : view.plan.all) {
    if (planned.action != action) continue;
    const Model& model = *view.projects[planned.project];
    json.line().begin_object();
    write_source(json.key("source"), model, planned);
    write_target(json.key("target"), model, planned);
    json.member("name", resource_name(model, planned)).member("id", id_of(model, planned)).end_object();
  }
  json.end_array();
}

}  // namespace

std::string plan_json(const PlanView& view) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().member("version", 1);
  for (const change::PlanAction action : {change::PlanAction::create, change::PlanAction::update,
                                          change::PlanAction::remove, change::PlanAction::unmanaged})
    write_list(json, view, action);
  json.line().member("in_sync", view.plan.count(change::PlanAction::in_sync));
  write_changes(json.line(), view.changes);
  json.end_object().finish();
  return out;
}

}  // namespace asrmap::show
