// SPDX-License-Identifier: MIT
// `map` statements become mappings: one for each VM network, with patterns expanded.
#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <span>
#include <string>
#include <tuple>

#include "ir/endpoint.h"
#include "ir/id_map.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/network.h"
#include "ir/server.h"
#include "link/resolve/map_statements.h"
#include "link/resolve/patterns.h"
#include "link/resolve/resolver.h"
#include "link/tables/rows.h"
#include "link/tables/tables.h"
#include "text/ascii.h"
#include "text/pattern.h"

namespace asrmap::link {
namespace {

std::size_t count_sources(std::span<Document* const> documents) {
  return std::accumulate(documents.begin(), documents.end(), std::size_t{0},
                         [](std::size_t sum, const Document* each) { return sum + each->sources.size(); });
}

class Mapper {
 public:
  explicit Mapper(Linking& linking)
      : linking_(linking), resolver_(linking), matches_(linking.model, count_sources(linking.documents)) {}

  void map(const Document& document, const MapElement& element) {
    const StatementId id = add_statement(document, element);
    const MapStatement& statement = model().statements[id];
    const bool leads_somewhere = is_exclusion_ || statement.target.kind != Endpoint::Kind::none;
    if (!leads_somewhere) silence().hide(id, AboutRow::target);
    for (const Path& path : std::span(document.sources).subspan(element.sources.first, element.sources.count)) {
      const std::uint32_t mappings = model().mappings.size();
      const std::size_t claims = claims_.size();
      add_source({document.segments.data() + path.segments.first, path.segments.count}, path.at, id);
      if (!leads_somewhere) lose_behind(mappings, claims);
    }
  }

  void decide_claims() {
    if (claims_.empty()) return;
    IdMap<NetworkId, bool> named(model().networks);
    for (const Mapping& mapping : model().mappings) named[mapping.source] = true;
    for (const NetworkId id : lost_) named[id] = true;
    const Decision decision = decide(model(), named, std::move(claims_));
    for (const Mapping& mapping : decision.mappings) model().mappings.push_back(mapping);
    for (const TiedPatterns& tie : decision.ties) {
      for (const std::uint32_t pattern : {tie.first, tie.second})
        silence().hide(model().patterns[pattern].statement, AboutRow::sources);
      slips().push_back(tie);
    }
    for (const NetworkId id : decision.undecided) silence().hide(id, AboutRow::mapping);
  }

 private:
  static Room room_of(const Document& document, const MapElement& element) {
    if (element.room != 0) return {element.room, document.syntax == Syntax::dsl ? Room::Form::block : Room::Form::line};
    if (document.syntax == Syntax::toml || element.broken) return {};
    return {element.reason.written() ? element.reason.span().end : element.target.at.end, Room::Form::new_block};
  }

  [[nodiscard]] Model& model() { return linking_.model; }
  [[nodiscard]] Silence& silence() { return linking_.model.silence; }
  [[nodiscard]] SlipList<MapSlip>& slips() { return linking_.slips.maps; }

  // Adds the row of the statement, with its target.
  StatementId add_statement(const Document& document, const MapElement& element) {
    const std::span<const Text> target(document.segments.data() + element.target.segments.first,
                                       element.target.segments.count);
    const auto properties = std::span(document.properties).subspan(element.properties.first, element.properties.count);
    const bool has_reason =
        std::ranges::any_of(properties, [](const Property& each) { return each.key.view() == "reason"; });
    const bool is_misspelt = !element.to_none && target.size() == 1 && resolver_.means_none(target[0], has_reason);
    if (is_misspelt) slips().push_back(MisspeltNone{target[0]});
    is_exclusion_ = element.to_none || is_misspelt;
    const Properties own(document, element.properties, is_exclusion_ ? elements::exclusion : elements::map,
                         element.keyword, element.broken, linking_.slips.properties,
                         {{"from", element.sources.count != 0},
                          {"to", is_exclusion_ || !target.empty()},
                          {"land", element.lands.count != 0},
                          {"reason", !is_exclusion_ || element.reason.written()}});
    const StatementId id = model().statements.push_back({.keyword = element.keyword,
                                                         .target = {},
                                                         .target_at = element.target.at,
                                                         .name = own.word("name"),
                                                         .reason = element.reason,
                                                         .lands = {},
                                                         .allow = add_allowances(linking_, own.words("allow"))});
    if (own.choice("addresses") == 1) model().changing_addresses.push_back(id);
    if (model().knows_deployed) model().rooms.push_back(room_of(document, element));
    if (const Value* reason = own.meant("reason")) model().statements[id].reason = reason->text;
    // If `none` is misspelt, the reason was perhaps left out for that only.
    const bool is_broken =
        element.broken || is_misspelt || element.sources.count == 0 || (!is_exclusion_ && target.empty());
    if (is_broken) silence().hide(id, AboutRow::contents);
    if (is_broken || own.unread("name")) silence().hide(id, AboutRow::name);
    if (element.hides_sources || element.sources.count == 0) silence().hide(AboutProject::sources);
    if (!is_exclusion_ && !target.empty()) model().statements[id].target = endpoint_of(target);
    // There may be no mapping because of the mistake, but the target network is still named.
    if (const auto network = model().statements[id].target.network(); network && is_broken)
      silence().hide(*network, AboutRow::mapping);
    add_lands(std::span(document.lands).subspan(element.lands.first, element.lands.count), id);
    return id;
  }

  // An empty endpoint if the target is not known.
  Endpoint endpoint_of(std::span<const Text> path) {
    auto target = resolver_.target(path);
    take_outcome(target.slip, target.presumed);
    if (!target.found) return {};
    if (const auto* network = std::get_if<NetworkId>(&*target.found)) return *network;
    if (const auto* vnet = std::get_if<VnetId>(&*target.found)) return *vnet;
    return add_exported_vnet(linking_, *std::get<VnetExport*>(*target.found));
  }

