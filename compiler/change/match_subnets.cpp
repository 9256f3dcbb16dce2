// SPDX-License-Identifier: MIT
#include "change/match_subnets.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "ir/ids.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/silence.h"
#include "ir/vnet.h"
#include "text/ascii.h"

namespace asrmap::change {
namespace {

// In normal form and sorted, so that order and spelling don't matter.
std::string range_key(const Model& model, Range prefixes) {
  std::vector<std::string> texts;
  for (const PlacedPrefix& placed : model.prefixes[prefixes]) texts.push_back(to_string(placed.prefix));
  std::sort(texts.begin(), texts.end());
  std::string key;
  for (const std::string& text : texts) key += text + ' ';
  return key;
}

// The VM subnets of one side, or the whole network if it has none, each with its landing. Returns
// at least one.
std::vector<SourceState> parts_of(const SourceState& network) {
  std::vector<SourceState> parts;
  const Model& model = network.model();
  for (const VmSubnet& subnet : model.vm_subnets[network.source().subnets]) {
    parts.push_back(network);
    parts.back().subnet = model.vm_subnets.id_of(subnet);
  }
  if (parts.empty()) parts.push_back(network);
  if (!network.target().vnet()) return parts;
  // The landings of a mapping stand next to each other, in the order of its VM subnets.
  const std::vector<Landing>& all = network.in.landings().all;
  auto landing = std::lower_bound(all.begin(), all.end(), *network.mapping,
                                  [](const Landing& each, MappingId wanted) { return each.mapping < wanted; });
  for (SourceState& part : parts)
    if (landing != all.end() && landing->mapping == part.mapping && landing->subnet == part.subnet)
      part.landing = *landing++;
  return parts;
}

std::string_view landed_name(const SourceState& part, VnetSubnetId id) {
  return part.model().vnet_subnets[id].name.view();
}

}  // namespace

std::vector<SubnetMove> matched_subnets(const SourceState& before, const SourceState& after) {
  const std::vector<SourceState> old = parts_of(before), now = parts_of(after);
  std::vector<SubnetMove> moves;

  // If a network gets its first VM subnets or loses its last, all of it moves.
  if (old.front().subnet.has_value() != now.front().subnet.has_value()) {
    for (const SourceState& was : old)
      for (const SourceState& is : now) moves.push_back({.sides = {was, is}});
    return moves;
  }

  std::vector<std::optional<std::size_t>> twins(now.size());
  std::vector<bool> taken(old.size());
  const auto pair_up = [&](std::size_t i, std::size_t twin) {
    if (taken[twin]) return;
    twins[i] = twin;
    taken[twin] = true;
  };
  std::unordered_map<std::string_view, std::size_t> by_name;
  for (std::size_t i = 0; i < old.size(); ++i) by_name.try_emplace(old[i].subnet_name().view(), i);
  for (std::size_t i = 0; i < now.size(); ++i)
    if (const auto same = by_name.find(now[i].subnet_name().view()); same != by_name.end()) pair_up(i, same->second);
  std::unordered_map<std::string, std::size_t> by_range;
  for (std::size_t i = 0; i < old.size(); ++i)
    if (!taken[i] && old[i].subnet) by_range.try_emplace(range_key(old[i].model(), old[i].ranges()), i);
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (twins[i] || by_range.empty()) continue;
    const std::string key = range_key(now[i].model(), now[i].ranges());
    if (const auto same = by_range.find(key); !key.empty() && same != by_range.end()) pair_up(i, same->second);
  }
  for (std::size_t i = 0; i < now.size(); ++i)
    moves.push_back(twins[i] ? SubnetMove{.sides = {old[*twins[i]], now[i]}}
                             : SubnetMove{.sides = Sides::only_after(now[i]), .may_be_hidden = before.hides_subnets()});
  for (std::size_t i = 0; i < old.size(); ++i)
    if (!taken[i]) moves.push_back({.sides = Sides::only_before(old[i]), .may_be_hidden = after.hides_subnets()});
  return moves;
}

std::vector<SubnetMove> landed_subnets(const Sides& sides) {
  const auto &before = sides.before(), &after = sides.after();
  if (before && after) return matched_subnets(*before, *after);
  std::vector<SubnetMove> moves;
  for (const SourceState& part : parts_of(sides.latest()))
    moves.push_back({.sides = after ? Sides::only_after(part) : Sides::only_before(part)});
  return moves;
}

bool same_landing(const SourceState& before, const SourceState& after) {
  const Landing &a = before.landing, &b = after.landing;
  if (!has_candidates(a.reason) || !has_candidates(b.reason)) return a.reason == b.reason && before.is_known();
  if (a.determined() != b.determined()) return false;
  const auto same = [&](VnetSubnetId x, VnetSubnetId y) {
    return equal_without_case(landed_name(before, x), landed_name(after, y));
  };
  if (a.determined()) return same(a.landed, b.landed);
  return (same(a.landed, b.landed) && same(a.alphabetical, b.alphabetical)) ||
         (same(a.landed, b.alphabetical) && same(a.alphabetical, b.landed));
}

bool ranges_differ(const SourceState& before, const SourceState& after) {
  const Model &old = before.model(), &now = after.model();
  if (old.silence.hides(*before.subnet, AboutRow::ranges) || now.silence.hides(*after.subnet, AboutRow::ranges))
    return false;
  return range_key(old, before.ranges()) != range_key(now, after.ranges());
}

bool landed_ranges_differ(const SourceState& before, const SourceState& after) {
  if (!before.landing.determined() || !after.landing.determined()) return false;
  const Model &old = before.model(), &now = after.model();
  const VnetSubnetId a = before.landing.landed, b = after.landing.landed;
  if (old.silence.hides(a, AboutRow::ranges) || now.silence.hides(b, AboutRow::ranges)) return false;
  return range_key(old, old.vnet_subnets[a].prefixes) != range_key(now, now.vnet_subnets[b].prefixes);
}

}  // namespace asrmap::change
