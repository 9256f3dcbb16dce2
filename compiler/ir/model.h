// SPDX-License-Identifier: MIT
// The resolved project: what `link` makes of the documents. Names have become
// ids, addresses have become numbers, patterns have become mappings. Tables are
// in source order; mappings are sorted by their source network. All Text belongs
// to the SourceMap of the run.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ir/date.h"
#include "ir/document.h"
#include "ir/ids.h"
#include "ir/inventory.h"
#include "ir/prefix.h"
#include "ir/silence.h"
#include "ir/table.h"
#include "source/text.h"

namespace asrmap {

struct PlacedPrefix {
  Prefix prefix;
  Span at;
  bool quoted = false;  // as it is written
};

struct Vault {
  Text label;
  Text name;  // the label when not written
  Text subscription;
  Text resource_group;
  Text location;
};

struct Server {
  Text label;
  Text name;                  // friendly name in Site Recovery; the label when not written
  Text fabric;                // the fabric's resource name, if known
  Range clouds;               // in Model::words
  Range networks;             // in Model::networks
  Range exported_clouds;      // in Model::clouds
  bool is_exported = false;   // only inventories have it
  bool lists_pools = false;   // an inventory lists the pools of static addresses
  bool lists_clouds = false;  // an inventory lists the clouds
};

// A cloud as exported.
struct Cloud {
  Text name;
  Range logical_networks;  // in Model::words
  bool lists_logical_networks = false;
};

struct Network {
  ServerId server{};
  Text name;
  Text id;                // the replicationNetworks resource name, if known
  Text logical_network;   // if known
  Range subnets;          // in Model::vm_subnets
  Range mappings;         // in Model::mappings
  Range allow;            // in Model::allowances, as everywhere below
  std::uint32_t vms = 0;  // adapters that no subnet accounts for
  Isolation isolation = Isolation::unknown;
  bool shares_name = false;            // another VM network of its server bears the same
  bool has_pool = false;               // of static addresses
  bool has_adapters = false;           // exported ones, which replace every written `vms`
  bool uses_static_addresses = false;  // an exported adapter has one
};

struct VmSubnet {
  NetworkId network{};
  Text name;
  Range prefixes;  // in Model::prefixes
  Range allow;
  std::uint32_t vms = 0;
  std::uint16_t vlan = 0;  // 0: none
};

enum class DeploymentModel : std::uint8_t { resource_manager, classic };

struct Vnet {
  Text label;
  Text name;
  // From the vnet itself, its `id`, or the vault; not written if none says.
  Text subscription;
  Text resource_group;
  Text location;
  Text id;              // as written, if it was
  Text state;           // provisioningState, if exported
  Text namesake;        // an exported VNet of the name that is another one: its name there
  Range address_space;  // in Model::prefixes
  Range subnets;        // in Model::vnet_subnets, in Azure's order
  Range allow;
  DeploymentModel deployment_model = DeploymentModel::resource_manager;
  bool exists = false;  // an inventory has it
};

struct VnetSubnet {
  VnetId vnet{};
  Text name;
  Range prefixes;
  Text delegation;
  Text state;  // provisioningState, if exported
  Range allow;
  std::uint32_t used = 0;  // addresses taken
};

// A VM of an inventory, with its network adapters.
struct Vm {
  ServerId server{};
  Text name;
  Text operating_system;
  Range adapters;  // in Model::adapters
};

struct Adapter {
  VmId vm{};
  Text name;
  Text network_name;
  Text subnet_name;
  std::optional<NetworkId> network;  // nothing: no VM network that the project knows
  std::optional<VmSubnetId> subnet;  // nothing: none, or none that the network has
  Range addresses;                   // in Model::addresses
  AddressType address_type = AddressType::unknown;

  [[nodiscard]] bool is_static() const { return address_type == AddressType::fixed; }
};

struct PlacedAddress {
  Address address;
  Span at;
  AdapterId adapter{};
  bool ipv6 = false;
};

// One end of a mapping. A third kind of source (a VNet, for Azure to Azure) fits
// in without a new field.
struct Endpoint {
  enum class Kind : std::uint8_t { none, network, vnet };
  Kind kind = Kind::none;
  std::uint32_t index = 0;

