// SPDX-License-Identifier: MIT
#include "change/planned_models.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "ir/azure_id.h"
#include "ir/id_map.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vnet.h"
#include "text/ascii.h"

namespace asrmap::change {
namespace {

// Replaces the mappings of the model, and sorts them by VM network, as in every model.
void set_mappings(Model& model, std::vector<Mapping> mappings) {
  std::stable_sort(mappings.begin(), mappings.end(),
                   [](const Mapping& a, const Mapping& b) { return a.source < b.source; });
  model.mappings = {};
  for (Network& network : model.networks) network.mappings = {};
  for (Mapping& mapping : mappings) {
    Range& range = model.networks[mapping.source].mappings;
    if (range.count++ == 0) range.first = model.mappings.size();
    mapping.repeated = false;
    model.mappings.push_back(mapping);
  }
  mark_repeated(model);
}

// The name under which a mapping is deployed; not written if it has that name in the files too.
Text name_to_keep(const Model& model, const Mapping& mapping, const PlannedMapping& planned) {
  if (planned.deployed == nullptr) return {};
  const Text& name = planned.deployed->name;
  return equal_without_case(mapping_name(model, mapping), name.view()) ? Text() : name;
}

// Gives the mappings the names under which they are deployed.
void adopt_names(const Plan& plan, std::size_t project, Model& model) {
  for (const PlannedMapping& planned : plan.all) {
    if (!planned.mapping || planned.project != project) continue;
    Mapping& mapping = model.mappings[*planned.mapping];
    const Text name = name_to_keep(model, mapping, planned);
    if (!name.written()) continue;
    MapStatement statement = model.statements[mapping.statement];
    statement.name = name;
    mapping.statement = model.statements.push_back(statement);
  }
}

// Adds the ends of deployed mappings that the files don't have, with their names in Azure.
class Strangers {
 public:
  explicit Strangers(Model& model) : model_(model) {}

  // The VM network of a fabric. `server` is the fabric's server, if the files name it. `name` is
  // the network's friendly name, if it is known.
  NetworkId network(const Text& fabric, const Text& id, const Text& name, std::optional<ServerId> server) {
    const auto [known, fresh] = networks_.try_emplace({lower(fabric.view()), lower(id.view())});
    if (!fresh) return known->second;
    // The networks of one server must be neighbours, so each network that comes later gets a
    // second row for its server.
    Server owner;
    owner.label = owner.name = owner.fabric = fabric;
    if (server) owner = model_.servers[*server];
    owner.networks = {model_.networks.size(), 1};
    Network row;
    row.server = model_.servers.push_back(owner);
    row.name = name.empty() ? id : name;
    row.id = id;
    known->second = model_.networks.push_back(row);
    model_.silence.hide(known->second, AboutRow::contents);  // its VM subnets are not known
    return known->second;
  }

  Endpoint vnet(const Text& id) {
    const auto [known, fresh] = vnets_.try_emplace(lower(id.view()));
    if (!fresh) return known->second;
    const VnetIdResult parsed = parse_vnet_id(id.view());
    Vnet row;
    if (parsed.kind == VnetIdResult::Kind::vnet) {
      row.label = row.name = part_of(id, parsed.parts.name);
      row.subscription = part_of(id, parsed.parts.subscription);
      row.resource_group = part_of(id, parsed.parts.resource_group);
      row.id = id;
      if (parsed.parts.classic) row.deployment_model = DeploymentModel::classic;
    } else {
      row.label = row.name = id.empty() ? Text("unknown", id.span()) : id;
    }
    const VnetId vnet = model_.vnets.push_back(row);
    model_.silence.hide(vnet, AboutRow::contents);  // its subnets are not known
    return known->second = Endpoint(vnet);
  }

 private:
  Model& model_;
  std::map<std::pair<std::string, std::string>, NetworkId> networks_;
  std::map<std::string, Endpoint> vnets_;
};

// Replaces the mappings of the project by the deployed ones.
void set_deployed(const Plan& plan, std::size_t project, Model& model, Strangers& strangers) {
  std::vector<Mapping> mappings;
  for (const PlannedMapping& planned : plan.all) {
    if (planned.project != project || planned.deployed == nullptr || planned.action == PlanAction::unmanaged) continue;
    const ExportedMapping& deployed = *planned.deployed;
    Endpoint target = planned.deployed_target;
    if (target.kind == Endpoint::Kind::none) {
      const Text network = segment_behind(deployed.target, "replicationNetworks");
      target = network.written()
                   ? Endpoint(strangers.network(segment_behind(deployed.target, "replicationFabrics"), network, {}, {}))
                   : strangers.vnet(deployed.target);
    }
    MapStatement statement;
    statement.keyword = deployed.name.span();
    statement.target = target;
    statement.target_at = deployed.target.span();
    statement.name = deployed.name;
    mappings.push_back({.source = planned.network ? *planned.network
                                                  : strangers.network(deployed.fabric, deployed.network,
                                                                      deployed.network_name, planned.server),
                        .statement = model.statements.push_back(statement),
                        .target = target,
                        .at = deployed.id.span()});
  }
  set_mappings(model, std::move(mappings));
}

// The mappings that the plan has, and those to `none`. If another project maps the same, the
// mapping may be in that project instead.
std::vector<Mapping> planned_mappings(const Plan& plan, std::size_t project, const Model& model) {
  IdMap<MappingId, bool> is_planned(model.mappings);
  for (const PlannedMapping& planned : plan.all)
    if (planned.mapping && planned.project == project) is_planned[*planned.mapping] = true;
  std::vector<Mapping> mappings;
  for (const Mapping& mapping : model.mappings)
    if (mapping.target.kind == Endpoint::Kind::none || is_planned[model.mappings.id_of(mapping)])
      mappings.push_back(mapping);
  return mappings;
}

}  // namespace

PlannedModels models_of(const Plan& plan, std::span<const Model* const> projects) {
  PlannedModels models;
  for (std::size_t i = 0; i < projects.size(); ++i) {
    Model current = *projects[i];
    Strangers strangers(current);
    set_deployed(plan, i, current, strangers);
    // Both have the same VM networks. The VNets that are cut off are only in deployed mappings.
    Model wanted = current;
    wanted.vnets.truncate(projects[i]->vnets.size());
    wanted.statements.truncate(projects[i]->statements.size());
    wanted.mappings = projects[i]->mappings;
    adopt_names(plan, i, wanted);
    set_mappings(wanted, planned_mappings(plan, i, wanted));
    models.current.push_back(std::move(current));
    models.wanted.push_back(std::move(wanted));
  }
  return models;
}

CheckedPart part_to_send(const Plan& plan, const CheckedModel& project, std::size_t index) {
  const Model& model = project.model();
  std::vector<CheckedPart::Choice> choices;
  for (const PlannedMapping& planned : plan.all)
    if (planned.project == index && (planned.action == PlanAction::create || planned.action == PlanAction::update))
      choices.push_back({*planned.mapping, name_to_keep(model, model.mappings[*planned.mapping], planned)});
  return CheckedPart(project).narrowed(choices);
}

std::vector<ExportedMapping> removals_of(const Plan& plan, std::size_t index) {
  std::vector<ExportedMapping> removals;
  for (const PlannedMapping& planned : plan.all)
    if (planned.project == index && planned.action == PlanAction::remove) removals.push_back(*planned.deployed);
  return removals;
}

}  // namespace asrmap::change
