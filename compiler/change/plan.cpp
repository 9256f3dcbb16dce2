// SPDX-License-Identifier: MIT
#include "change/plan.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "diag/wording.h"
#include "ir/azure_id.h"
#include "ir/mapping_name.h"

namespace asrmap {
namespace {

// Fabric and VM network, or another pair of names that Azure compares without case.
using Key = std::pair<std::string, std::string>;
Key key(std::string_view fabric, std::string_view network) { return {lower(fabric), lower(network)}; }

Key network_of(const Text& id) {
  return key(segment_behind(id, "replicationFabrics").view(), segment_behind(id, "replicationNetworks").view());
}

// What the files know, by the resource names in Site Recovery.
class Names {
 public:
  explicit Names(std::span<const Model* const> projects) {
    for (std::size_t i = 0; i < projects.size(); ++i) add(*projects[i], i);
  }

  template <class Id>
  struct Place {
    std::size_t project = 0;
    Id id{};
  };
  [[nodiscard]] const Place<ServerId>* server(std::string_view fabric) const { return find(servers_, lower(fabric)); }
  [[nodiscard]] const Place<NetworkId>* network(const Key& names) const { return find(networks_, names); }

  // The target of a deployed mapping as that project knows it.
  [[nodiscard]] Endpoint target(std::size_t project, const Text& id) const {
    if (const auto* vnet = find(vnets_, std::pair(project, lower(id.view())))) return *vnet;
    if (const auto* network = find(targets_, std::pair(project, network_of(id)))) return *network;
    return {};
  }

 private:
  void add(const Model& model, std::size_t project) {
    for (const Server& server : model.servers) {
      if (server.fabric.empty()) continue;
      const auto networks = model.networks[server.networks];
      // What only an inventory has, and no `map` names, is none of the files' business.
      if (!server.is_exported || std::any_of(networks.begin(), networks.end(), [](const Network& network) { return network.named_by_map; }))
        servers_.try_emplace(lower(server.fabric.view()), Place<ServerId>{project, model.servers.id_of(server)});
      for (const Network& network : networks) {
        if (network.id.empty()) continue;
        const NetworkId id = model.networks.id_of(network);
        const Key names = key(server.fabric.view(), network.id.view());
        targets_.try_emplace({project, names}, id);
        // Of several projects the one that maps it speaks for it.
        const auto [known, fresh] = networks_.try_emplace(names, Place<NetworkId>{project, id});
        if (!fresh && network.mappings.count != 0 && !mapped_[names]) known->second = {project, id};
        mapped_[names] = mapped_[names] || network.mappings.count != 0;
      }
    }
    for (const Vnet& vnet : model.vnets)
      if (const auto id = vnet_id(vnet)) vnets_.try_emplace({project, lower(*id)}, model.vnets.id_of(vnet));
  }

  template <class Map>
  static const typename Map::mapped_type* find(const Map& map, const typename Map::key_type& wanted) {
    const auto found = map.find(wanted);
    return found == map.end() ? nullptr : &found->second;
  }

  std::map<std::string, Place<ServerId>> servers_;  // by fabric
  std::map<Key, Place<NetworkId>> networks_;
  std::map<Key, bool> mapped_;
  std::map<std::pair<std::size_t, std::string>, VnetId> vnets_;
  std::map<std::pair<std::size_t, Key>, NetworkId> targets_;
};

class Planner {
 public:
  Planner(std::span<const Model* const> projects, std::span<const ExportedMapping> deployed)
      : projects_(projects), deployed_(deployed), names_(projects), taken_(deployed.size()) {
    for (const ExportedMapping& mapping : deployed) by_network_[key(mapping.fabric.view(), mapping.network.view())].push_back(&mapping);
  }

  Plan run() {
    for (std::size_t i = 0; i < projects_.size(); ++i)
      for (const Mapping& mapping : projects_[i]->mappings)
        if (mapping.target.kind != Endpoint::Kind::none) add(i, mapping);
    for (PlannedMapping& planned : plan_.all) take_by_name(planned);
    for (PlannedMapping& planned : plan_.all)
      if (planned.deployed == nullptr) take_only_one(planned);
    for (PlannedMapping& planned : plan_.all) decide(planned);
    for (const ExportedMapping& mapping : deployed_)
      if (!is_taken(mapping)) plan_.all.push_back(only_deployed(mapping));
    return std::move(plan_);
  }

 private:
  void add(std::size_t project, const Mapping& mapping) {
    const Model& model = *projects_[project];
    plan_.all.push_back({.project = project,
                         .mapping = model.mappings.id_of(mapping),
                         .server = model.networks[mapping.source].server,
                         .network = mapping.source});
  }