  Endpoint() = default;
  Endpoint(NetworkId id) : kind(Kind::network), index(static_cast<std::uint32_t>(id)) {}
  Endpoint(VnetId id) : kind(Kind::vnet), index(static_cast<std::uint32_t>(id)) {}

  [[nodiscard]] std::optional<NetworkId> network() const {
    return kind == Kind::network ? std::optional(static_cast<NetworkId>(index)) : std::nullopt;
  }
  [[nodiscard]] std::optional<VnetId> vnet() const {
    return kind == Kind::vnet ? std::optional(static_cast<VnetId>(index)) : std::nullopt;
  }
  friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

// One `map` line, shared by the mappings that it makes.
struct MapStatement {
  Span keyword;
  Endpoint target;  // none: deliberately not mapped
  Span target_at;
  Text name;
  Text reason;
  Range lands;  // in Model::lands
  Range allow;
};

struct Mapping {
  NetworkId source{};
  StatementId statement{};
  Endpoint target;
  Span at;  // the source as written: a path or a pattern
  bool from_pattern = false;
  // Another mapping of the same network to a VNet comes first and decides its landing.
  bool repeated = false;
};

// A source with wild cards, and how many VM networks it fits.
struct Pattern {
  Span at;
  Text name;  // the last part of the path, with its wild cards
  StatementId statement{};
  ServerId server{};
  std::uint32_t matches = 0;
};

// An entry of an `allow` list: `subnet-fallback until 2027-01-31: waiting for NET-42`.
struct Allowance {
  Text rule;
  Text reason;                // if written
  std::optional<Date> until;  // the last day
};

struct Model {
  FileId root{};
  Silence silence;

  std::optional<Vault> vault;
  Table<ServerId, Server> servers;
  Table<NetworkId, Network> networks;
  Table<VmSubnetId, VmSubnet> vm_subnets;
  Table<VnetId, Vnet> vnets;
  Table<VnetSubnetId, VnetSubnet> vnet_subnets;
  Table<StatementId, MapStatement> statements;
  Table<MappingId, Mapping> mappings;
  std::vector<Pattern> patterns;

  // From inventories only. Adapters are sorted by their VM, VMs as exported.
  std::vector<Cloud> clouds;
  Table<VmId, Vm> vms;
  Table<AdapterId, Adapter> adapters;
  Table<AddressId, PlacedAddress> addresses;
  std::vector<InventoryGap> gaps;
  std::vector<ExportedMapping> deployed;
  bool knows_deployed = false;               // an inventory lists them, if perhaps none
  std::optional<InventoryGap> deployed_gap;  // why that list is not whole
  std::vector<FileId> inventories;           // sorted

  Table<PrefixId, PlacedPrefix> prefixes;
  std::vector<Land> lands;
  std::vector<Text> words;
  std::vector<Allowance> allowances;

  [[nodiscard]] std::span<const Text> words_in(Range range) const { return {words.data() + range.first, range.count}; }
  [[nodiscard]] std::span<const Allowance> allowances_in(Range range) const {
    return {allowances.data() + range.first, range.count};
  }
  [[nodiscard]] std::span<const Land> lands_in(Range range) const { return {lands.data() + range.first, range.count}; }
  // Whether something is from an inventory: a fact, which nobody can write otherwise.
  [[nodiscard]] bool is_exported(Span at) const {
    return !inventories.empty() && std::binary_search(inventories.begin(), inventories.end(), at.file);
  }
  [[nodiscard]] bool is_exported(const Text& text) const { return is_exported(text.span()); }
  [[nodiscard]] std::span<const Mapping> mappings_of(NetworkId id) const { return mappings[networks[id].mappings]; }
};

// Sets `repeated` of all mappings, which are sorted by their network.
void mark_repeated(Model& model);

// `server/network`, with the logical network between them when it is known to be
// needed to tell two networks apart.
[[nodiscard]] std::string path_of(const Model& model, NetworkId id);
// What a target is called in messages: a vnet's label, a network's path, `none`.
[[nodiscard]] std::string name_of(const Model& model, Endpoint endpoint);

// Azure region names compare without case and blanks: "West Europe" is
// "westeurope".
[[nodiscard]] std::string region_name(std::string_view location);

}  // namespace asrmap
