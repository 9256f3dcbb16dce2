// SPDX-License-Identifier: MIT
#include "link/resolve/resolver.h"

#include <algorithm>
#include <utility>

#include "ir/network.h"
#include "ir/server.h"
#include "text/nearest.h"
#include "text/pattern.h"

namespace asrmap::link {

Resolved<ServerId> Resolver::server(const Text& name) {
  if (last_server_ && model_.servers[*last_server_].label.view() == name.view()) return {.found = last_server_};
  if (const auto label = names_.server_of_label(name.view())) return {.found = last_server_ = label};
  if (const auto known = names_.server_of_name(name.view())) return {.found = known};
  if (model_.silence.hides(AboutProject::network_names)) {
    linking_.misses_networks = true;
    return {};
  }
  UnknownServer unknown{name, {}};
  if (linking_.suggestions.affords_nearest(name.view(), std::size_t{2} * model_.servers.size())) {
    std::vector<std::string_view> names;
    for (const Server& server : model_.servers) names.push_back(server.label.view());
    for (const Server& server : model_.servers)
      if (!(server.name == server.label)) names.push_back(server.name.view());
    unknown.near = nearest(name.view(), names);
  }
  return {.slip = unknown};
}

Resolved<ServerId> Resolver::server_of_pattern(std::span<const Text> path) {
  Resolved<ServerId> result = server(path[0]);
  const auto* unknown = result.slip ? std::get_if<UnknownServer>(&*result.slip) : nullptr;
  if (unknown == nullptr) return result;
  result.presumed = fits(path.back().view());
  const auto meant = unknown->near ? server_called(*unknown->near) : std::nullopt;
  if (meant) std::erase_if(result.presumed, [&](NetworkId id) { return model_.networks[id].server != *meant; });
  return result;
}

std::optional<ServerId> Resolver::server_called(std::string_view name) const {
  const auto label = names_.server_of_label(name);
  return label ? label : names_.server_of_name(name);
}

Resolved<NetworkId> Resolver::network(std::span<const Text> path) {
  const Resolved<ServerId> on = server(path[0]);
  if (!on.found) {
    Resolved<NetworkId> result{.slip = on.slip};
    // Whichever server was meant, a network with this name may be mapped by this statement.
    presume_on_any_server(path.back().view(), result.presumed);
    return result;
  }
  if (const auto found = found_at_once(*on.found, path)) return {.found = found};
  // found_at_once() has already looked up networks that share a name by their logical network.
  const bool is_known = names_.first_network(*on.found, path.back().view()).has_value();
  return is_known && path.size() == 2 ? one_of_several(*on.found, path) : missing_network(*on.found, path);
}

bool Resolver::comes_next(ServerId server, const Text& name) const {
  if (!model_.networks.has(next_network_)) return false;
  const Network& network = model_.networks[next_network_];
  return network.server == server && network.name.written() && !network.shares_name && network.name == name;
}

// Finds the network if exactly one has the path. Nearly always that is so, and then no list is
// needed.
std::optional<NetworkId> Resolver::found_at_once(ServerId server, std::span<const Text> path) {
  const Text& name = path.back();
  if (path.size() == 2 && comes_next(server, name)) return std::exchange(next_network_, following(next_network_));
  if (path.size() == 3)
    if (const auto shared = names_.shared_network(server, path[1], name.view())) return shared;
  const std::optional<NetworkId> first = names_.first_network(server, name.view());
  if (!first || model_.networks[*first].shares_name) return std::nullopt;
  if (path.size() == 3 && !(model_.networks[*first].logical_network == path[1])) return std::nullopt;
  next_network_ = following(*first);
  return first;
}

Resolved<NetworkId> Resolver::one_of_several(ServerId server, std::span<const Text> path) {
  const Namesakes& group = names_.namesakes(server, path.back().view());
  // Two networks with the same path are reported where they are declared.
  if (group.alike) return {.found = group.all[0]};
  const std::vector<NetworkId> first(
      group.all.begin(), group.all.begin() + static_cast<std::ptrdiff_t>(std::min(group.all.size(), kMostKept)));
  Resolved<NetworkId> result{
      .slip = AmbiguousNetwork{path[0], path.back(), first, group.all.size(), group.all_have_logical_network}};
  presume(group.all, result.presumed);
  return result;
}

Resolved<NetworkId> Resolver::missing_network(ServerId server, std::span<const Text> path) {
  const Text& name = path.back();
  if (path.size() == 2) {
    if (const auto near = but_for_blanks(server, name.view())) return {.found = near};
    return unknown_network(server, name);
  }
  std::vector<NetworkId> presumed;
  presume(names_.namesakes(server, name.view()).all, presumed);
  if (std::vector<NetworkId> owners = with_vm_subnet(server, path[1].view(), name.view()); !owners.empty()) {
    owners.insert(owners.end(), presumed.begin(), presumed.end());
    return {.slip = NamesVmSubnet{path[1], name}, .presumed = std::move(owners)};
  }
  const std::optional<NetworkId> first = names_.first_network(server, name.view());
  // What is wrong with the network may be that its logical network is not known, and is reported.
  if (first && model_.silence.hides(*first, AboutRow::contents)) return {.presumed = std::move(presumed)};
  if (first && !model_.silence.hides(AboutProject::network_names))
    return {.slip = OtherLogicalNetwork{path[0], path[1], name}, .presumed = std::move(presumed)};
  Resolved<NetworkId> result = unknown_network(server, name);
  result.presumed.insert(result.presumed.end(), presumed.begin(), presumed.end());
  return result;
}

Resolved<NetworkId> Resolver::unknown_network(ServerId id, const Text& name) {
  if (model_.silence.hides(AboutProject::network_names) || model_.silence.hides(id, AboutRow::contents)) {
    linking_.misses_networks = true;
    return {};
  }
  if (auto all = all_of_server(id, name)) return *std::move(all);
  Resolved<NetworkId> result;
  UnknownNetwork unknown{id, name, {}, {}};
  const Server& server = model_.servers[id];
  if (linking_.suggestions.affords_nearest(name.view(), server.networks.count)) {
    std::vector<std::string_view> names;
    for (const Network& network : model_.networks[server.networks]) names.push_back(network.name.view());
    unknown.near = nearest(name.view(), names);
  }
  // In a header of TOML, the label of a server may be misspelt. Then a network with this name on
  // another server is meant.
  presume_on_any_server(name.view(), result.presumed);
  if (unknown.near) presume(names_.namesakes(id, *unknown.near).all, result.presumed);
  unknown.exported_on = exported_server_with(name.view(), id);
  // The other networks of that server are missing here for the same reason, so they don't count as
  // unmapped.
  if (unknown.exported_on)
    for (const Network& network : model_.networks[model_.servers[*unknown.exported_on].networks])
      result.presumed.push_back(model_.networks.id_of(network));
  result.slip = unknown;
  return result;
}

std::vector<NetworkId> Resolver::fits(std::string_view pattern) {
  std::vector<NetworkId> found;
  if (!linking_.suggestions.affords(model_.networks.size())) return found;
  for (const Network& network : model_.networks)
    if (network.name.written() && matches(pattern, network.name.view()))
      found.push_back(model_.networks.id_of(network));
  return found;
}

std::optional<NetworkId> Resolver::but_for_blanks(ServerId server, std::string_view name) {
  const auto without_spaces = [](std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
  };
  if (without_spaces(name) != name || !linking_.suggestions.affords(model_.servers[server].networks.count))
    return std::nullopt;
  std::optional<NetworkId> found;
  for (const Network& network : model_.networks[model_.servers[server].networks]) {
    // `stray-blank` does not check the names in an export.
    if (without_spaces(network.name.view()) != name || model_.is_exported(network.name)) continue;
    if (found) return std::nullopt;
    found = model_.networks.id_of(network);
  }
  return found;
}

std::vector<NetworkId> Resolver::with_vm_subnet(ServerId server, std::string_view network, std::string_view subnet) {
  std::vector<NetworkId> owners;
  for (const NetworkId id : names_.namesakes(server, network).all) {
    if (!linking_.suggestions.affords(1)) break;
    const auto same = names_.vm_subnet(id, subnet);
    if (!owners.empty() || (same && model_.vm_subnets[*same].name.written())) owners.push_back(id);
  }
  return owners;
}

std::optional<ServerId> Resolver::exported_server_with(std::string_view network, ServerId except) {
  for (const Server& server : model_.servers) {
    const ServerId id = model_.servers.id_of(server);
    if (id == except || !server.is_exported || !linking_.suggestions.affords(1)) continue;
    if (names_.first_network(id, network)) return id;
  }
  return std::nullopt;
}

void Resolver::presume(const std::vector<NetworkId>& networks, std::vector<NetworkId>& presumed) {
  if (linking_.suggestions.affords(networks.size())) presumed.insert(presumed.end(), networks.begin(), networks.end());
}

void Resolver::presume_on_any_server(std::string_view name, std::vector<NetworkId>& presumed) {
  for (const ServerId id : model_.servers.ids()) {
    if (!linking_.suggestions.affords(1)) break;
    presume(names_.namesakes(id, name).all, presumed);
  }
}

}  // namespace asrmap::link
