// SPDX-License-Identifier: MIT
// Where a vnet and its export differ.
#include <unordered_map>

#include "diag/wording.h"
#include "ir/vnet.h"
#include "link/explain/drift.h"
#include "text/ascii.h"

namespace asrmap::link {
namespace {

std::string ranges_of(const Inventory& file, Range words) {
  std::vector<std::string_view> ranges;
  for (const Text& each : file.words_in(words)) ranges.push_back(each.view());
  return ticked_list(ranges);
}

std::string written_ranges(std::span<const PlacedPrefix> prefixes) {
  std::vector<std::string> ranges;
  for (const PlacedPrefix& placed : prefixes) ranges.push_back(to_string(placed.prefix));
  return ticked_list({ranges.begin(), ranges.end()});
}

void explain_properties(const Model& model, const Vnet& vnet, const VnetExport& exported, Reporter& reporter) {
  const ExportedVnet& other = *exported.vnet;
  if (other.location.written() && region_name(vnet.location.view()) != region_name(other.location.view()))
    report_drift(reporter, vnet.location.span(), other.location, "{} is in {}, says the inventory, not in {}",
                 ticked(vnet.name), ticked(other.location), ticked(vnet.location))
        .help("write {}, or leave it out: the inventory gives it", ticked(other.location));
  const auto space = model.prefixes[vnet.address_space];
  if (space.empty() || !has_ranges(*exported.file, other.address_space)) return;
  if (are_same_ranges(space, *exported.file, other.address_space)) return;
  report_drift(reporter, space.front().at, exported.file->words[other.address_space.first],
               "the address space of {} is {}, says the inventory, not {}", ticked(vnet.name),
               ranges_of(*exported.file, other.address_space), written_ranges(space))
      .help("write what Azure has, or leave it out: the inventory gives it");
}

class VnetSubnets {
 public:
  VnetSubnets(const Linking& linking, Reporter& reporter, const Twins::OfVnet& twin)
      : linking_(linking),
        reporter_(reporter),
        vnet_(linking.model.vnets[twin.id]),
        exported_(*twin.exported),
        subnets_(exported_.subnets()),
        seen_(subnets_.size()) {
    for (std::size_t i = 0; i < subnets_.size(); ++i) by_name_.try_emplace(lower(subnets_[i].name.view()), i);
  }

  // This works even if the lists can't be compared.
  void explain_delegations() const {
    for (const VnetSubnet& subnet : linking_.model.vnet_subnets[vnet_.subnets]) {
      const auto twin = by_name_.find(lower(subnet.name.view()));
      if (twin == by_name_.end()) continue;
      const Text& other = subnets_[twin->second].delegation;
      if (!other.written() || equal_without_case(subnet.delegation.view(), other.view())) continue;
      report_drift(reporter_, subnet.delegation.span(), other,
                   "subnet {} is delegated to {}, says the inventory, not to {}", ticked(subnet.name), ticked(other),
                   ticked(subnet.delegation))
          .help("write {}, or leave it out: the inventory gives it", ticked(other));
    }
  }

  void explain_lists() {
    std::vector<const VnetSubnet*> unknown;
    std::vector<std::pair<std::size_t, Text>> order;  // the exported position of each declared subnet
    for (const VnetSubnet& subnet : linking_.model.vnet_subnets[vnet_.subnets]) {
      if (!subnet.name.written()) continue;
      const auto found = by_name_.find(lower(subnet.name.view()));
      if (found == by_name_.end()) {
        unknown.push_back(&subnet);
        continue;
      }
      seen_[found->second] = true;
      order.emplace_back(found->second, subnet.name);
      explain_ranges(subnet, subnets_[found->second].prefixes);
    }
    if (!exported_.vnet->gap)
      for (const VnetSubnet* subnet : unknown) explain_missing(*subnet);
    // If the names differ, a different order is only a consequence.
    const bool are_all_declared = explain_undeclared();
    if (are_all_declared && unknown.empty() && !exported_.vnet->gap) explain_order(order);
  }

 private:
  void explain_ranges(const VnetSubnet& subnet, Range exported) const {
    const auto written = linking_.model.prefixes[subnet.prefixes];
    const Inventory& file = *exported_.file;
    if (written.empty() || !has_ranges(file, exported) || are_same_ranges(written, file, exported)) return;
    report_drift(reporter_, written.front().at, file.words[exported.first],
                 "subnet {} of {} has {}, says the inventory, not {}", ticked(subnet.name), ticked(vnet_.name),
                 ranges_of(file, exported), written_ranges(written))
        .help("write what Azure has, or export again");
  }

  void explain_missing(const VnetSubnet& subnet) {
    std::vector<std::string_view> left;
    if (linking_.suggestions.affords_nearest(subnet.name.view(), subnets_.size()))
      for (std::size_t i = 0; i < subnets_.size(); ++i)
        if (!seen_[i]) left.push_back(subnets_[i].name.view());
    const std::string what = fmt::format("{} has no subnet {}", ticked(vnet_.name), ticked(subnet.name));
    if (const Near near = explain_missing_subnet(linking_, reporter_, what, subnet.name, exported_.vnet->name, left))
      seen_[by_name_.at(lower(*near))] = true;
  }

  // Reports exported subnets that are not declared. Returns whether there are none.
  bool explain_undeclared() {
    bool all = true;
    for (std::size_t i = 0; i < subnets_.size(); ++i) {
      if (seen_[i]) continue;
      all = false;
      report_drift(reporter_, vnet_.label.span(), subnets_[i].name, "{} has a subnet {}, says the inventory",
                   ticked(vnet_.name), ticked(subnets_[i].name))
          .help("add `subnet {}` where Azure lists it, or leave out all `subnet` lines", subnets_[i].name.view());
    }
    return all;
  }

  void explain_order(const std::vector<std::pair<std::size_t, Text>>& order) const {
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (order[i].first == i) continue;
      std::vector<std::string_view> names;
      for (const ExportedVnetSubnet& each : subnets_) names.push_back(each.name.view());
      report_drift(reporter_, order[i].second.span(), subnets_[i].name,
                   "the inventory lists {} in the place of {}; landings depend on the order", ticked(subnets_[i].name),
                   ticked(order[i].second))
          .help("write the subnets in Azure's order: {}", ticked_list(names));
      return;
    }
  }

  const Linking& linking_;
  Reporter& reporter_;
  const Vnet& vnet_;
  const VnetExport& exported_;
  std::span<const ExportedVnetSubnet> subnets_;
  std::vector<bool> seen_;  // by exported position: whether a declared subnet is this one
  std::unordered_map<std::string, std::size_t> by_name_;
};

}  // namespace

void explain_vnet_drift(const Linking& linking, Reporter& reporter) {
  const Model& model = linking.model;
  for (const Twins::OfVnet& twin : linking.twins.vnets) {
    explain_properties(model, model.vnets[twin.id], *twin.exported, reporter);
    if (!twin.lists_subnets) continue;
    VnetSubnets subnets(linking, reporter, twin);
    subnets.explain_delegations();
    if (!model.silence.hides(twin.id, AboutRow::contents)) subnets.explain_lists();
  }
}

}  // namespace asrmap::link
