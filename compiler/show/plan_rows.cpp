// SPDX-License-Identifier: MIT
#include "show/plan_rows.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "ir/azure_id.h"
#include "ir/inventory.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "source/text.h"
#include "text/ascii.h"

namespace asrmap::show {
namespace {

constexpr std::size_t kShownOfId = 12;

// The path by resource names. That of a fabric is cut, because it is 64 digits long.
std::string path_in_azure(const Text& fabric, const Text& network) {
  const std::string_view whole = fabric.view();
  return fmt::format("{}{}/{}", whole.substr(0, kShownOfId), whole.size() > kShownOfId ? "…" : "", network.view());
}

std::string source_of(const Model& model, const change::PlannedMapping& planned) {
  if (planned.network) return path_of(model, *planned.network);
  const ExportedMapping& deployed = *planned.deployed;
  const Text& network = deployed.network_name.empty() ? deployed.network : deployed.network_name;
  if (planned.server) return fmt::format("{}/{}", model.servers[*planned.server].label.view(), network.view());
  if (!deployed.fabric_name.empty()) return fmt::format("{}/{}", deployed.fabric_name.view(), network.view());
  return path_in_azure(deployed.fabric, network);
}

std::string_view network_id(const change::PlannedMapping& planned, const PlanView& view) {
  if (planned.deployed != nullptr) return planned.deployed->network.view();
  return view.projects[planned.project]->networks[*planned.network].id.view();
}

// Adds the ends of their resource names to different VM networks that have the same name.
void tell_apart(std::vector<PlanRow>& rows, const PlanView& view) {
  std::map<std::string, std::set<std::string>> networks;
  for (const change::PlannedMapping& planned : view.plan.all)
    networks[source_of(*view.projects[planned.project], planned)].insert(lower(network_id(planned, view)));
  for (PlanRow& row : rows)
    if (networks.at(row.source).size() > 1) {
      const std::string_view id = network_id(*row.planned, view);
      row.source += fmt::format(" ({}{})", id.size() > kShownOfId ? "…" : "",
                                id.substr(id.size() - std::min(id.size(), kShownOfId)));
    }
}

}  // namespace

std::string deployed_target(const Model& model, const change::PlannedMapping& planned) {
  if (planned.deployed_target.kind != Endpoint::Kind::none) return name_of(model, planned.deployed_target);
  const Text& target = planned.deployed->target;
  if (const Text network = segment_behind(target, "replicationNetworks"); network.written())
    return path_in_azure(segment_behind(target, "replicationFabrics"), network);
  if (target.empty()) return "unknown";
  const VnetIdResult parsed = parse_vnet_id(target.view());
  return std::string(parsed.kind == VnetIdResult::Kind::vnet ? parsed.parts.name : target.view());
}

std::string resource_name(const Model& model, const change::PlannedMapping& planned) {
  return planned.deployed != nullptr ? std::string(planned.deployed->name.view())
                                     : mapping_name(model, model.mappings[*planned.mapping]);
}

std::vector<PlanRow> plan_rows(const PlanView& view) {
  std::vector<PlanRow> rows;
  for (const change::PlanAction action : {change::PlanAction::create, change::PlanAction::update,
                                          change::PlanAction::remove, change::PlanAction::unmanaged})
    for (const change::PlannedMapping& planned : view.plan.all) {
      if (planned.action != action) continue;
      const Model& model = *view.projects[planned.project];
      PlanRow row{.planned = &planned,
                  .source = source_of(model, planned),
                  .target = {},
                  .was = {},
                  .name = resource_name(model, planned)};
      row.target =
          planned.mapping ? name_of(model, model.mappings[*planned.mapping].target) : deployed_target(model, planned);
      if (action == change::PlanAction::update) row.was = deployed_target(model, planned);
      rows.push_back(std::move(row));
    }
  tell_apart(rows, view);
  return rows;
}

std::string counts_text(const change::Plan& plan) {
  std::string text;
  const auto add = [&](change::PlanAction action, std::string_view what) {
    const std::size_t count = plan.count(action);
    if (count != 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, what);
  };
  add(change::PlanAction::create, "to create");
  add(change::PlanAction::update, "to update");
  add(change::PlanAction::remove, "to delete");
  if (text.empty()) text = "nothing to do";
  add(change::PlanAction::in_sync, "in sync");
  add(change::PlanAction::unmanaged, "unmanaged");
  return text;
}

}  // namespace asrmap::show
