// SPDX-License-Identifier: MIT
#include "change/compare.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "change/match_networks.h"
#include "change/match_subnets.h"
#include "change/touched.h"
#include "ir/azure_id.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/silence.h"
#include "ir/vault.h"
#include "ir/vnet.h"
#include "text/ascii.h"

namespace asrmap::change {
namespace {

// Whether the two may be the same: a text that is not written may be anything.
bool may_be_same(const Text& a, const Text& b) {
  return !a.written() || !b.written() || equal_without_case(a.view(), b.view());
}

bool may_be_same(const Vault& a, const Vault& b) {
  return may_be_same(a.name, b.name) && may_be_same(a.subscription, b.subscription) &&
         may_be_same(a.resource_group, b.resource_group);
}

bool may_be_same(const Model& before, VnetId old, const Model& after, VnetId now) {
  const Vnet &a = before.vnets[old], &b = after.vnets[now];
  const auto hides = [&](AboutRow what) { return before.silence.hides(old, what) || after.silence.hides(now, what); };
  const bool same_name = equal_without_case(a.name.view(), b.name.view());
  // If the name has an error, the label is most likely the same as before.
  if (hides(AboutRow::name)) return same_name || a.label == b.label;
  if (hides(AboutRow::home)) return same_name;
  return same_name && may_be_same(a.subscription, b.subscription) && may_be_same(a.resource_group, b.resource_group) &&
         a.deployment_model == b.deployment_model;
}

// Whether a `map` that was not understood may be for the network. Then it may also mean another
// network, which is missing.
bool is_only_named(const Model& model, const Network& network) {
  return network.mappings.count == 0 && model.silence.hides(model.networks.id_of(network), AboutRow::mapping);
}

// Whether no error hides a network of the project, or a mapping of one.
bool knows_all_networks(const Model& model) {
  return !model.silence.hides(AboutProject::declarations) && !model.silence.hides(AboutProject::sources) &&
         !model.silence.hides_any<ServerId>(AboutRow::contents) &&
         std::ranges::none_of(model.networks, [&](const Network& each) { return is_only_named(model, each); });
}

// One side of the comparison, and what is looked up in it.
struct Side {
  explicit Side(std::span<const LandedModel> landed)
      : projects(landed), knows_all(std::ranges::all_of(landed, [](const LandedModel& project) {
          return knows_all_networks(project.model());
        })) {
    for (const LandedModel& project : projects) counts.try_emplace(&project.model(), project.model());
  }
  [[nodiscard]] VmCounts& counts_of(const SourceState& state) { return counts.at(&state.model()); }

  std::span<const LandedModel> projects;
  bool knows_all;  // all networks, and whether each is mapped
  std::unordered_map<const Model*, VmCounts> counts;
};

class Comparison {
 public:
  Comparison(std::span<const LandedModel> before, std::span<const LandedModel> after, const CompareOptions& options)
      : options_(options), before_(before), after_(after), networks_(before, after) {
    for (const LandedModel& project : after)
      for (const Vnet& vnet : project.model().vnets)
        if (auto id = vnet_id(vnet)) vnets_after_.insert(lower(*id));
  }

