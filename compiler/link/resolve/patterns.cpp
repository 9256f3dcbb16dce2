// SPDX-License-Identifier: MIT
#include "link/resolve/patterns.h"

#include <algorithm>
#include <span>

#include "ir/endpoint.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/server.h"

namespace asrmap::link {
namespace {

std::vector<std::string_view> names_of(const Model& model, const std::vector<NetworkId>& networks) {
  std::vector<std::string_view> names;
  names.reserve(networks.size());
  for (const NetworkId id : networks) names.push_back(model.networks[id].name.view());
  return names;
}

}  // namespace

PatternMatches::PatternMatches(const Model& model, std::size_t sources)
    : model_(model),
      matches_left_(10'000 + 16 * std::size_t{model.networks.size()}),
      steps_left_(5'000'000 + 1'000 * (sources + model.networks.size())) {}

std::optional<std::vector<NetworkId>> PatternMatches::find(ServerId server,
                                                           std::optional<std::string_view> logical_network,
                                                           std::string_view pattern) {
  Candidates& from = candidates(server, logical_network);
  if (!from.index) from.index.emplace(names_of(model_, from.networks));
  const auto found = from.index->find(pattern, steps_left_);
  if (!found || found->size() > matches_left_) {
    steps_left_ = 0;
    return std::nullopt;
  }
  matches_left_ -= found->size();
  std::vector<NetworkId> networks;
  networks.reserve(found->size());
  for (const std::uint32_t i : *found) networks.push_back(from.networks[i]);
  return networks;
}

PatternMatches::Candidates& PatternMatches::candidates(ServerId server,
                                                       std::optional<std::string_view> logical_network) {
  // The candidates in all logical networks of a server are found together. Those of an empty name show
  // that this was done.
  const std::optional<std::string_view> all, first = "";
  const auto [marker, fresh] = candidates_.try_emplace({server, logical_network ? first : all});
  if (fresh)
    for (const Network& network : model_.networks[model_.servers[server].networks]) {
      if (!network.name.written() || (logical_network && !network.logical_network.written())) continue;
      const auto key = logical_network ? std::optional(network.logical_network.view()) : all;
      candidates_[{server, key}].networks.push_back(model_.networks.id_of(network));
    }
  return logical_network ? candidates_[{server, logical_network}] : marker->second;
}

namespace {

// The claims for one network that have the largest weight. They come first in `claims`.
std::span<const PatternClaim> heaviest(std::span<const PatternClaim> claims) {
  const auto end =
      std::ranges::find_if(claims, [&](const PatternClaim& each) { return each.weight != claims.front().weight; });
  return claims.first(static_cast<std::size_t>(end - claims.begin()));
}

}  // namespace

Decision decide(const Model& model, const IdMap<NetworkId, bool>& named, std::vector<PatternClaim> claims) {
  Decision result;
  std::stable_sort(claims.begin(), claims.end(), [](const PatternClaim& a, const PatternClaim& b) {
    return a.network != b.network ? a.network < b.network : a.weight > b.weight;
  });
  const auto target_of = [&](const PatternClaim& claim) { return model.statements[claim.statement].target; };
  // If two patterns tie on many networks, that is one mistake.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<NetworkId>> ties;
  for (std::size_t i = 0, end = 0; i < claims.size(); i = end) {
    for (end = i + 1; end < claims.size() && claims[end].network == claims[i].network;) ++end;
    const PatternClaim& best = claims[i];
    const auto winners = heaviest(std::span(claims).subspan(i, end - i));
    if (named[best.network] || std::ranges::any_of(winners, &PatternClaim::is_lost)) continue;
    bool is_tie = false;
    for (const PatternClaim& claim : winners)
      if (!(target_of(claim) == target_of(best))) {
        ties[{best.pattern, claim.pattern}].push_back(claim.network);
        is_tie = true;
      }
    if (is_tie) {
      result.undecided.push_back(best.network);
      continue;
    }
    for (const PatternClaim& claim : winners)
      result.mappings.push_back({.source = claim.network,
                                 .statement = claim.statement,
                                 .target = target_of(claim),
                                 .at = model.patterns[claim.pattern].at,
                                 .from_pattern = true});
  }
  for (const auto& [patterns, networks] : ties)
    result.ties.push_back({patterns.first, patterns.second, networks[0], networks.size() - 1});
  return result;
}

}  // namespace asrmap::link
