// SPDX-License-Identifier: MIT
// `land` lines: whether the VM subnets and the subnets that they name are there.
#include <algorithm>
#include <numeric>
#include <string>

#include "diag/wording.h"
#include "link/linker.h"
#include "text/ascii.h"
#include "text/nearest.h"

namespace asrmap {
namespace {

constexpr std::uint32_t kMostNames = 6;

}  // namespace

void Linker::check_all_lands() {
  if (model_.lands.empty()) return;
  std::vector<std::vector<MappingId>> by_statement(model_.statements.size());
  for (const Mapping& mapping : model_.mappings)
    if (model_.statements[mapping.statement].lands.count != 0)
      by_statement[static_cast<std::size_t>(mapping.statement)].push_back(model_.mappings.id_of(mapping));
  for (std::size_t i = 0; i < by_statement.size(); ++i)
    if (!by_statement[i].empty()) check_lands(static_cast<StatementId>(i), by_statement[i]);
}

// Under a pattern or a list, a VM subnet is unknown only if no source has it.
void Linker::check_lands(StatementId id, const std::vector<MappingId>& mappings) {
  const MapStatement& statement = model_.statements[id];
  const auto vnet = statement.target.vnet();
  if (!vnet) return;
  bool sources_whole = !model_.silence.hides(About::declarations) && !model_.silence.hides(About::network_names) &&
                       !model_.silence.hides(id, About::sources);
  for (const MappingId mapping : mappings)
    if (model_.silence.hides(model_.mappings[mapping].source, About::contents)) sources_whole = false;
  const auto [target, fresh] = landing_names_.try_emplace(*vnet);
  if (fresh)
    for (const VnetSubnet& subnet : model_.vnet_subnets[model_.vnets[*vnet].subnets])
      target->second.insert(lower(subnet.name.view()));
  // Of many lines and many sources not each is looked up with each.
  std::unordered_set<std::string_view> sources;
  const bool is_long = mappings.size() * std::size_t{statement.lands.count} > count_vm_subnets(mappings);
  if (is_long)
    for (const MappingId mapping : mappings)
      for (const VmSubnet& subnet : model_.vm_subnets[model_.networks[model_.mappings[mapping].source].subnets])
        sources.insert(subnet.name.view());
  for (std::uint32_t i = 0; i < statement.lands.count; ++i) {
    Land& land = model_.lands[statement.lands.first + i];
    std::optional<std::string_view> presumed;
    if (sources_whole && !(is_long ? sources.contains(land.from.view()) : is_vm_subnet(mappings, land.from.view()))) {
      presumed = nearest_vm_subnet(mappings, land.from.view());
      suggest(reporter_.report(rule_name::unknown_reference, land.from.span(), "{} no VM subnet {}",
                               mappings.size() == 1 ? "the source has" : "the sources have", ticked(land.from)),
              land.from, presumed, "`land` takes a VM subnet of the source, then a subnet of the target", false);
    }
    // That it has none at all is a finding of its own.
    if (!target->second.empty() && !target->second.contains(lower(land.to.view())) &&
        !model_.silence.hides(*vnet, About::contents))
      unknown_landing(model_.vnets[*vnet], land.to);
    // What was meant is asserted, so that its fallback is no news; nobody knows whether
    // it is true.
    if (presumed) land = {Text(*presumed, land.from.span()), Text()};
  }
}

std::size_t Linker::count_vm_subnets(const std::vector<MappingId>& mappings) const {
  return std::accumulate(mappings.begin(), mappings.end(), std::size_t{0}, [&](std::size_t sum, MappingId mapping) {
    return sum + model_.networks[model_.mappings[mapping].source].subnets.count;
  });
}

bool Linker::is_vm_subnet(const std::vector<MappingId>& mappings, std::string_view name) {
  return std::any_of(mappings.begin(), mappings.end(), [&](MappingId mapping) {
    return find_vm_subnet(model_.mappings[mapping].source, name).has_value();
  });
}

std::optional<std::string_view> Linker::nearest_vm_subnet(const std::vector<MappingId>& mappings,
                                                          std::string_view name) {
  if (!suggestions_.affords(mappings.size()) || !suggestions_.affords_nearest(name, count_vm_subnets(mappings)))
    return std::nullopt;
  std::vector<std::string_view> names;
  for (const MappingId mapping : mappings)
    for (const VmSubnet& subnet : model_.vm_subnets[model_.networks[model_.mappings[mapping].source].subnets])
      names.push_back(subnet.name.view());
  std::sort(names.begin(), names.end());
  return nearest(name, names);
}

void Linker::unknown_landing(const Vnet& vnet, const Text& subnet) {
  const auto subnets = model_.vnet_subnets[vnet.subnets];
  std::optional<std::string_view> near;
  std::vector<std::string_view> names;
  const bool affords = suggestions_.affords_nearest(subnet.view(), subnets.size());
  const std::size_t count = affords ? subnets.size() : std::min<std::size_t>(subnets.size(), kMostNames);
  for (const VnetSubnet& each : subnets.first(count)) names.push_back(each.name.view());
  if (affords) near = nearest(subnet.view(), names);
  suggest(reporter_.report(rule_name::unknown_reference, subnet.span(), "vnet {} has no subnet {}", ticked(vnet.label),
                           ticked(subnet)),
          subnet, near, fmt::format("it has {}", ticked_list_of(names, subnets.size())), false);
}

}  // namespace asrmap
