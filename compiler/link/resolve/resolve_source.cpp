// SPDX-License-Identifier: MIT
// Sources of a `map` that are no path as it should be, and what was meant by them.
#include <algorithm>
#include <utility>

#include "ir/network.h"
#include "ir/server.h"
#include "link/resolve/resolver.h"
#include "text/ascii.h"
#include "text/pattern.h"

namespace asrmap::link {
namespace {

bool means_all(std::string_view name) {
  const std::string word = lower(trimmed(name));
  return word.empty() || word == "all" || word == "any" || word == ".*" || word == ".+" || word == "*.*";
}

// The pieces between the separators, without blanks around them, and without those that are empty.
std::vector<std::string_view> pieces(std::string_view text, char separator) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (const std::string_view piece = trimmed(text.substr(0, end)); !piece.empty()) found.push_back(piece);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

}  // namespace

Resolved<NetworkId> Resolver::bare_source(const Text& source, Span at) {
  BareSource slip{source, at, false, {}};
  Resolved<NetworkId> result;
  if (const auto server = names_.server_of_label(source.view())) {
    slip.is_server = true;
    slip.servers.push_back(*server);
    const auto networks = model_.networks[model_.servers[*server].networks];
    if (linking_.suggestions.affords(networks.size()))
      for (const Network& network : networks) result.presumed.push_back(model_.networks.id_of(network));
    result.slip = std::move(slip);
    return result;
  }
  result.presumed = fits(source.view());
  if (result.presumed.empty()) {
    if (const std::vector<Text> parts = parts_of(source, at); parts.size() > 1)
      return {.slip = OtherPath{{source}, parts, at}, .presumed = meant_by(parts)};
    if (!source.empty() && means_all(source.view())) result.presumed = fits("*");
  }
  slip.means_all = source.view() == "*" || (!source.empty() && means_all(source.view()) && !result.presumed.empty());
  for (const NetworkId id : result.presumed) {
    const ServerId of = model_.networks[id].server;
    if (slip.servers.empty() || !(model_.servers[slip.servers.back()].label == model_.servers[of].label))
      slip.servers.push_back(of);
  }
  result.slip = std::move(slip);
  return result;
}

std::vector<Text> Resolver::parts_of(const Text& word, Span at) const {
  const std::string_view text = word.view();
  std::vector<Text> parts;
  for (const char separator : {'/', '\\', ':'}) {
    if (text.find(separator) == std::string_view::npos) continue;
    for (const std::string_view piece : pieces(text, separator)) parts.emplace_back(piece, at);
    if (parts.size() != 2 && parts.size() != 3) parts.clear();
    return parts;
  }
  // A server's label may hold dots itself.
  const std::size_t first = text.find('.');
  std::size_t dot = first;
  while (dot != std::string_view::npos && !server_called(text.substr(0, dot))) dot = text.find('.', dot + 1);
  if (dot == std::string_view::npos && first == text.rfind('.')) dot = first;
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == text.size()) return parts;
  return {Text(text.substr(0, dot), at), Text(text.substr(dot + 1), at)};
}

std::optional<Resolved<NetworkId>> Resolver::other_path(std::span<const Text> path, Span at) {
  const bool has_gap = std::ranges::any_of(path, [](const Text& each) { return each.empty(); });
  const std::string_view first = path[0].view();
  if (!has_gap && (trimmed(first) == first || server_called(first))) return std::nullopt;
  std::vector<Text> parts;
  for (const Text& segment : path)
    if (const std::string_view name = trimmed(segment.view()); !name.empty()) parts.emplace_back(name, segment.span());
  if (parts.empty()) return Resolved<NetworkId>{.slip = OtherPath{{path.begin(), path.end()}, {}, at}};
  if (parts.size() == 1) {
    // `ams/` is explained where the VM network is looked for.
    if (!first.empty()) return std::nullopt;
    if (server_called(parts[0].view()))
      parts.emplace_back("*", at);
    else if (const std::vector<NetworkId> fitting = fits(parts[0].view()); !fitting.empty())
      parts.insert(parts.begin(), model_.servers[model_.networks[fitting[0]].server].label);
    else
      return std::nullopt;
  }
  return Resolved<NetworkId>{.slip = OtherPath{{path.begin(), path.end()}, parts, at}, .presumed = meant_by(parts)};
}

std::vector<NetworkId> Resolver::meant_by(std::span<const Text> path) {
  const Text& last = path.back();
  if (has_wild_card(last.view())) {
    std::vector<NetworkId> fitting = fits(last.view());
    if (const auto server = server_called(path[0].view()))
      std::erase_if(fitting, [&](NetworkId id) { return model_.networks[id].server != *server; });
    return fitting;
  }
  Resolved<NetworkId> meant = network(path);
  return meant.found ? std::vector<NetworkId>{*meant.found} : std::move(meant.presumed);
}

bool Resolver::is_vnet(const Text& word) {
  return names_.vnet_of_label(word.view()).has_value() || !linking_.exports.untaken_vnets(word.view()).empty();
}

Resolved<NetworkId> Resolver::vnet_as_source(const Text& vnet, Span at, std::span<const Text> target, Span target_at) {
  VnetAsSource slip{VnetAsSource::Target::none, vnet, at, {}, target_at};
  if (target.empty()) return {.slip = std::move(slip)};
  if (target.size() > 1) {
    slip.to = VnetAsSource::Target::network;
    slip.target.assign(target.begin(), target.end());
    std::vector<NetworkId> meant = meant_by(target);
    return {.slip = std::move(slip), .presumed = std::move(meant)};
  }
  std::vector<NetworkId> meant;
  if (is_vnet(target[0]) || (meant = fits(target[0].view())).empty()) {
    slip.to = VnetAsSource::Target::vnet;
    return {.slip = std::move(slip)};
  }
  slip.to = VnetAsSource::Target::network;
  slip.target = {model_.servers[model_.networks[meant[0]].server].label, target[0]};
  return {.slip = std::move(slip), .presumed = std::move(meant)};
}

std::optional<Resolved<NetworkId>> Resolver::all_of_server(ServerId server, const Text& name) {
  const auto networks = model_.networks[model_.servers[server].networks];
  if (!means_all(name.view()) || networks.empty()) return std::nullopt;
  UnknownNetwork unknown{server, name, {}, {}};
  unknown.means_all = true;
  Resolved<NetworkId> result{.slip = unknown};
  if (linking_.suggestions.affords(networks.size()))
    for (const Network& network : networks) result.presumed.push_back(model_.networks.id_of(network));
  return result;
}

}  // namespace asrmap::link
