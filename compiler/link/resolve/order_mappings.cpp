// SPDX-License-Identifier: MIT
// Mappings are sorted by their VM network. What only repeats another mapping is taken out, and where
// several contradict each other nobody knows where the network lands.
#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "ir/endpoint.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/network.h"
#include "link/resolve/map_statements.h"
#include "text/ascii.h"

namespace asrmap::link {
namespace {

// Whether they lead to two targets of one kind, or to a target and to `none`. duplicate-source
// reports that.
bool contradict(std::span<const Mapping> mappings) {
  std::array<const Mapping*, 3> firsts = {};
  bool any_twice = false;
  for (const Mapping& mapping : mappings) {
    const Mapping*& first = firsts.at(static_cast<std::size_t>(mapping.target.kind));
    if (first == nullptr) first = &mapping;
    any_twice = any_twice || !(first->target == mapping.target);
  }
  const bool has_none = firsts.at(static_cast<std::size_t>(Endpoint::Kind::none)) != nullptr;
  return any_twice || (has_none && std::ranges::count(firsts, nullptr) != 2);
}

// Sets the range of mappings of each network. The mappings are sorted.
void set_ranges(Model& model) {
  for (Network& network : model.networks) network.mappings = {};
  for (const Mapping& mapping : model.mappings) ++model.networks[mapping.source].mappings.count;
  std::uint32_t first = 0;
  for (Network& network : model.networks) {
    network.mappings.first = first;
    first += network.mappings.count;
  }
}

// What two mappings of one network have in common if one only repeats the other.
using Content = std::tuple<Endpoint::Kind, std::uint32_t, std::string>;
Content content_of(const Model& model, const Mapping& mapping) {
  const bool is_deployed = mapping.target.kind != Endpoint::Kind::none;
  return {mapping.target.kind, mapping.target.index, is_deployed ? lower(mapping_name(model, mapping)) : ""};
}

// Takes those out that repeat an earlier mapping of their network in all: to send them too would
// change nothing, or be refused.
void take_out_copies(Model& model) {
  Table<MappingId, Mapping> kept;
  for (const Network& network : model.networks) {
    const auto mappings = model.mappings[network.mappings];
    std::map<Content, MappingId> seen;
    for (const Mapping& mapping : mappings) {
      const auto [first, fresh] = mappings.size() == 1 ? std::pair(seen.end(), true)
                                                       : seen.try_emplace(content_of(model, mapping), kept.next_id());
      if (fresh)
        kept.push_back(mapping);
      else
        model.copies.push_back({mapping, first->second});
    }
  }
  if (model.copies.empty()) return;
  model.mappings = std::move(kept);
  set_ranges(model);
}

}  // namespace

void order_mappings(Model& model) {
  const auto in_order = [](const Mapping& a, const Mapping& b) {
    return a.source != b.source ? a.source < b.source : a.statement < b.statement;
  };
  if (!std::is_sorted(model.mappings.begin(), model.mappings.end(), in_order))
    std::stable_sort(model.mappings.begin(), model.mappings.end(), in_order);
  set_ranges(model);
  if (std::ranges::any_of(model.networks, [](const Network& network) { return network.mappings.count > 1; }))
    take_out_copies(model);
  mark_repeated(model);
  for (Network& network : model.networks)
    if (network.mappings.count > 1 && contradict(model.mappings[network.mappings]))
      model.silence.hide(model.networks.id_of(network), AboutRow::landing);
}

}  // namespace asrmap::link