  Changes run() {
    for (const NetworkPair& pair : networks_.pairs()) {
      touched_.next_network();
      compare(pair);
    }
    add_vault_changes();
    for (const Change& change : result_.all) ++result_.by_kind[static_cast<std::size_t>(change.kind)];
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

  [[nodiscard]] static SourceState state(const Side& side, NetworkPlace place, const Mapping* mapping = nullptr) {
    SourceState result{.in = side.projects[place.project], .network = place.network};
    if (mapping != nullptr) result.mapping = result.model().mappings.id_of(*mapping);
    return result;
  }

  // The first mapping of the network to a target of that kind, because the first one decides.
  // Null if there is none.
  static const Mapping* mapping_to(const Side& side, const std::optional<NetworkPlace>& place, Endpoint::Kind kind) {
    if (!place) return nullptr;
    const auto mappings = side.projects[place->project].model().mappings_of(place->network);
    const auto found = std::ranges::find(mappings, kind, [](const Mapping& mapping) { return mapping.target.kind; });
    return found == mappings.end() ? nullptr : &*found;
  }

  // Whether the mappings of the network are known. An error may hide a mapping, or the network
  // itself.
  static bool is_known(const Side& side, const std::optional<NetworkPlace>& place) {
    if (!place) return side.knows_all;
    const Model& model = side.projects[place->project].model();
    return model.networks[place->network].mappings.count != 0 || !model.silence.may_hide_mapping(place->network);
  }

  // Whether the network could not be read completely. Then it is not known which network it is.
  static bool is_broken(const Side& side, const std::optional<NetworkPlace>& place) {
    return place && side.projects[place->project].model().silence.hides(place->network, AboutRow::contents);
  }

  void compare(const NetworkPair& pair) {
    if (!is_known(before_, pair.before) || !is_known(after_, pair.after)) return skip();
    if ((!pair.before && is_broken(after_, pair.after)) || (!pair.after && is_broken(before_, pair.before)))
      return skip();
    if (!pair.before) add(ChangeKind::network_added, Sides::only_after(state(after_, *pair.after)));
    if (!pair.after) add(ChangeKind::network_removed, Sides::only_before(state(before_, *pair.before)));
    constexpr Endpoint::Kind kKinds[] = {Endpoint::Kind::vnet, Endpoint::Kind::network};
    std::vector<Ends> ends;
    for (const Endpoint::Kind kind : kKinds) {
      const Ends both{mapping_to(before_, pair.before, kind), mapping_to(after_, pair.after, kind)};
      if (both.first != nullptr || both.second != nullptr) ends.push_back(both);
    }
    // A network that goes from Azure to another VMM server, or back, has one mapping with another
    // target.
    if (ends.size() == 2 && (ends[0].first == nullptr) != (ends[1].first == nullptr) &&
        (ends[0].second == nullptr) != (ends[1].second == nullptr))
      ends = {{ends[0].first != nullptr ? ends[0].first : ends[1].first,
               ends[0].second != nullptr ? ends[0].second : ends[1].second}};
    bool is_first = true;
    for (const Ends& both : ends) {
      if (!pair.before)
        add(ChangeKind::mapping_added, Sides::only_after(state(after_, *pair.after, both.second)));
      else if (!pair.after)
        add(ChangeKind::mapping_removed, Sides::only_before(state(before_, *pair.before, both.first)));
      else
        compare(*pair.before, *pair.after, both, is_first);
    }
  }

  // Compares the mappings of a network to one kind of target. At least one side has such a
  // mapping. `is_first` is true until both sides have one.
  void compare(NetworkPlace from, NetworkPlace to, const Ends& ends, bool& is_first) {
    const SourceState old = state(before_, from, ends.first), now = state(after_, to, ends.second);
    const Sides sides(old, now);
    if (ends.first == nullptr) return add(ChangeKind::mapping_added, sides);
    if (ends.second == nullptr) return add(ChangeKind::mapping_removed, sides);
    if (std::exchange(is_first, false)) note_vault(from, to, sides);
    if (!same_target(old, now, from, to))
      return add(is_moved(old, now) ? ChangeKind::vnet_moved : ChangeKind::target_changed, sides);
    if (!knows_target(old) || !knows_target(now)) skip();
    if (options_.names && !(knows_name(old) && knows_name(now)))
      skip();
    else if (options_.names && is_renamed(old, now))
      add(ChangeKind::mapping_renamed, sides);
    for (const SubnetMove& move : matched_subnets(old, now)) compare_landing(move);
  }

  [[nodiscard]] bool same_target(const SourceState& old, const SourceState& now, NetworkPlace from,
                                 NetworkPlace to) const {
    if (const auto a = old.target().vnet(), b = now.target().vnet(); a && b)
      return may_be_same(old.model(), *a, now.model(), *b);
    const auto a = old.target().network(), b = now.target().network();
    return a && b && networks_.are_same({from.project, *a}, {to.project, *b});
  }

  // Nothing is said about what an error hides; the result is only partial.
  void skip() { result_.partial = true; }

  [[nodiscard]] static bool is_renamed(const SourceState& old, const SourceState& now) {
    if ((has_derived_name(old) || has_derived_name(now)) && (old.model().silence.hides(AboutProject::declarations) ||
                                                             now.model().silence.hides(AboutProject::declarations)))
      return false;
    return !equal_without_case(mapping_name(old.model(), old.model().mappings[*old.mapping]),
                               mapping_name(now.model(), now.model().mappings[*now.mapping]));
  }
  static const MapStatement& statement(const SourceState& state) {
    return state.model().statements[state.model().mappings[*state.mapping].statement];
  }
  static bool knows_target(const SourceState& state) {
    const auto vnet = state.target().vnet();
    const Silence& silence = state.model().silence;
    return !vnet || !(silence.hides(*vnet, AboutRow::name) || silence.hides(*vnet, AboutRow::home));
  }
  // Whether the mapping has the default name, which is made of the names of its two ends.
  static bool has_derived_name(const SourceState& state) { return !statement(state).name.written(); }
  static bool knows_name(const SourceState& state) {
    const Model& model = state.model();
    if (model.silence.hides(model.mappings[*state.mapping].statement, AboutRow::name)) return false;
    const auto vnet = state.target().vnet();
    return !has_derived_name(state) || !vnet || !model.silence.hides(*vnet, AboutRow::name);
  }

  // Whether the target is a VNet of the same name elsewhere, and the new side no longer has the
  // old VNet.
  [[nodiscard]] bool is_moved(const SourceState& old, const SourceState& now) const {
    const auto a = old.target().vnet(), b = now.target().vnet();
    if (!a || !b) return false;
    const Vnet &from = old.model().vnets[*a], &to = now.model().vnets[*b];
    const auto id = vnet_id(from);
    return id && equal_without_case(from.name.view(), to.name.view()) && !vnets_after_.contains(lower(*id));
  }

  void compare_landing(const SubnetMove& move) {
    if (move.may_be_hidden) return result_.unknown.push_back(move);
    const auto &before = move.sides.before(), &after = move.sides.after();
    const bool is_both = before && after;
    // Where VM subnets land in another VM network is not computed.
    const bool is_landing = move.sides.latest().target().vnet().has_value();
    const bool is_known = !is_landing || !is_both || (before->is_known() && after->is_known());
    const bool stays = is_both && is_known && (!is_landing || same_landing(*before, *after));
    if (!is_known && !(options_.same_files && !before->is_known() && !after->is_known()))
      result_.unknown.push_back(move);
    if (is_landing && is_known && !stays) finish({.kind = ChangeKind::landing_changed, .sides = move.sides});
    compare_ranges(move, stays);
  }

  // A range of the landing subnet is a change only if the VM subnet `stays` in that subnet.
  // Another subnet has another range anyway.
  void compare_ranges(const SubnetMove& move, bool stays) {
    const auto &before = move.sides.before(), &after = move.sides.after();
    if (!before || !after) return;
    Change change{.kind = ChangeKind::range_changed, .sides = move.sides};
    change.range_of_source = before->subnet && after->subnet && ranges_differ(*before, *after);
    change.range_of_target = stays && landed_ranges_differ(*before, *after);
    if (change.range_of_source || change.range_of_target) finish(std::move(change));
  }

  void add(ChangeKind kind, const Sides& sides) {
    Change change{.kind = kind, .sides = sides};
    const bool is_mapped = sides.latest().mapping || sides.earliest().mapping;
    if (is_mapped && kind != ChangeKind::mapping_renamed) change.moves = landed_subnets(sides);
    for (const SubnetMove& move : change.moves)
      if (move.may_be_hidden) result_.unknown.push_back(move);
    std::erase_if(change.moves, [](const SubnetMove& move) { return move.may_be_hidden; });
    if (kind == ChangeKind::target_changed || kind == ChangeKind::vnet_moved)
      for (const SubnetMove& move : change.moves) compare_ranges(move, false);
    finish(std::move(change));
  }

  void finish(Change change) {
    const SourceState& state = change.latest();
    VmCounts& counts = (change.after() ? after_ : before_).counts_of(state);
    change.subnets = state.subnet ? 1 : state.source().subnets.count;
    change.vms = counts.count(state.network, state.subnet);
    touched_.add(state, counts);
    result_.all.push_back(std::move(change));
  }

  // Another vault is one change for two projects, not one for each mapping.
  void note_vault(NetworkPlace from, NetworkPlace to, const Sides& sides) {
    const Model &old = sides.earliest().model(), &is = sides.latest().model();
    const auto &a = old.vault, &b = is.vault;
    if (!a || !b) return;
    if (old.silence.hides(AboutProject::vault) || is.silence.hides(AboutProject::vault)) return skip();
    if (may_be_same(*a, *b)) return;
    const SourceState& now = sides.latest();
    const Change of_none{.kind = ChangeKind::vault_changed, .sides = sides};
    Change& change = vault_changes_.try_emplace({from.project, to.project}, of_none).first->second;
    VmCounts& counts = after_.counts_of(now);
    change.subnets += now.source().subnets.count;
    change.vms += counts.count(now.network, std::nullopt);
    touched_.add(now, counts);
  }
  void add_vault_changes() {
    for (auto& [projects, change] : vault_changes_) result_.all.push_back(std::move(change));
  }

  CompareOptions options_;
  Side before_, after_;
  MatchedNetworks networks_;
  std::unordered_set<std::string> vnets_after_;                              // ids in lower case
  std::map<std::pair<std::uint32_t, std::uint32_t>, Change> vault_changes_;  // by the two projects
  Touched touched_;
  Changes result_;
};

}  // namespace

Changes compare(std::span<const LandedModel> before, std::span<const LandedModel> after,
                const CompareOptions& options) {
  return Comparison(before, after, options).run();
}

}  // namespace asrmap::change