  [[nodiscard]] const Model& model_of(const PlannedMapping& planned) const { return *projects_[planned.project]; }
  [[nodiscard]] const Mapping& mapping_of(const PlannedMapping& planned) const {
    return model_of(planned).mappings[*planned.mapping];
  }
  [[nodiscard]] std::span<const ExportedMapping* const> candidates(const PlannedMapping& planned) const {
    const Model& model = model_of(planned);
    const Network& source = model.networks[*planned.network];
    const auto found = by_network_.find(key(model.servers[source.server].fabric.view(), source.id.view()));
    if (found == by_network_.end()) return {};
    return found->second;
  }
  [[nodiscard]] bool is_taken(const ExportedMapping& mapping) const {
    return taken_[static_cast<std::size_t>(&mapping - deployed_.data())];
  }
  void take(PlannedMapping& planned, const ExportedMapping& mapping) {
    planned.deployed = &mapping;
    taken_[static_cast<std::size_t>(&mapping - deployed_.data())] = true;
  }

  void take_by_name(PlannedMapping& planned) {
    const auto all = candidates(planned);
    if (all.empty()) return;
    const std::string name = mapping_name(model_of(planned), mapping_of(planned));
    const auto same = std::ranges::find_if(
        all, [&](const ExportedMapping* mapping) { return equal_without_case(mapping->name.view(), name); });
    if (same != all.end()) take(planned, **same);
  }

  // A mapping that the files don't name is the one that is there.
  void take_only_one(PlannedMapping& planned) {
    const Model& model = model_of(planned);
    const Mapping& mapping = mapping_of(planned);
    if (model.statements[mapping.statement].name.written()) return;
    const bool to_vmm = mapping.target.network().has_value();
    const auto wanted = std::ranges::count_if(model.mappings_of(mapping.source), [&](const Mapping& other) {
      return other.target.kind == mapping.target.kind;
    });
    if (wanted != 1) return;
    const ExportedMapping* only = nullptr;
    for (const ExportedMapping* each : candidates(planned)) {
      if (is_taken(*each) || segment_behind(each->target, "replicationNetworks").written() != to_vmm) continue;
      if (std::exchange(only, each) != nullptr) return;
    }
    if (only != nullptr) take(planned, *only);
  }

  void decide(PlannedMapping& planned) {
    if (planned.deployed == nullptr) {
      planned.action = PlanAction::create;
      return;
    }
    planned.deployed_target = names_.target(planned.project, planned.deployed->target);
    planned.action = leads_where_it_should(planned) ? PlanAction::in_sync : PlanAction::update;
  }

  [[nodiscard]] bool leads_where_it_should(const PlannedMapping& planned) const {
    const Model& model = model_of(planned);
    const Endpoint target = mapping_of(planned).target;
    if (const auto vnet = target.vnet()) {
      const auto id = vnet_id(model.vnets[*vnet]);
      return id && equal_without_case(*id, planned.deployed->target.view());
    }
    const Network& network = model.networks[target.network().value()];
    return key(model.servers[network.server].fabric.view(), network.id.view()) == network_of(planned.deployed->target);
  }

  [[nodiscard]] PlannedMapping only_deployed(const ExportedMapping& mapping) const {
    PlannedMapping planned{.action = PlanAction::unmanaged, .deployed = &mapping};
    const auto* server = names_.server(mapping.fabric.view());
    if (server == nullptr) return planned;
    planned.action = PlanAction::remove;
    planned.project = server->project;
    planned.server = server->id;
    if (const auto* network = names_.network(key(mapping.fabric.view(), mapping.network.view()))) {
      planned.project = network->project;
      planned.network = network->id;
      planned.server = projects_[network->project]->networks[network->id].server;
    }
    planned.deployed_target = names_.target(planned.project, mapping.target);
    return planned;
  }

  std::span<const Model* const> projects_;
  std::span<const ExportedMapping> deployed_;
  Names names_;
  std::map<Key, std::vector<const ExportedMapping*>> by_network_;
  std::vector<bool> taken_;
  Plan plan_;
};

}  // namespace

std::string_view to_string(PlanAction action) {
  switch (action) {
    case PlanAction::create: return "create";
    case PlanAction::update: return "update";
    case PlanAction::remove: return "delete";
    case PlanAction::unmanaged: return "unmanaged";
    case PlanAction::in_sync: return "in sync";
  }
  return "";
}

std::size_t Plan::count(PlanAction action) const {
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const PlannedMapping& planned) { return planned.action == action; }));
}

Plan plan_mappings(std::span<const Model* const> projects, std::span<const ExportedMapping> deployed) {
  return Planner(projects, deployed).run();
}

}  // namespace asrmap
