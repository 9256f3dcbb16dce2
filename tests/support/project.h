// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/server.h"
#include "ir/vault.h"
#include "ir/vnet.h"
#include "land/land.h"
#include "show/landing.h"
#include "source/text.h"

namespace asrmap::test {

inline Text text(std::string_view words) { return {words, {}}; }

// Builds a model by hand, from the top down: an element belongs to the last one that can contain
// it.
class Project {
 public:
  Model model;

  Project& vault(std::string_view subscription, std::string_view resource_group, std::string_view location) {
    model.vault = Vault{text("dr"), text("contoso-dr"), text(subscription), text(resource_group), text(location)};
    return *this;
  }
  Project& server(std::string_view label) {
    model.servers.push_back({.label = text(label),
                             .name = text(label),
                             .fabric = {},
                             .clouds = {static_cast<std::uint32_t>(model.words.size()), 0},
                             .networks = {model.networks.size(), 0},
                             .exported_clouds = {}});
    return *this;
  }
  Project& network(std::string_view name, std::string_view logical_network = {}) {
    Network row;
    row.server = model.servers.id_of(model.servers.back());
    row.name = text(name);
    if (!logical_network.empty()) row.logical_network = text(logical_network);
    row.subnets = {model.vm_subnets.size(), 0};
    row.shares_name = !logical_network.empty();
    model.networks.push_back(row);
    ++model.servers.back().networks.count;
    return *this;
  }
  Project& subnet(std::string_view name, const std::vector<std::string_view>& ranges = {}) {
    model.vm_subnets.push_back({.network = model.networks.id_of(model.networks.back()),
                                .name = text(name),
                                .prefixes = prefixes(ranges),
                                .allow = {}});
    ++model.networks.back().subnets.count;
    return *this;
  }
  Project& vnet(std::string_view label, bool known = true) {
    Vnet row;
    row.label = row.name = text(label);
    if (known) row.subscription = text("s"), row.resource_group = text("rg");
    row.subnets = {model.vnet_subnets.size(), 0};
    model.vnets.push_back(row);
    return *this;
  }
  Project& vnet_subnet(std::string_view name, const std::vector<std::string_view>& ranges = {}) {
    model.vnet_subnets.push_back({.vnet = model.vnets.id_of(model.vnets.back()),
                                  .name = text(name),
                                  .prefixes = prefixes(ranges),
                                  .delegation = {},
                                  .state = {},
                                  .allow = {}});
    ++model.vnets.back().subnets.count;
    return *this;
  }
  // Mappings must be added in the order of their networks.
  Project& map(std::uint32_t network, Endpoint target, std::string_view name = {}, std::string_view reason = {}) {
    MapStatement statement{
        .keyword = {}, .target = target, .target_at = {}, .name = {}, .reason = {}, .lands = {}, .allow = {}};
    if (!name.empty()) statement.name = text(name);
    if (!reason.empty()) statement.reason = text(reason);
    const auto source = static_cast<NetworkId>(network);
    const StatementId id = model.statements.push_back(statement);
    Range& mappings = model.networks[source].mappings;
    if (mappings.count++ == 0) mappings.first = model.mappings.size();
    model.mappings.push_back({.source = source, .statement = id, .target = target, .at = {}});
    return *this;
  }

  [[nodiscard]] std::vector<show::LandingRow> rows() const {
    return show::landing_rows(model, land::land(model), [](const Network&) { return true; });
  }
  [[nodiscard]] std::vector<show::ProjectLandings> landings(std::string_view file = "dr.asrmap") const {
    return {{file, rows()}};
  }

 private:
  Range prefixes(const std::vector<std::string_view>& ranges) {
    const Range range{model.prefixes.size(), static_cast<std::uint32_t>(ranges.size())};
    for (const std::string_view words : ranges) model.prefixes.push_back({parse_prefix(words).value(), {}});
    return range;
  }
};

inline VnetId to_vnet(std::uint32_t index) { return static_cast<VnetId>(index); }
inline NetworkId to_network(std::uint32_t index) { return static_cast<NetworkId>(index); }

}  // namespace asrmap::test
