// SPDX-License-Identifier: MIT
#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "check/rule.h"
#include "ir/endpoint.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

using Sharer = std::pair<Endpoint, const Mapping*>;

bool by_target(const Sharer& a, const Sharer& b) {
  return std::pair(a.first.kind, a.first.index) < std::pair(b.first.kind, b.first.index);
}

std::vector<Sharer> sharers(const Model& model) {
  std::vector<Sharer> result;
  for (const Mapping& mapping : model.mappings)
    if (mapping.target.kind != Endpoint::Kind::none) result.emplace_back(mapping.target, &mapping);
  std::stable_sort(result.begin(), result.end(), by_target);
  // redundant-mapping reports a network that is mapped to one target twice.
  const auto same_pair = [](const Sharer& a, const Sharer& b) {
    return a.first == b.first && a.second->source == b.second->source;
  };
  result.erase(std::unique(result.begin(), result.end(), same_pair), result.end());
  return result;
}

// The first three, and how many more there are.
std::string names_of(const Model& model, std::span<const Sharer> sharers) {
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < sharers.size(); ++i)
    paths.push_back(i < 3 ? path_of(model, sharers[i].second->source) : std::string());
  return ticked_list({paths.begin(), paths.end()}, "and", 3);
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const auto all = sharers(model);
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].first == all[begin].first) ++end;
    if (end - begin < 2) continue;
    const Endpoint target = all[begin].first;
    const auto vnet = target.vnet();
    RuleFinding finding =
        context.report(vnet ? model.vnets[*vnet].label.span() : model.networks[*target.network()].name.span(),
                       "{} VM networks are mapped to {}: {}", end - begin, ticked(name_of(model, target)),
                       names_of(model, std::span(all).subspan(begin, end - begin)));
    if (vnet)
      finding.about(*vnet);
    else
      finding.about(*target.network());
    // Networks that one pattern matches have the same place, so they share a label.
    std::vector<std::pair<Span, std::size_t>> places;
    for (std::size_t i = begin; i < end; ++i) places.emplace_back(all[i].second->at, 1);
    std::sort(places.begin(), places.end());
    for (std::size_t i = 0, next = 0; i < places.size(); i = next) {
      while (next < places.size() && places[next].first == places[i].first) ++next;
      finding.label(places[i].first, "{} of them", next - i == 1 ? "one" : fmt::format("{}", next - i));
    }
    if (vnet) finding.help("see with `asrmap landing` which subnets they share");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule shared_target{
    .info = {.name = "shared-target",
             .severity = Severity::info,
             .concern = Concern::cardinality,
             .summary = "Several VM networks are mapped to one target",
             .why = "Many VM networks may share a VNet (\"Step 9: Configure network mapping for Hyper-V replication "
                    "(with VMM) to Azure\"; that they may share a VM network of another site is inferred), and their "
                    "VMs can then reach each other after failover (\"Prepare network mapping for Hyper-V VM disaster "
                    "recovery to Azure\": all machines on the same network can connect to each other). The finding "
                    "only lists them, for a review of what failover joins; `subnet-conflict` and `merged-subnets` "
                    "report what goes wrong.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
  network Sales   { subnet pos 10.10.2.0/24 }
}
vnet vnet-dr {
  subnet web 10.10.1.0/24
  subnet pos 10.10.2.0/24
}

map ams/Finance, ams/Sales -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
  network Sales   { subnet pos 10.10.2.0/24 }
}
vnet vnet-finance { subnet web 10.10.1.0/24 }
vnet vnet-sales   { subnet pos 10.10.2.0/24 }

map ams/Finance -> vnet-finance
map ams/Sales   -> vnet-sales
)",
             .fix = "Nothing, if they may reach each other. Else give each VM network a target of its own.",
             .off_by_default = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
