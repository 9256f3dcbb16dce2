// SPDX-License-Identifier: MIT
// Finds the deployed mapping that a `map` without a name stands for. It keeps its name: a build that
// sent another one would make a second mapping of the VM network.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ir/azure_id.h"
#include "ir/inventory.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vnet.h"
#include "link/resolve/map_statements.h"
#include "text/ascii.h"

namespace asrmap::link {
namespace {

using Key = std::pair<std::string, std::string>;

// The deployed mappings by their VM network.
class Deployed {
 public:
  explicit Deployed(const Model& model) {
    for (const ExportedMapping& each : model.deployed) {
      by_id_[{lower(each.fabric.view()), lower(each.network.view())}].push_back(&each);
      if (!each.fabric_name.empty() && !each.network_name.empty())
        by_name_[{lower(each.fabric_name.view()), std::string(each.network_name.view())}].push_back(&each);
    }
  }

  // By the resource names, else by the friendly names, which an export of mappings has too.
  [[nodiscard]] std::vector<const ExportedMapping*> of(const Server& server, const Network& network) const {
    if (!server.fabric.empty() && !network.id.empty())
      return find(by_id_, {lower(server.fabric.view()), lower(network.id.view())});
    if (network.shares_name) return {};
    return find(by_name_, {lower(server.name.view()), std::string(network.name.view())});
  }

 private:
  using Map = std::map<Key, std::vector<const ExportedMapping*>>;
  static std::vector<const ExportedMapping*> find(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? std::vector<const ExportedMapping*>() : found->second;
  }

  Map by_id_, by_name_;
};

bool leads_to(const Model& model, const ExportedMapping& deployed, Endpoint target) {
  if (const auto vnet = target.vnet())
    return equal_without_case(vnet_id(model.vnets[*vnet]).value_or(""), deployed.target.view());
  const Network& network = model.networks[target.network().value()];
  return equal_without_case(segment_behind(deployed.target, "replicationFabrics").view(),
                            model.servers[network.server].fabric.view()) &&
         equal_without_case(segment_behind(deployed.target, "replicationNetworks").view(), network.id.view());
}

// The deployed mapping that takes the place of the default: the one that leads where it should, else
// the only one of its kind. Null if one of the default name is deployed too, or if several fit.
const ExportedMapping* counterpart(const Model& model, const Mapping& mapping,
                                   const std::vector<const ExportedMapping*>& all) {
  const std::string name = default_mapping_name(model, mapping);
  const bool to_vmm = mapping.target.network().has_value();
  std::vector<const ExportedMapping*> fits;
  for (const ExportedMapping* each : all) {
    if (equal_without_case(each->name.view(), name)) return nullptr;
    if (breaks_path(each->name.view()) || !fits_path(each->name.view())) continue;
    if (segment_behind(each->target, "replicationNetworks").written() == to_vmm) fits.push_back(each);
  }
  const auto right =
      std::ranges::find_if(fits, [&](const ExportedMapping* each) { return leads_to(model, *each, mapping.target); });
  if (right != fits.end()) return *right;
  // The list may go on where it was cut.
  return fits.size() == 1 && !model.deployed_gap ? fits[0] : nullptr;
}

}  // namespace

void take_deployed_names(Linking& linking) {
  Model& model = linking.model;
  if (model.deployed.empty()) return;
  const Deployed deployed(model);
  for (const Mapping& mapping : model.mappings) {
    if (mapping.target.kind == Endpoint::Kind::none || model.statements[mapping.statement].name.written()) continue;
    const Network& network = model.networks[mapping.source];
    const bool is_only = std::ranges::count_if(model.mappings_of(mapping.source), [&](const Mapping& other) {
                           return other.target.kind == mapping.target.kind;
                         }) == 1;
    if (!is_only) continue;
    const auto all = deployed.of(model.servers[network.server], network);
    if (const ExportedMapping* const same = counterpart(model, mapping, all))
      model.deployed_names.try_emplace({mapping.source, mapping.target.kind}, same->name);
  }
}

}  // namespace asrmap::link
