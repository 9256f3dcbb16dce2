// SPDX-License-Identifier: MIT
// `map` statements become mappings: one a VM network, patterns expanded.
#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_set>

#include "diag/wording.h"
#include "link/linker.h"
#include "link/resolve.h"
#include "text/pattern.h"

namespace asrmap {
namespace {

std::vector<std::string_view> names_of(const Model& model, const std::vector<NetworkId>& networks) {
  std::vector<std::string_view> names;
  names.reserve(networks.size());
  for (const NetworkId id : networks) names.push_back(model.networks[id].name.view());
  return names;
}

}  // namespace

void Linker::map() {
  std::size_t sources = 0;
  for (const Document* document : documents_) sources += document->sources.size();
  // Many more than people write, and never enough to be slow.
  bids_left_ = 10'000 + 16 * std::size_t{model_.networks.size()};
  pattern_steps_ = 5'000'000 + 1'000 * (sources + model_.networks.size());
  for (Document* document : documents_) {
    for (const MapElement& element : document->maps) map_statement(*document, element);
    if (release_) *document = Document();
  }
  settle_bids();
  order_mappings();
  check_all_lands();
}

void Linker::map_statement(const Document& document, const MapElement& element) {
  const auto properties = std::span(document.properties).subspan(element.properties.first, element.properties.count);
  const bool has_reason = std::any_of(properties.begin(), properties.end(),
                                      [](const Property& each) { return each.key.view() == "reason"; });
  const bool to_none = element.to_none || (element.target.segments.count == 1 &&
                                           means_none(document.segments[element.target.segments.first], has_reason));
  const Properties own(document, element.properties, to_none ? elements::exclusion : elements::map, element.keyword,
                       element.broken, reporter_,
                       {{"from", element.sources.count != 0},
                        {"to", to_none || element.target.segments.count != 0},
                        {"land", element.lands.count != 0},
                        {"reason", !to_none || element.reason.written()}});
  MapStatement row{.keyword = element.keyword,
                   .target = {},
                   .target_at = element.target.at,
                   .name = own.word("name"),
                   .reason = element.reason,
                   .lands = {static_cast<std::uint32_t>(model_.lands.size()), element.lands.count},
                   .allow = allowances(own.words("allow"))};
  // Whoever misspells `none` has not left out the reason on purpose.
  const auto statement = static_cast<StatementId>(model_.statements.size());
  const bool is_broken = element.broken || to_none != element.to_none || element.sources.count == 0 ||
                         (!to_none && element.target.segments.count == 0);
  if (is_broken) model_.silence.hide(statement, About::contents);
  if (is_broken || own.unread("name")) model_.silence.hide(statement, About::name);
  if (element.hides_sources || element.sources.count == 0) model_.silence.hide(About::sources);
  if (const Value* reason = own.meant("reason")) row.reason = reason->text;
  if (!to_none && element.target.segments.count != 0) row.target = find_target(document, element.target);
  // No mapping may come of it, but its target is not forgotten.
  if (const auto network = row.target.network(); network && is_broken) model_.silence.hide(*network, About::mapping);
  const bool to_vmm = row.target.kind == Endpoint::Kind::network;
  for (std::uint32_t i = 0; i < element.lands.count; ++i) {
    const Land& land = document.lands[element.lands.first + i];
    model_.lands.push_back(land);
    if (to_none || to_vmm)
      reporter_
          .report(rule_name::invalid_value, land.from.span(), "a map to {} has no landing subnet",
                  to_vmm ? "a VM network" : "`none`")
          .help("delete the `land` line");
  }
  if (to_none || to_vmm) row.lands.count = 0;
  model_.statements.push_back(row);
  const bool resolved = to_none || row.target.kind != Endpoint::Kind::none;
  for (std::uint32_t i = 0; i < element.sources.count; ++i) {
    const std::size_t mappings = model_.mappings.size(), bids = bids_.size();
    add_source(document, document.sources[element.sources.first + i], statement, row.target);
    if (resolved) continue;
    // The target is unknown, which has been said; the source counts as named.
    for (std::size_t k = mappings; k < model_.mappings.size(); ++k)
      model_.silence.hide(model_.mappings[static_cast<MappingId>(k)].source, About::mapping);
    for (std::size_t k = bids; k < bids_.size(); ++k) model_.silence.hide(bids_[k].network, About::mapping);
    model_.mappings.truncate(mappings);
    bids_.resize(bids);
  }
}

void Linker::add_source(const Document& document, const Path& path, StatementId statement, Endpoint target) {
  const Text* segments = document.segments.data() + path.segments.first;
  const std::uint32_t count = path.segments.count;
  has_presumed_ = false;
  if (count < 2) {
    report_bare_source(segments[0], path.at, statement);
    return;
  }
  for (std::uint32_t i = 0; i + 1 < count; ++i) {
    if (!has_wild_card(segments[i].view())) continue;
    reporter_.report(rule_name::invalid_value, segments[i].span(), "{} holds a wild card", ticked(segments[i]))
        .help("wild cards stand only in the last part of a path");
    presume_mapped(segments[count - 1].view());
    return;
  }
  const Text& last = segments[count - 1];
  if (!has_wild_card(last.view())) {
    if (const auto network = find_network(document, path))
      model_.mappings.push_back({.source = *network, .statement = statement, .target = target, .at = path.at});
    else
      leave_out(statement);
    return;
  }
  const auto server = find_server(segments[0]);
  if (!server) {
    leave_out(statement);
    return;
  }
  add_bids(path, {segments, count}, statement, *server, target);
}

void Linker::leave_out(StatementId statement) {
  model_.silence.hide(statement, About::sources);
  if (!has_presumed_) model_.silence.hide(About::sources);
}

void Linker::add_bids(const Path& path, std::span<const Text> segments, StatementId statement, ServerId server,
                      Endpoint target) {
  // Too many have been reported.
  if (pattern_steps_ == 0) {
    model_.silence.hide(statement, About::sources);
    return;
  }
  const Text& last = segments.back();
  PatternPool& pool = pattern_pool(server, segments.size() == 3 ? std::optional(segments[1].view()) : std::nullopt);
  if (!pool.index) pool.index.emplace(names_of(model_, pool.networks));
  const auto found = pool.index->find(last.view(), pattern_steps_);
  if (!found || found->size() > bids_left_) {
    pattern_steps_ = 0;
    model_.silence.hide(About::declarations);
    model_.silence.hide(statement, About::sources);
    reporter_
        .report(rule_name::invalid_value, path.at,
                "too many patterns match the same VM networks; {} and those after it are left out", ticked(last))
        .help("let one pattern map what several match, and begin a pattern with the first letters of the names");
    return;
  }
  bids_left_ -= found->size();
  const auto index = static_cast<std::uint32_t>(model_.patterns.size());
  model_.patterns.push_back({path.at, last, statement, server});
  for (const std::uint32_t i : *found) {
    const NetworkId id = pool.networks[i];
    ++model_.patterns[index].matches;
    // A pattern skips its own target: `map ams/* -> ams/Spare`.
    if (target.network() == id) continue;
    bids_.push_back({id, statement, index, weight(last.view())});
  }
}

Linker::PatternPool& Linker::pattern_pool(ServerId server, std::optional<std::string_view> logical_network) {
  // That of the empty name is made with all those of logical networks.
  const std::optional<std::string_view> all, first = "";
  const auto [marker, fresh] = pattern_pools_.try_emplace({server, logical_network ? first : all});
  if (fresh)
    for (const Network& network : model_.networks[model_.servers[server].networks]) {
      if (!network.name.written() || (logical_network && !network.logical_network.written())) continue;
      const auto key = logical_network ? std::optional(network.logical_network.view()) : all;
      pattern_pools_[{server, key}].networks.push_back(model_.networks.id_of(network));
    }
  return logical_network ? pattern_pools_[{server, logical_network}] : marker->second;
}

// An exact source beats any pattern; of the patterns the weightiest wins.
void Linker::settle_bids() {
  if (bids_.empty()) return;
  std::vector<bool> taken(model_.networks.size(), false);
  for (const Mapping& mapping : model_.mappings) taken[static_cast<std::size_t>(mapping.source)] = true;
  std::stable_sort(bids_.begin(), bids_.end(), [](const Bid& a, const Bid& b) {
    return a.network != b.network ? a.network < b.network : a.weight > b.weight;
  });
  // Two patterns that tie on many networks are one mistake.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<NetworkId>> ties;
  for (std::size_t i = 0; i < bids_.size();) {
    std::size_t end = i + 1;
    while (end < bids_.size() && bids_[end].network == bids_[i].network) ++end;
    const Bid& best = bids_[i];
    for (std::size_t k = i; k < end && !taken[static_cast<std::size_t>(best.network)]; ++k) {
      const Bid& bid = bids_[k];
      if (bid.weight != best.weight) break;
      const Endpoint target = model_.statements[bid.statement].target;
      if (k != i && !(target == model_.statements[best.statement].target)) {
        ties[{best.pattern, bid.pattern}].push_back(bid.network);
        continue;
      }
      model_.mappings.push_back({.source = bid.network,
                                 .statement = bid.statement,
                                 .target = target,
                                 .at = model_.patterns[bid.pattern].at,
                                 .from_pattern = true});
    }
    i = end;
  }
  for (const auto& [patterns, networks] : ties)
    reporter_
        .report(rule_name::ambiguous_pattern, model_.patterns[patterns.second].at,
                "two patterns of equal weight match {}{}", ticked(path_of(model_, networks[0])),
                networks.size() == 1 ? "" : fmt::format(" and {}", counted(networks.size() - 1, "more VM network")))
        .label(model_.patterns[patterns.first].at, "the other pattern")
        .help("map the network by its name, or make one pattern longer");
}

void Linker::order_mappings() {
  // Sorts by network in linear time and keeps the order of the statements.
  std::vector<std::uint32_t> begins(model_.networks.size() + 1, 0);
  for (const Mapping& mapping : model_.mappings) ++begins[static_cast<std::size_t>(mapping.source) + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  for (std::size_t i = 0; i < model_.networks.size(); ++i) {
    Network& network = model_.networks[static_cast<NetworkId>(i)];
    network.mappings = {begins[i], begins[i + 1] - begins[i]};
  }
  const auto in_order = [](const Mapping& a, const Mapping& b) {
    return a.source != b.source ? a.source < b.source : a.statement < b.statement;
  };
  if (!std::is_sorted(model_.mappings.begin(), model_.mappings.end(), in_order))
    std::stable_sort(model_.mappings.begin(), model_.mappings.end(), in_order);
  mark_repeated(model_);
}

}  // namespace asrmap
