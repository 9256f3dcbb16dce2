// SPDX-License-Identifier: MIT
// `map` statements become mappings: one for each VM network, with patterns expanded.
#include <algorithm>
#include <numeric>
#include <span>
#include <string>

#include "ir/endpoint.h"
#include "ir/id_map.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/server.h"
#include "link/resolve/map_statements.h"
#include "link/resolve/patterns.h"
#include "link/resolve/resolver.h"
#include "link/tables/rows.h"
#include "link/tables/tables.h"
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
    hides_sources_ = element.hides_sources;
    is_turned_ = !hides_sources_ && is_turned(document, element);
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

  // Whether its only source is a vnet, so that its target can't be taken as it is.
  bool is_turned(const Document& document, const MapElement& element) {
    if (element.sources.count != 1) return false;
    const Range source = document.sources[element.sources.first].segments;
    return source.count == 1 && resolver_.is_vnet(document.segments[source.first]);
  }

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
    if (is_turned_) {
      explain_turned(document, element, id);
      return id;
    }
    if (!is_exclusion_ && !target.empty()) model().statements[id].target = endpoint_of(target, element.target.at);
    // There may be no mapping because of the mistake, but the target network is still named.
    if (const auto network = model().statements[id].target.network(); network && is_broken)
      silence().hide(*network, AboutRow::mapping);
    add_lands(std::span(document.lands).subspan(element.lands.first, element.lands.count), id);
    return id;
  }

  // A vnet can't be a source, so nothing else that the statement says is looked at.
  void explain_turned(const Document& document, const MapElement& element, StatementId id) {
    const Path& source = document.sources[element.sources.first];
    const std::span<const Text> target(document.segments.data() + element.target.segments.first,
                                       element.target.segments.count);
    auto meant =
        resolver_.vnet_as_source(document.segments[source.segments.first], source.at, target, element.target.at);
    silence().hide(id, AboutRow::contents);
    leave_out(id, !meant.presumed.empty());
    take_outcome(std::move(meant.slip), meant.presumed);
  }

  // An empty endpoint if the target is not known.
  Endpoint endpoint_of(std::span<const Text> path, Span at) {
    auto target = resolver_.target(path, at);
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
    if (auto other = resolver_.other_path(path, at)) {
      leave_out(statement, !other->presumed.empty());
      take_outcome(std::move(other->slip), other->presumed);
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
    if (is_turned_) return;
    if (hides_sources_) {
      leave_out(statement, false);
      return;
    }
    silence().hide(statement, AboutRow::sources);
    auto meant =
        resolver_.is_vnet(source) ? resolver_.vnet_as_source(source, at, {}, at) : resolver_.bare_source(source, at);
    const auto* bare = std::get_if<BareSource>(&*meant.slip);
    const bool is_server = bare != nullptr && bare->is_server;
    if (!is_server && meant.presumed.empty()) silence().hide(statement, AboutRow::contents);
    // A server without VM networks means none of them.
    const bool names_none = is_server && model().servers[bare->servers.front()].networks.count == 0;
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
    if (found->empty()) {
      if (auto all = resolver_.all_of_server(*server.found, last)) {
        silence().hide(statement, AboutRow::sources);
        take_outcome(std::move(all->slip), all->presumed);
        return;
      }
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
  // Of the statement that is being mapped:
  bool is_exclusion_ = false;
  bool is_turned_ = false;
  bool hides_sources_ = false;  // an error stands where its sources are, so a lone word may be half of one
};

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