  void add_lands(std::span<const Land> lands, StatementId id) {
    MapStatement& statement = model().statements[id];
    const bool to_network = statement.target.kind == Endpoint::Kind::network;
    if (is_exclusion_ || to_network) {
      for (const Land& land : lands) slips().push_back(LandWithoutVnet{land.from, to_network});
      return;
    }
    statement.lands = {static_cast<std::uint32_t>(model().lands.size()), static_cast<std::uint32_t>(lands.size())};
    model().lands.insert(model().lands.end(), lands.begin(), lands.end());
  }

  void add_source(std::span<const Text> path, Span at, StatementId statement) {
    if (path.size() < 2) {
      add_bare_source(path[0], at, statement);
      return;
    }
    for (const Text& segment : path.first(path.size() - 1))
      if (has_wild_card(segment.view())) {
        silence().hide(statement, AboutRow::sources);
        take_outcome(MisplacedWildCard{segment, false}, resolver_.fits(path.back().view()));
        return;
      }
    if (has_wild_card(path.back().view())) {
      add_pattern(path, at, statement);
      return;
    }
    auto network = resolver_.network(path);
    take_outcome(network.slip, network.presumed);
    if (network.found)
      model().mappings.push_back(
          {.source = *network.found, .statement = statement, .target = model().statements[statement].target, .at = at});
    else
      leave_out(statement, !network.presumed.empty());
  }

  void add_bare_source(const Text& source, Span at, StatementId statement) {
    silence().hide(statement, AboutRow::sources);
    auto meant = resolver_.bare_source(source, at);
    const auto& slip = std::get<BareSource>(*meant.slip);
    if (!slip.is_server && meant.presumed.empty()) silence().hide(statement, AboutRow::contents);
    // A server without VM networks means none of them.
    const bool names_none = slip.is_server && model().servers[slip.servers.front()].networks.count == 0;
    if (meant.presumed.empty() && !names_none) silence().hide(AboutProject::sources);
    take_outcome(std::move(meant.slip), meant.presumed);
  }

  void add_pattern(std::span<const Text> path, Span at, StatementId statement) {
    auto server = resolver_.server_of_pattern(path);
    take_outcome(server.slip, server.presumed);
    if (!server.found) {
      leave_out(statement, !server.presumed.empty());
      return;
    }
    // If the patterns match too many networks, that is one slip.
    const bool was_exhausted = matches_.is_exhausted();
    const Text& last = path.back();
    const auto found =
        was_exhausted ? std::nullopt
                      : matches_.find(*server.found, path.size() == 3 ? std::optional(path[1].view()) : std::nullopt,
                                      last.view());
    if (!found) {
      silence().hide(statement, AboutRow::sources);
      if (was_exhausted) return;
      silence().hide(AboutProject::declarations);
      slips().push_back(TooManyMatches{last, at});
      return;
    }
    const auto pattern = static_cast<std::uint32_t>(model().patterns.size());
    model().patterns.push_back({at, last, statement, *server.found, static_cast<std::uint32_t>(found->size())});
    for (const NetworkId id : *found)
      // A pattern does not map a network to itself: `map ams/* -> ams/Spare`.
      if (model().statements[statement].target.network() != id)
        claims_.push_back({id, statement, pattern, weight(last.view())});
  }

  // An unknown source makes no mapping.
  void leave_out(StatementId statement, bool is_presumed) {
    silence().hide(statement, AboutRow::sources);
    if (!is_presumed) silence().hide(AboutProject::sources);
  }

  // The target is unknown, which is reported. The mappings that were just added are removed, but
  // their sources count as named, and the claims still win over lighter ones.
  void lose_behind(std::uint32_t mappings, std::size_t claims) {
    for (const Mapping& mapping : model().mappings[Range{mappings, model().mappings.size() - mappings}]) {
      silence().hide(mapping.source, AboutRow::mapping);
      lost_.push_back(mapping.source);
    }
    model().mappings.truncate(mappings);
    for (PatternClaim& claim : std::span(claims_).subspan(claims)) {
      silence().hide(claim.network, AboutRow::mapping);
      claim.is_lost = true;
    }
  }

  void take_outcome(std::optional<MapSlip> slip, const std::vector<NetworkId>& presumed) {
    for (const NetworkId id : presumed) silence().hide(id, AboutRow::mapping);
    if (!slip) return;
    if (const auto* unknown = std::get_if<UnknownNetwork>(&*slip)) silence().hide(unknown->server, AboutRow::mapping);
    // The server's other networks are missing for the same reason.
    if (const auto* unknown = std::get_if<UnknownNetwork>(&*slip); unknown != nullptr && unknown->exported_on)
      silence().hide(unknown->server, AboutRow::contents);
    slips().push_back(*std::move(slip));
  }

  Linking& linking_;
  Resolver resolver_;
  PatternMatches matches_;
  std::vector<PatternClaim> claims_;
  std::vector<NetworkId> lost_;  // networks that a source names, but whose target is not known
  bool is_exclusion_ = false;    // of the statement that is being mapped
};

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

// Sorts the mappings by network in linear time. The order of the statements is kept.
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

}  // namespace

void map_networks(Linking& linking, bool release) {
  Mapper mapper(linking);
  for (Document* document : linking.documents) {
    for (const MapElement& element : document->maps) mapper.map(*document, element);
    if (release) *document = Document();
  }
  mapper.decide_claims();
  order_mappings(linking.model);
}

}  // namespace asrmap::link
