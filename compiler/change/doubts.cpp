// SPDX-License-Identifier: MIT
#include "change/doubts.h"

#include <fmt/core.h>

#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "diag/wording.h"
#include "ir/ids.h"
#include "ir/inventory.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "source/text.h"
#include "text/ascii.h"

namespace asrmap::change {

std::vector<std::string> doubts(const Plan& plan, std::span<const Model* const> projects) {
  std::map<std::string, const Server*> servers;  // by friendly name
  std::set<std::string> fabrics;
  std::map<std::pair<std::string, std::string_view>, std::string> networks;  // paths, by fabric and friendly name
  for (const Model* model : projects)
    for (const Server& server : model->servers) {
      if (!server.fabric.written()) continue;
      servers.try_emplace(lower(server.name.view()), &server);
      const std::string& fabric = *fabrics.insert(lower(server.fabric.view())).first;
      for (const Network& network : model->networks[server.networks])
        if (network.id.written() && network.mappings.count != 0 && !network.shares_name)
          networks.try_emplace({fabric, network.name.view()}, path_of(*model, model->networks.id_of(network)));
    }
  std::set<std::string> notes;
  for (const PlannedMapping& planned : plan.all) {
    if (planned.mapping) continue;
    const ExportedMapping& deployed = *planned.deployed;
    const std::string fabric = lower(deployed.fabric.view());
    if (const auto server = servers.find(lower(deployed.fabric_name.view()));
        server != servers.end() && !fabrics.contains(fabric))
      notes.insert(fmt::format("the vault has {} as fabric {}; is `fabric` of {} right?", ticked(deployed.fabric_name),
                               ticked(deployed.fabric), ticked(server->second->label)));
    const auto network = networks.find({fabric, deployed.network_name.view()});
    if (network != networks.end() && !planned.network)
      notes.insert(fmt::format("the vault has {} as network {}; is `id` of {} right?", ticked(deployed.network_name),
                               ticked(deployed.network), ticked(network->second)));
  }
  return {notes.begin(), notes.end()};
}

}  // namespace asrmap::change
