// SPDX-License-Identifier: MIT
#include "link/names.h"

#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vnet.h"
#include "link/find_or_none.h"
#include "text/ascii.h"
#include "text/joined_key.h"

namespace asrmap::link {
namespace {

// The id that has the key already. Nothing if there was none; then the key belongs to `id`.
template <class Map>
std::optional<typename Map::mapped_type> add_to(Map& map, const typename Map::key_type& key,
                                                typename Map::mapped_type id) {
  const auto [entry, fresh] = map.try_emplace(key, id);
  return fresh ? std::nullopt : std::optional(entry->second);
}

}  // namespace

Names::SameServers Names::add(ServerId id) {
  const Server& server = model_.servers[id];
  return {.label = add_to(server_labels_, server.label.view(), id),
          .name = add_to(server_names_, server.name.view(), id)};
}

void Names::add_name(ServerId id) { server_names_.try_emplace(model_.servers[id].name.view(), id); }

std::optional<VnetId> Names::add(VnetId id) { return add_to(vnet_labels_, model_.vnets[id].label.view(), id); }

std::optional<NetworkId> Names::add(NetworkId id) {
  Network& network = model_.networks[id];
  const std::uint32_t hash = NameIndex::hash(static_cast<std::uint32_t>(network.server), network.name.view());
  networks_.find(hash, [&](std::uint32_t element) {
    const auto other = static_cast<NetworkId>(element);
    if (!is_called(other, network.server, network.name.view())) return false;
    // If the first network is marked already, this is the third network or a later one.
    if (!std::exchange(model_.networks[other].shares_name, true))
      shared_paths_.try_emplace(path_key(model_.networks[other]), other);
    network.shares_name = true;
    return true;
  });
  networks_.insert(hash, static_cast<std::uint32_t>(id));
  return network.shares_name ? add_to(shared_paths_, path_key(network), id) : std::nullopt;
}

std::string Names::path_key(const Network& network) {
  return path_key(network.server, network.logical_network, network.name.view());
}

std::string Names::path_key(ServerId server, const Text& logical_network, std::string_view name) {
  return joined_key({std::to_string(static_cast<std::uint32_t>(server)), logical_network.written() ? "=" : "",
                     logical_network.view(), name});
}

bool Names::is_called(NetworkId id, ServerId server, std::string_view name) const {
  return model_.networks[id].server == server && model_.networks[id].name.view() == name;
}

std::optional<ServerId> Names::server_of_label(std::string_view label) const {
  return find_or_none(server_labels_, label);
}
std::optional<ServerId> Names::server_of_name(std::string_view name) const { return find_or_none(server_names_, name); }
std::optional<VnetId> Names::vnet_of_label(std::string_view label) const { return find_or_none(vnet_labels_, label); }

std::optional<NetworkId> Names::first_network(ServerId server, std::string_view name) const {
  std::optional<NetworkId> first;
  networks_.find(NameIndex::hash(static_cast<std::uint32_t>(server), name), [&](std::uint32_t element) {
    const auto id = static_cast<NetworkId>(element);
    if (is_called(id, server, name)) first = id;
    return first.has_value();
  });
  return first;
}

std::optional<NetworkId> Names::shared_network(ServerId server, const Text& logical_network,
                                               std::string_view name) const {
  return find_or_none(shared_paths_, path_key(server, logical_network, name));
}

const Namesakes& Names::namesakes(ServerId server, std::string_view name) {
  static const Namesakes none;
  const std::optional<NetworkId> first = first_network(server, name);
  if (!first) return none;
  const auto [known, fresh] = namesakes_.try_emplace({server, model_.networks[*first].name.view()});
  Namesakes& group = known->second;
  if (!fresh) return group;
  networks_.find(NameIndex::hash(static_cast<std::uint32_t>(server), name), [&](std::uint32_t element) {
    const auto id = static_cast<NetworkId>(element);
    if (!is_called(id, server, name)) return false;
    const Network& network = model_.networks[id];
    group.all.push_back(id);
    group.alike = group.alike && network.logical_network == model_.networks[*first].logical_network;
    group.all_have_logical_network = group.all_have_logical_network && network.logical_network.written();
    return false;
  });
  return group;
}

std::optional<VmSubnetId> Names::vm_subnet(NetworkId network, std::string_view name) {
  if (!vm_subnets_) {
    vm_subnets_.emplace(model_.vm_subnets.size());
    for (const VmSubnet& subnet : model_.vm_subnets)
      vm_subnets_->insert(NameIndex::hash(static_cast<std::uint32_t>(subnet.network), subnet.name.view()),
                          static_cast<std::uint32_t>(model_.vm_subnets.id_of(subnet)));
  }
  std::optional<VmSubnetId> found;
  vm_subnets_->find(NameIndex::hash(static_cast<std::uint32_t>(network), name), [&](std::uint32_t i) {
    const auto id = static_cast<VmSubnetId>(i);
    if (model_.vm_subnets[id].network != network || model_.vm_subnets[id].name.view() != name) return false;
    found = id;
    return true;
  });
  return found;
}

std::optional<VnetId> Names::vnet_of_name(std::string_view name) {
  for (; model_.vnets.has(next_vnet_); next_vnet_ = following(next_vnet_))
    vnet_names_.try_emplace(lower(model_.vnets[next_vnet_].name.view()), next_vnet_);
  return find_or_none(vnet_names_, lower(name));
}

std::optional<VnetId> Names::vnet_of_subnet(std::string_view name) {
  for (; model_.vnet_subnets.has(next_vnet_subnet_); next_vnet_subnet_ = following(next_vnet_subnet_)) {
    const VnetSubnet& subnet = model_.vnet_subnets[next_vnet_subnet_];
    if (subnet.name.written() && model_.vnets[subnet.vnet].label.written())
      vnet_subnets_.try_emplace(subnet.name.view(), subnet.vnet);
  }
  return find_or_none(vnet_subnets_, name);
}

}  // namespace asrmap::link
