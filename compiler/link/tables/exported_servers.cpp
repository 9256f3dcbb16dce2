// SPDX-License-Identifier: MIT
// What exports have of VMM servers, and the servers and VM networks that only exports have. Written
// values come first.
#include <set>

#include "ir/network.h"
#include "ir/server.h"
#include "link/tables/declare.h"
#include "link/tables/rows.h"
#include "text/ascii.h"

namespace asrmap::link {
namespace {

void add_clouds(Model& model, Server& server, const ServerExport& exports) {
  for (const Inventory* file : exports.vmm) {
    server.lists_pools = server.lists_pools || file->lists_pools;
    server.lists_clouds = server.lists_clouds || file->lists_clouds;
  }
  server.exported_clouds.first = static_cast<std::uint32_t>(model.clouds.size());
  std::set<std::string_view> known;
  for (const Inventory* file : exports.vmm)
    for (const ExportedCloud& cloud : file->clouds) {
      if (!known.insert(cloud.name.view()).second) continue;
      const auto first = static_cast<std::uint32_t>(model.words.size());
      for (const Text& logical : file->words_in(cloud.logical_networks)) model.words.push_back(logical);
      model.clouds.push_back({cloud.name, {first, cloud.logical_networks.count}, cloud.lists_logical_networks});
    }
  server.exported_clouds.count = static_cast<std::uint32_t>(model.clouds.size()) - server.exported_clouds.first;
  if (server.clouds.count != 0) return;
  server.clouds = {static_cast<std::uint32_t>(model.words.size()), server.exported_clouds.count};
  for (std::uint32_t i = 0; i < server.exported_clouds.count; ++i)
    model.words.push_back(model.clouds[server.exported_clouds.first + i].name);
}

}  // namespace

void complete_server(Linking& linking, Server& server, const ServerExport& exports) {
  add_clouds(linking.model, server, exports);
  const ExportedFabric* fabric = exports.fabric_of(server.fabric);
  if (fabric == nullptr) return;
  const bool is_found_by_fabric = server.fabric.written();
  if (!is_found_by_fabric) server.fabric = fabric->name;
  // A server that is found by its fabric, and has no name of its own, gets the fabric's name.
  const bool has_own_name = server.name.span() != server.label.span();
  if (!fabric->friendly_name.written()) return;
  if (!has_own_name && (is_found_by_fabric || !equal_without_case(server.name.view(), fabric->friendly_name.view())))
    server.name = fabric->friendly_name;
}

void add_exported_server(Linking& linking, ServerExport& exports) {
  Model& model = linking.model;
  exports.taken = true;
  const ServerId id = model.servers.push_back({.label = exports.name,
                                               .name = exports.name,
                                               .fabric = {},
                                               .clouds = {},
                                               .networks = {model.networks.size(), 0},
                                               .exported_clouds = {},
                                               .is_exported = true});
  (void)linking.names.add(id);
  complete_server(linking, model.servers[id], exports);
  linking.twins.servers.emplace_back(id, &exports);
  for (const NetworkExport& network : exports.networks()) add_exported_network(linking, network, id);
  model.servers[id].networks.count = model.networks.size() - model.servers[id].networks.first;
  find_pools(linking, model.servers[id], exports);
}

void add_exported_network(Linking& linking, const NetworkExport& exported, ServerId server) {
  Network row;
  row.server = server;
  row.name = exported.name;
  row.logical_network = exported.logical_network();
  row.has_pool = exported.has_pool;
  if (exported.vmm != nullptr) row.isolation = exported.vmm->isolation;
  if (exported.asr != nullptr) row.id = exported.asr->id;
  const NetworkId id = linking.model.networks.push_back(row);
  if (exported.is_disputed || exported.may_have_more) linking.model.silence.hide(id, AboutRow::contents);
  linking.twins.networks.push_back({id, &exported, false});
  linking.model.networks[id].subnets = add_exported_subnets(linking, exported.subnets(), id);
  (void)linking.names.add(id);
}

Range add_exported_subnets(Linking& linking, const std::vector<SubnetExport>& subnets, NetworkId network) {
  Model& model = linking.model;
  const std::uint32_t first = model.vm_subnets.size();
  for (const SubnetExport& each : subnets)
    model.vm_subnets.push_back({.network = network,
                                .name = each.subnet->name,
                                .prefixes = add_exported_prefixes(linking, *each.file, each.subnet->prefixes),
                                .allow = {},
                                .vlan = each.subnet->vlan});
  return model.vm_subnets.since(first);
}

void find_pools(Linking& linking, const Server& server, const ServerExport& exports) {
  for (Network& network : linking.model.networks[server.networks])
    network.has_pool = network.has_pool || exports.has_pool_for(network.logical_network);
}

}  // namespace asrmap::link
