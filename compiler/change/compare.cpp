// SPDX-License-Identifier: MIT
#include "change/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "change/match_networks.h"
#include "change/match_subnets.h"
#include "change/touched.h"
#include "diag/wording.h"
#include "ir/azure_id.h"
#include "ir/mapping_name.h"

namespace asrmap {
namespace {

// What a part of a name is not known to be may be anything.
bool may_be_same(const Text& a, const Text& b) {
  return !a.written() || !b.written() || equal_without_case(a.view(), b.view());
}

bool may_be_same(const Vault& a, const Vault& b) {
  return may_be_same(a.name, b.name) && may_be_same(a.subscription, b.subscription) &&
         may_be_same(a.resource_group, b.resource_group);
}

bool may_be_same(const Vnet& a, const Vnet& b) {
  return equal_without_case(a.name.view(), b.name.view()) && may_be_same(a.subscription, b.subscription) &&
         may_be_same(a.resource_group, b.resource_group) && a.deployment_model == b.deployment_model;
}

// One side, and what is looked up in it.
struct Side {
  explicit Side(std::span<const LandedModel> landed) : projects(landed) {
    for (const LandedModel& project : projects) counts.emplace_back(*project.model);
  }
  [[nodiscard]] VmCounts& counts_of(const Standing& standing) {
    const auto same = std::ranges::find(projects, standing.in.model, &LandedModel::model);
    return counts[static_cast<std::size_t>(same - projects.begin())];
  }

  std::span<const LandedModel> projects;
  std::vector<VmCounts> counts;
};

class Comparison {
 public:
  Comparison(std::span<const LandedModel> before, std::span<const LandedModel> after, const CompareOptions& options)
      : options_(options), before_(before), after_(after), networks_(before, after) {
    for (const LandedModel& project : after)
      for (const Vnet& vnet : project.model->vnets)
        if (auto id = vnet_id(vnet)) vnets_after_.insert(lower(*id));
  }

  Changes run() {
    for (const NetworkPair& pair : networks_.pairs()) {
      touched_.next_network();
      compare(pair);
    }
    add_vault_changes();
    for (Change& change : result_.all) ++result_.by_kind[static_cast<std::size_t>(change.kind)];
    std::stable_sort(result_.all.begin(), result_.all.end(), [](const Change& a, const Change& b) {
      return std::tuple(severity_of(b), a.kind, b.vms) < std::tuple(severity_of(a), b.kind, a.vms);
    });
    result_.networks = touched_.networks();
    result_.subnets = touched_.subnets();
    result_.vms = touched_.vms();
    return std::move(result_);
  }

 private:
  using Ends = std::pair<const Mapping*, const Mapping*>;

  [[nodiscard]] Standing standing(const Side& side, NetworkPlace place, const Mapping* mapping = nullptr) const {
    return {.in = side.projects[place.project], .network = place.network, .mapping = mapping};
  }

  // The mapping of the network to a target of that kind; the first, as it decides.
  static const Mapping* mapping_to(const Side& side, const std::optional<NetworkPlace>& place, Endpoint::Kind kind) {
    if (!place) return nullptr;
    const auto mappings = side.projects[place->project].model->mappings_of(place->network);
    const auto found = std::ranges::find(mappings, kind, [](const Mapping& mapping) { return mapping.target.kind; });
    return found == mappings.end() ? nullptr : &*found;
  }

  // Whether it is known to have no mapping: an error may hide one, or the network itself.
  static bool is_known(const Side& side, const std::optional<NetworkPlace>& place) {
    if (!place)
      return std::ranges::all_of(side.projects, [](const LandedModel& project) { return project.model->complete; });
    const Model& model = *side.projects[place->project].model;
    const Network& network = model.networks[place->network];
    return network.mappings.count != 0 || (model.complete && !network.named_by_map);
  }

  void compare(const NetworkPair& pair) {
    if (!is_known(before_, pair.before) || !is_known(after_, pair.after)) return;
    if (!pair.before) add(ChangeKind::network_added, std::nullopt, standing(after_, *pair.after));
    if (!pair.after) add(ChangeKind::network_removed, standing(before_, *pair.before), std::nullopt);
    constexpr Endpoint::Kind kKinds[] = {Endpoint::Kind::vnet, Endpoint::Kind::network};
    std::vector<Ends> ends;
    for (const Endpoint::Kind kind : kKinds) {
      const Ends both{mapping_to(before_, pair.before, kind), mapping_to(after_, pair.after, kind)};
      if (both.first != nullptr || both.second != nullptr) ends.push_back(both);
    }
    // From Azure to another VMM server, or back: one mapping that leads elsewhere.
    if (ends.size() == 2 && (ends[0].first == nullptr) != (ends[1].first == nullptr) &&
        (ends[0].second == nullptr) != (ends[1].second == nullptr))
      ends = {{ends[0].first != nullptr ? ends[0].first : ends[1].first,
               ends[0].second != nullptr ? ends[0].second : ends[1].second}};
    const auto kept = std::ranges::find_if(
        ends, [](const Ends& both) { return both.first != nullptr && both.second != nullptr; });
    if (kept != ends.end()) note_vault(pair, *kept);
    for (const Ends& both : ends) compare(pair, both);
  }

