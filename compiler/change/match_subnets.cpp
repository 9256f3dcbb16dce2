// SPDX-License-Identifier: MIT
#include "change/match_subnets.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "diag/wording.h"
#include "ir/prefix.h"

namespace asrmap {
namespace {

// In normal form and sorted, so that neither order nor spelling counts.
std::string range_key(const Model& model, Range prefixes) {
  std::vector<std::string> texts;
  for (const PlacedPrefix& placed : model.prefixes[prefixes]) texts.push_back(to_string(placed.prefix));
  std::sort(texts.begin(), texts.end());
  std::string key;
  for (const std::string& text : texts) key += text + ' ';
  return key;
}

// The VM subnets of one side, or the whole network if it has none; each with its landing.
std::vector<Standing> parts_of(const Standing& network) {
  std::vector<Standing> parts;
  const Model& model = network.model();
  for (const VmSubnet& subnet : model.vm_subnets[model.networks[network.network].subnets]) {
    parts.push_back(network);
    parts.back().subnet = model.vm_subnets.id_of(subnet);
  }
  if (parts.empty()) parts.push_back(network);
  if (network.mapping == nullptr || !network.mapping->target.vnet()) return parts;
  // A mapping's landings stand in a row, in the order of its VM subnets.
  const std::vector<Landing>& all = network.in.landings->all;
  const MappingId id = model.mappings.id_of(*network.mapping);
  auto landing = std::lower_bound(all.begin(), all.end(), id,
                                  [](const Landing& each, MappingId wanted) { return each.mapping < wanted; });
  for (Standing& part : parts)
    if (landing != all.end() && landing->mapping == id && landing->subnet == part.subnet) part.landing = &*landing++;
  return parts;
}

std::string_view name_of(const Standing& part) {
  return part.subnet ? part.model().vm_subnets[*part.subnet].name.view() : std::string_view();
}

std::string_view landed_name(const Standing& part, VnetSubnetId id) { return part.model().vnet_subnets[id].name.view(); }

}  // namespace

std::vector<SubnetMove> matched_subnets(const Standing& before, const Standing& after) {
  std::vector<SubnetMove> moves;
  std::vector<Standing> old = parts_of(before);
  std::vector<bool> taken(old.size());
  for (const Standing& part : parts_of(after)) moves.push_back({.before = {}, .after = part});

  // A network that gets its first VM subnets, or loses the last: all of it moves.
  if (old.front().subnet.has_value() != moves.front().after->subnet.has_value()) {
    if (!old.front().subnet) {
      for (SubnetMove& move : moves) move.before = old.front();
      return moves;
    }
    const Standing whole = *moves.front().after;
    moves.clear();
    for (const Standing& part : old) moves.push_back({part, whole});
    return moves;
  }

  std::unordered_map<std::string_view, std::size_t> by_name;
  for (std::size_t i = 0; i < old.size(); ++i) by_name.try_emplace(name_of(old[i]), i);
  for (SubnetMove& move : moves) {
    const auto same = by_name.find(name_of(*move.after));
    if (same == by_name.end() || taken[same->second]) continue;
    move.before = old[same->second];
    taken[same->second] = true;
  }
  std::unordered_map<std::string, std::size_t> by_range;
  for (std::size_t i = 0; i < old.size(); ++i)
    if (!taken[i] && old[i].subnet) by_range.try_emplace(range_key(old[i].model(), old[i].model().vm_subnets[*old[i].subnet].prefixes), i);
  for (SubnetMove& move : moves) {
    if (move.before || by_range.empty()) continue;
    const std::string key = range_key(move.after->model(), move.after->model().vm_subnets[*move.after->subnet].prefixes);
    const auto same = by_range.find(key);
    if (key.empty() || same == by_range.end() || taken[same->second]) continue;
    move.before = old[same->second];
    taken[same->second] = true;
  }
  for (std::size_t i = 0; i < old.size(); ++i)
    if (!taken[i]) moves.push_back({.before = old[i], .after = {}});
  return moves;
}

std::vector<SubnetMove> landed_subnets(const std::optional<Standing>& before, const std::optional<Standing>& after) {
  if (before && after) return matched_subnets(*before, *after);
  std::vector<SubnetMove> moves;
  if (before)
    for (const Standing& part : parts_of(*before)) moves.push_back({.before = part, .after = {}});
  if (after)
    for (const Standing& part : parts_of(*after)) moves.push_back({.before = {}, .after = part});
  return moves;
}

bool same_landing(const Standing& before, const Standing& after) {
  if (before.landing == nullptr || after.landing == nullptr) return before.landing == after.landing;
  const Landing &a = *before.landing, &b = *after.landing;
  if (a.reason == LandingReason::empty_target || b.reason == LandingReason::empty_target) return a.reason == b.reason;
  if (a.determined() != b.determined()) return false;
  const auto same = [&](VnetSubnetId x, VnetSubnetId y) {
    return equal_without_case(landed_name(before, x), landed_name(after, y));
  };
  if (a.determined()) return same(a.landed, b.landed);
  return (same(a.landed, b.landed) && same(a.alphabetical, b.alphabetical)) ||
         (same(a.landed, b.alphabetical) && same(a.alphabetical, b.landed));
}

bool same_ranges(const Standing& before, const Standing& after) {
  return range_key(before.model(), before.model().vm_subnets[*before.subnet].prefixes) ==
         range_key(after.model(), after.model().vm_subnets[*after.subnet].prefixes);
}

bool landed_ranges_differ(const Standing& before, const Standing& after) {
  if (before.landing == nullptr || after.landing == nullptr) return false;
  if (!before.landing->determined() || !after.landing->determined()) return false;
  return range_key(before.model(), before.model().vnet_subnets[before.landing->landed].prefixes) !=
         range_key(after.model(), after.model().vnet_subnets[after.landing->landed].prefixes);
}

}  // namespace asrmap
