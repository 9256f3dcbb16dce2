// SPDX-License-Identifier: MIT
#include "check/vmm_to_vmm/no_return.h"

#include <algorithm>
#include <map>
#include <utility>

#include "ir/endpoint.h"
#include "ir/id_map.h"
#include "ir/mapping.h"
#include "ir/network.h"

namespace asrmap::check {
namespace {

using Pair = std::pair<NetworkId, NetworkId>;

class Ways {
 public:
  explicit Ways(const Model& model) : model_(model) {
    for (const Mapping& mapping : model.mappings) {
      const auto target = mapping.target.network();
      if (!target || *target == mapping.source) continue;
      // duplicate-source reports a second target of one source.
      if (forward_.empty() || model.mappings[forward_.back()].source != mapping.source)
        forward_.push_back(model.mappings.id_of(mapping));
      pairs_.emplace_back(mapping.source, *target);
    }
    std::sort(pairs_.begin(), pairs_.end());
    if (forward_.empty()) return;
    stays_ = IdMap<NetworkId, bool>(model.networks);
    for (const Mapping& mapping : model.mappings)
      if (mapping.target.kind == Endpoint::Kind::none || mapping.target == Endpoint(mapping.source))
        stays_[mapping.source] = true;
  }

  // One result for each mapping without a way back, not yet joined by statement.
  [[nodiscard]] std::vector<NoReturn> each() const {
    std::vector<NoReturn> result;
    for (const MappingId id : forward_) {
      const Mapping& mapping = model_.mappings[id];
      const NetworkId target = *mapping.target.network();
      if (exists(target, mapping.source)) continue;
      NoReturn way{.first = id, .target = target, .reverse = first_from(target)};
      if (way.reverse) {
        const Mapping& reverse = model_.mappings[*way.reverse];
        way.reverse_is_paired = exists(*reverse.target.network(), reverse.source);
      } else if (is_settled(target)) {
        continue;
      }
      result.push_back(way);
    }
    return result;
  }

 private:
  [[nodiscard]] bool exists(NetworkId from, NetworkId to) const {
    return std::binary_search(pairs_.begin(), pairs_.end(), Pair(from, to));
  }
  // Mappings are sorted by their source, so a binary search finds it.
  [[nodiscard]] std::optional<MappingId> first_from(NetworkId source) const {
    const auto found = std::lower_bound(forward_.begin(), forward_.end(), source, [&](MappingId id, NetworkId wanted) {
      return model_.mappings[id].source < wanted;
    });
    if (found == forward_.end() || model_.mappings[*found].source != source) return std::nullopt;
    return *found;
  }
  [[nodiscard]] bool is_settled(NetworkId target) const {
    const Network& network = model_.networks[target];
    return stays_[target] || (network.mappings.count == 0 && model_.silence.hides(target, AboutRow::mapping));
  }

  const Model& model_;
  std::vector<MappingId> forward_;
  std::vector<Pair> pairs_;
  IdMap<NetworkId, bool> stays_;  // mapped to `none` or to itself
};

// The reverse mappings that a finding about another mapping already names. In a ring each mapping
// is the reverse of another, so there each needs its own finding.
std::vector<MappingId> spoken_for(const std::vector<NoReturn>& ways) {
  std::vector<MappingId> stray, spoken;
  for (const NoReturn& way : ways)
    if (way.reverse && !way.reverse_is_paired) stray.push_back(*way.reverse);
  std::sort(stray.begin(), stray.end());
  for (const NoReturn& way : ways)
    if (way.reverse && !way.reverse_is_paired && !std::binary_search(stray.begin(), stray.end(), way.first))
      spoken.push_back(*way.reverse);
  std::sort(spoken.begin(), spoken.end());
  return spoken;
}

}  // namespace

std::vector<NoReturn> no_returns(const Model& model, RuleContext& context, bool mapped_elsewhere) {
  const auto ways = Ways(model).each();
  const auto spoken = spoken_for(ways);
  std::map<StatementId, NoReturn> joined;
  for (const NoReturn& way : ways) {
    const Mapping& mapping = model.mappings[way.first];
    if (way.reverse.has_value() != mapped_elsewhere) continue;
    if (std::binary_search(spoken.begin(), spoken.end(), way.first)) continue;
    const bool by_source = context.allows(mapping);
    if (context.allows(model.networks[way.target].allow) || by_source) continue;
    const auto [first, fresh] = joined.try_emplace(mapping.statement, way);
    if (!fresh) ++first->second.more;
  }
  std::vector<NoReturn> result;
  result.reserve(joined.size());
  for (const auto& [statement, way] : joined) result.push_back(way);
  return result;
}

}  // namespace asrmap::check
