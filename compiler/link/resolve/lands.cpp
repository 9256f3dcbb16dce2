// SPDX-License-Identifier: MIT
// Checks that the VM subnets and the subnets that `land` lines name exist.
#include <algorithm>
#include <numeric>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "ir/id_groups.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/vnet.h"
#include "link/resolve/map_statements.h"
#include "text/ascii.h"
#include "text/nearest.h"

namespace asrmap::link {
namespace {

class LandLines {
 public:
  explicit LandLines(Linking& linking) : linking_(linking), model_(linking.model) {}

  // Checks the lines of a statement that makes these mappings.
  void check(StatementId id, std::span<const MappingId> mappings) {
    const MapStatement& statement = model_.statements[id];
    const auto vnet = statement.target.vnet();
    if (!vnet) return;
    sources_of(mappings, statement.lands.count);
    const bool knows_sources = knows_all_sources(id, mappings);
    for (std::uint32_t i = 0; i < statement.lands.count; ++i) {
      Land& land = linking_.model.lands[statement.lands.first + i];
      const Land written = land;
      const bool is_unknown = knows_sources && !is_vm_subnet(written.from.view());
      if (is_unknown && is_swapped(*vnet, written)) {
        linking_.slips.maps.push_back(SwappedLand{written.from, written.to});
        land = {Text(written.to.view(), written.from.span()), Text()};
        continue;
      }
      if (is_unknown) {
        const UnknownVmSubnet unknown{written.from, nearest_vm_subnet(written.from.view()), mappings.size() == 1};
        linking_.slips.maps.push_back(unknown);
        // The `land` line then asserts the name that was meant, so its landing by fallback is no
        // news. Whether it is true is not known.
        if (unknown.near) land = {Text(*unknown.near, written.from.span()), Text()};
      }
      if (!is_landing(*vnet, written.to.view()))
        linking_.slips.maps.push_back(UnknownLanding{*vnet, written.to, nearest_landing(*vnet, written.to.view())});
    }
  }

 private:
  void sources_of(std::span<const MappingId> mappings, std::uint32_t lines) {
    sources_.clear();
    for (const MappingId mapping : mappings) sources_.push_back(model_.mappings[mapping].source);
    vm_subnets_ = std::accumulate(sources_.begin(), sources_.end(), std::size_t{0},
                                  [&](std::size_t sum, NetworkId id) { return sum + subnets(id).size(); });
    // If there are many lines and many sources, collect the names, and don't look up each line in
    // each source.
    is_long_ = mappings.size() * std::size_t{lines} > vm_subnets_;
    names_.clear();
    if (is_long_)
      for (const NetworkId id : sources_)
        for (const VmSubnet& subnet : subnets(id)) names_.insert(subnet.name.view());
  }

  [[nodiscard]] bool knows_all_sources(StatementId id, std::span<const MappingId> mappings) const {
    const Silence& silence = model_.silence;
    return !silence.hides(AboutProject::declarations) && !silence.hides(AboutProject::network_names) &&
           !silence.hides(id, AboutRow::sources) && std::ranges::none_of(mappings, [&](MappingId mapping) {
             return silence.hides(model_.mappings[mapping].source, AboutRow::contents);
           });
  }

  // If a statement has a pattern or a list of sources, a VM subnet is unknown only if no source has
  // it.
  [[nodiscard]] bool is_vm_subnet(std::string_view name) {
    if (is_long_) return names_.contains(name);
    return std::ranges::any_of(sources_, [&](NetworkId id) { return linking_.names.vm_subnet(id, name).has_value(); });
  }

  // Whether the line says what it means if it is read from right to left.
  [[nodiscard]] bool is_swapped(VnetId vnet, const Land& land) {
    return !model_.silence.hides(vnet, AboutRow::contents) && !is_landing(vnet, land.to.view()) &&
           is_landing(vnet, land.from.view()) && is_vm_subnet(land.to.view());
  }

  [[nodiscard]] Near nearest_vm_subnet(std::string_view name) {
    Suggestions& suggestions = linking_.suggestions;
    if (!suggestions.affords(sources_.size()) || !suggestions.affords_nearest(name, vm_subnets_)) return std::nullopt;
    std::vector<std::string_view> names;
    for (const NetworkId id : sources_)
      for (const VmSubnet& subnet : subnets(id)) names.push_back(subnet.name.view());
    std::sort(names.begin(), names.end());
    return nearest(name, names);
  }

  // A vnet without any subnet is a finding of its own.
  [[nodiscard]] bool is_landing(VnetId vnet, std::string_view name) {
    const auto [known, fresh] = landing_names_.try_emplace(vnet);
    if (fresh)
      for (const VnetSubnet& subnet : model_.vnet_subnets[model_.vnets[vnet].subnets])
        known->second.insert(lower(subnet.name.view()));
    return known->second.empty() || known->second.contains(lower(name)) ||
           model_.silence.hides(vnet, AboutRow::contents);
  }

  [[nodiscard]] Near nearest_landing(VnetId vnet, std::string_view name) {
    const auto landings = model_.vnet_subnets[model_.vnets[vnet].subnets];
    if (!linking_.suggestions.affords_nearest(name, landings.size())) return std::nullopt;
    std::vector<std::string_view> names;
    for (const VnetSubnet& each : landings) names.push_back(each.name.view());
    return nearest(name, names);
  }

  [[nodiscard]] std::span<const VmSubnet> subnets(NetworkId id) const {
    return model_.vm_subnets[model_.networks[id].subnets];
  }

  Linking& linking_;
  const Model& model_;
  std::unordered_map<VnetId, std::unordered_set<std::string>> landing_names_;  // in lower case
  // For the statement that is being checked:
  std::vector<NetworkId> sources_;
  std::size_t vm_subnets_ = 0;
  bool is_long_ = false;
  std::unordered_set<std::string_view> names_;  // names of its VM subnets, if it is long
};

}  // namespace

void resolve_lands(Linking& linking) {
  const Model& model = linking.model;
  if (model.lands.empty()) return;
  const IdGroups<StatementId, MappingId> mappings(model.statements, [&](auto add) {
    for (const Mapping& mapping : model.mappings)
      if (model.statements[mapping.statement].lands.count != 0) add(mapping.statement, model.mappings.id_of(mapping));
  });
  LandLines lines(linking);
  for (const StatementId id : model.statements.ids())
    if (!mappings[id].empty()) lines.check(id, mappings[id]);
}

}  // namespace asrmap::link
