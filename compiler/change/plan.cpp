// SPDX-License-Identifier: MIT
#include "change/plan.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "change/resource_key.h"
#include "change/shared_networks.h"
#include "ir/azure_id.h"
#include "ir/ids.h"
#include "ir/inventory.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vnet.h"
#include "text/ascii.h"

namespace asrmap::change {
namespace {

// Finds what the files know, by resource names in Site Recovery.
class Names {
 public:
  explicit Names(std::span<const Model* const> projects) {
    for (std::size_t i = 0; i < projects.size(); ++i) add(*projects[i], i);
  }

  struct ServerPlace {
    std::size_t project = 0;
    ServerId id{};
    // False if only an inventory has the server, and no `map` is for its networks. Such a server
    // does not belong to the files.
    bool managed = false;
  };
  struct NetworkPlace {
    std::size_t project = 0;
    NetworkId id{};
    bool mapped = false;
  };
  [[nodiscard]] const ServerPlace* server(std::string_view fabric) const { return find(servers_, lower(fabric)); }
  // By its resource name, else by its friendly name if the files don't have a resource name for
  // it.
  [[nodiscard]] const NetworkPlace* network(const ExportedMapping& mapping) const {
    if (const auto* place = find(networks_, resource_key(mapping.fabric.view(), mapping.network.view()))) return place;
    return find(unidentified_, {lower(mapping.fabric.view()), std::string(mapping.network_name.view())});
  }

  // The target of a deployed mapping as that project knows it; `none` if it does not.
  [[nodiscard]] Endpoint target(std::size_t project, const Text& id) const {
    if (const auto* vnet = find(vnets_, std::pair(project, lower(id.view())))) return *vnet;
    if (const auto* network = find(targets_, std::pair(project, network_key(id)))) return *network;
    return {};
  }

 private:
  void add(const Model& model, std::size_t project) {
    for (const Server& server : model.servers) {
      if (server.fabric.empty()) continue;
      const auto networks = model.networks[server.networks];
      const bool managed =
          !server.is_exported || std::any_of(networks.begin(), networks.end(),
                                             [](const Network& network) { return network.mappings.count != 0; });
      ServerPlace& place =
          servers_.try_emplace(lower(server.fabric.view()), ServerPlace{project, model.servers.id_of(server), managed})
              .first->second;
      if (managed && !place.managed) place = {project, model.servers.id_of(server), true};
      for (const Network& network : networks)
        add(server, network, {project, model.networks.id_of(network), network.mappings.count != 0});
    }
    for (const Vnet& vnet : model.vnets)
      if (const auto id = vnet_id(vnet)) vnets_.try_emplace({project, lower(*id)}, model.vnets.id_of(vnet));
  }

  void add(const Server& server, const Network& network, const NetworkPlace& place) {
    if (network.id.empty()) {
      if (!network.shares_name)
        unidentified_.try_emplace({lower(server.fabric.view()), std::string(network.name.view())}, place);
      return;
    }
    const ResourceKey names = resource_key(server.fabric.view(), network.id.view());
    targets_.try_emplace({place.project, names}, place.id);
    // If several projects have the network, the one that maps it counts.
    NetworkPlace& known = networks_.try_emplace(names, place).first->second;
    if (place.mapped && !known.mapped) known = place;
  }

  template <class Map>
  static const typename Map::mapped_type* find(const Map& map, const typename Map::key_type& wanted) {
    const auto found = map.find(wanted);
    return found == map.end() ? nullptr : &found->second;
  }

  std::map<std::string, ServerPlace> servers_;  // by fabric
  std::map<ResourceKey, NetworkPlace> networks_;
  std::map<ResourceKey, NetworkPlace> unidentified_;  // by fabric and friendly name
  std::map<std::pair<std::size_t, std::string>, VnetId> vnets_;
  std::map<std::pair<std::size_t, ResourceKey>, NetworkId> targets_;
};

class Planner {
 public:
  Planner(std::span<const Model* const> projects, std::span<const ExportedMapping> deployed)
      : projects_(projects), deployed_(deployed), names_(projects), taken_(deployed.size()) {
    for (const ExportedMapping& mapping : deployed)
      by_network_[resource_key(mapping.fabric.view(), mapping.network.view())].push_back(&mapping);
  }

  Plan run() {
    for (std::size_t i = 0; i < projects_.size(); ++i)
      for (const Mapping& mapping : projects_[i]->mappings)
        if (mapping.target.kind != Endpoint::Kind::none) add(i, mapping);
    plan_.conflicts = unite_shared(plan_.all, projects_);
    for (std::size_t i = 0; i < plan_.all.size(); ++i)
      speakers_.try_emplace(resource_key(model_of(plan_.all[i]), *plan_.all[i].network), i);
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
    PlannedMapping planned{.project = project,
                           .mapping = model.mappings.id_of(mapping),
                           .server = model.networks[mapping.source].server,
                           .network = mapping.source};
    plan_.all.push_back(planned);
  }

  [[nodiscard]] ResourceKey target_of(const PlannedMapping& planned) const {
    return target_key(model_of(planned), mapping_of(planned));
  }
  [[nodiscard]] const Model& model_of(const PlannedMapping& planned) const { return *projects_[planned.project]; }
  [[nodiscard]] const Mapping& mapping_of(const PlannedMapping& planned) const {
    return model_of(planned).mappings[*planned.mapping];
  }
  [[nodiscard]] std::span<const ExportedMapping* const> candidates(const PlannedMapping& planned) const {
    const auto found = by_network_.find(resource_key(model_of(planned), *planned.network));
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

  // If the files give a mapping no name, it is the same as the deployed mapping of its network
  // that fits, whatever its name.
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
    std::size_t count = 0;
    for (const ExportedMapping* each : candidates(planned)) {
      if (is_taken(*each) || segment_behind(each->target, "replicationNetworks").written() != to_vmm) continue;
      if (leads_to(each->target, target_of(planned))) return take(planned, *each);
      only = each;
      ++count;
    }
    if (count == 1) take(planned, *only);
  }

  // Whether `id`, the target of a deployed mapping, is that target.
  static bool leads_to(const Text& id, const ResourceKey& target) {
    return target.first.empty() ? lower(id.view()) == target.second : network_key(id) == target;
  }

  void decide(PlannedMapping& planned) {
    if (planned.deployed == nullptr) {
      planned.action = PlanAction::create;
      return;
    }
    planned.deployed_target = names_.target(planned.project, planned.deployed->target);
    planned.action = leads_to(planned.deployed->target, target_of(planned)) ? PlanAction::in_sync : PlanAction::update;
  }

  [[nodiscard]] PlannedMapping only_deployed(const ExportedMapping& mapping) const {
    PlannedMapping planned{.action = PlanAction::unmanaged, .deployed = &mapping};
    const auto* server = names_.server(mapping.fabric.view());
    if (server == nullptr) return planned;
    if (server->managed) planned.action = PlanAction::remove;
    planned.project = server->project;
    planned.server = server->id;
    // If several projects have the network, the one whose mapping is planned counts.
    const auto speaker = speakers_.find(resource_key(mapping.fabric.view(), mapping.network.view()));
    if (speaker != speakers_.end()) {
      planned.project = plan_.all[speaker->second].project;
      planned.network = plan_.all[speaker->second].network;
      planned.server = plan_.all[speaker->second].server;
    } else if (const auto* network = names_.network(mapping)) {
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
  std::map<ResourceKey, std::vector<const ExportedMapping*>> by_network_;
  std::map<ResourceKey, std::size_t> speakers_;  // of each VM network, the index of a planned mapping
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

}  // namespace asrmap::change
