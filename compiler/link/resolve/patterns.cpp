// SPDX-License-Identifier: MIT
#include "link/resolve/patterns.h"

#include <algorithm>

#include "ir/endpoint.h"
#include "ir/id_map.h"
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

Decision decide(const Model& model, std::vector<PatternClaim> claims) {
  Decision result;
  if (claims.empty()) return result;
  IdMap<NetworkId, bool> taken(model.networks);
  for (const Mapping& mapping : model.mappings) taken[mapping.source] = true;
  std::stable_sort(claims.begin(), claims.end(), [](const PatternClaim& a, const PatternClaim& b) {
    return a.network != b.network ? a.network < b.network : a.weight > b.weight;
  });
  // If two patterns tie on many networks, that is one mistake.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<NetworkId>> ties;
  for (std::size_t i = 0; i < claims.size();) {
    std::size_t end = i + 1;
    while (end < claims.size() && claims[end].network == claims[i].network) ++end;
    const PatternClaim& best = claims[i];
    for (std::size_t k = i; k < end && !taken[best.network]; ++k) {
      const PatternClaim& claim = claims[k];
      if (claim.weight != best.weight) break;
      const Endpoint target = model.statements[claim.statement].target;
      if (k != i && !(target == model.statements[best.statement].target)) {
        ties[{best.pattern, claim.pattern}].push_back(claim.network);
        continue;
      }
      result.mappings.push_back({.source = claim.network,
                                 .statement = claim.statement,
                                 .target = target,
                                 .at = model.patterns[claim.pattern].at,
                                 .from_pattern = true});
    }
    i = end;
  }
  for (const auto& [patterns, networks] : ties)
    result.ties.push_back({patterns.first, patterns.second, networks[0], networks.size() - 1});
  return result;
}

}  // namespace asrmap::link