  void compare(const NetworkPair& pair, const Ends& ends) {
    std::optional<Standing> old, now;
    if (pair.before) old = standing(before_, *pair.before, ends.first);
    if (pair.after) now = standing(after_, *pair.after, ends.second);
    if (ends.first == nullptr) return add(ChangeKind::mapping_added, old, now);
    if (ends.second == nullptr) return add(ChangeKind::mapping_removed, old, now);
    if (!same_target(*old, *now, *pair.before, *pair.after))
      return add(is_moved(*old, *now) ? ChangeKind::vnet_moved : ChangeKind::target_changed, old, now);
    if (options_.names && !equal_without_case(mapping_name(old->model(), *ends.first), mapping_name(now->model(), *ends.second)))
      add(ChangeKind::mapping_renamed, old, now);
    for (const SubnetMove& move : matched_subnets(*old, *now)) compare_landing(move);
  }

  [[nodiscard]] bool same_target(const Standing& old, const Standing& now, NetworkPlace from, NetworkPlace to) const {
    const Endpoint a = old.mapping->target, b = now.mapping->target;
    if (a.kind != b.kind) return false;
    if (a.vnet()) return may_be_same(old.model().vnets[*a.vnet()], now.model().vnets[*b.vnet()]);
    return networks_.are_same({from.project, *a.network()}, {to.project, *b.network()});
  }

  // A VNet of the same name elsewhere, while the one that was is no longer known.
  [[nodiscard]] bool is_moved(const Standing& old, const Standing& now) const {
    const auto a = old.mapping->target.vnet(), b = now.mapping->target.vnet();
    if (!a || !b) return false;
    const Vnet &from = old.model().vnets[*a], &to = now.model().vnets[*b];
    const auto id = vnet_id(from);
    return id && equal_without_case(from.name.view(), to.name.view()) && !vnets_after_.contains(lower(*id));
  }

  void compare_landing(const SubnetMove& move) {
    const bool stays = move.before && move.after && same_landing(*move.before, *move.after);
    const Standing& standing = move.after ? *move.after : *move.before;
    // Between VM networks no subnet is chosen.
    if (!stays && standing.mapping->target.vnet())
      finish({.kind = ChangeKind::landing_changed, .before = move.before, .after = move.after});
    compare_ranges(move, stays);
  }

  // That a subnet which is landed in instead of another has another range goes without saying.
  void compare_ranges(const SubnetMove& move, bool stays) {
    if (!move.before || !move.after) return;
    Change change{.kind = ChangeKind::range_changed, .before = move.before, .after = move.after};
    change.range_of_source = move.before->subnet && move.after->subnet && !same_ranges(*move.before, *move.after);
    change.range_of_target = stays && landed_ranges_differ(*move.before, *move.after);
    if (change.range_of_source || change.range_of_target) finish(std::move(change));
  }

  void add(ChangeKind kind, std::optional<Standing> old, std::optional<Standing> now) {
    Change change{.kind = kind, .before = old, .after = now};
    const bool is_mapped = (old && old->mapping != nullptr) || (now && now->mapping != nullptr);
    if (is_mapped && kind != ChangeKind::mapping_renamed) change.moves = landed_subnets(old, now);
    if (kind == ChangeKind::target_changed || kind == ChangeKind::vnet_moved)
      for (const SubnetMove& move : change.moves) compare_ranges(move, false);
    finish(std::move(change));
  }

  void finish(Change change) {
    const Standing& standing = change.standing();
    VmCounts& counts = (change.after ? after_ : before_).counts_of(standing);
    const Model& model = standing.model();
    change.subnets = standing.subnet ? 1 : model.networks[standing.network].subnets.count;
    change.vms = counts.count(standing.network, standing.subnet);
    touched_.add(standing, counts);
    result_.all.push_back(std::move(change));
  }

  // Of two vaults one change is told, not one a mapping.
  void note_vault(const NetworkPair& pair, const Ends& ends) {
    const Standing old = standing(before_, *pair.before, ends.first), now = standing(after_, *pair.after, ends.second);
    const auto &a = old.model().vault, &b = now.model().vault;
    if (!a || !b || may_be_same(*a, *b)) return;
    const auto [known, is_new] = vault_changes_.try_emplace({pair.before->project, pair.after->project});
    Change& change = known->second;
    if (is_new) change = {.kind = ChangeKind::vault_changed, .before = old, .after = now};
    VmCounts& counts = after_.counts_of(now);
    change.subnets += now.model().networks[now.network].subnets.count;
    change.vms += counts.count(now.network, std::nullopt);
    touched_.add(now, counts);
  }
  void add_vault_changes() {
    for (auto& [projects, change] : vault_changes_) result_.all.push_back(std::move(change));
  }

  CompareOptions options_;
  Side before_, after_;
  MatchedNetworks networks_;
  std::unordered_set<std::string> vnets_after_;  // ids in lower case
  std::map<std::pair<std::uint32_t, std::uint32_t>, Change> vault_changes_;  // by the two projects
  Touched touched_;
  Changes result_;
};

}  // namespace

Changes compare(std::span<const LandedModel> before, std::span<const LandedModel> after, const CompareOptions& options) {
  return Comparison(before, after, options).run();
}

}  // namespace asrmap
