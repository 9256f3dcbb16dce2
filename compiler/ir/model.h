// SPDX-License-Identifier: MIT
// The resolved project: what `link` makes of the documents. Names have become
// ids, addresses have become numbers, patterns have become mappings. Tables are
// in source order; mappings are sorted by their source network. All Text belongs
// to the SourceMap of the run.
//
// The rows are in headers of their own, so that a new member of a row makes only those files
// stale that read such rows: server.h, network.h, vnet.h, vm.h, mapping.h, prefix.h, allowance.h.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ir/endpoint.h"
#include "ir/ids.h"
#include "ir/inventory_gap.h"
#include "ir/room.h"
#include "ir/silence.h"
#include "ir/table.h"
#include "ir/vault.h"
#include "source/text.h"

namespace asrmap {

struct Adapter;
struct Allowance;
struct Cloud;
struct ExportedMapping;
struct Land;
struct MapStatement;
struct Mapping;
struct MappingCopy;
struct Network;
struct Pattern;
struct PlacedAddress;
struct PlacedPrefix;
struct Server;
struct Vm;
struct VmSubnet;
struct Vnet;
struct VnetSubnet;

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
  std::vector<MappingCopy> copies;              // sorted by their source
  std::vector<StatementId> changing_addresses;  // sorted: their VMs get other static addresses, as is meant
  std::vector<Pattern> patterns;

  // From inventories only. Adapters are sorted by their VM, VMs as exported.
  std::vector<Cloud> clouds;
  Table<VmId, Vm> vms;
  Table<AdapterId, Adapter> adapters;
  Table<AddressId, PlacedAddress> addresses;
  std::vector<InventoryGap> gaps;
  std::vector<ExportedMapping> deployed;
  // Names under which mappings are deployed, if they are others than the default and no file writes
  // them. By the source, and the kind of the target.
  std::map<std::pair<NetworkId, Endpoint::Kind>, Text> deployed_names;
  // Where the `map` of such a mapping has room for its name. By statement; empty without such names.
  Table<StatementId, Room> rooms;
  bool knows_deployed = false;               // an inventory lists them, if perhaps none
  std::optional<InventoryGap> deployed_gap;  // why that list is not whole
  std::vector<FileId> inventories;           // sorted

  Table<PrefixId, PlacedPrefix> prefixes;
  std::vector<Land> lands;
  std::vector<Text> words;
  std::vector<Allowance> allowances;

  Model();
  ~Model();
  Model(const Model&);
  Model(Model&&) noexcept;
  Model& operator=(const Model&);
  Model& operator=(Model&&) noexcept;

  [[nodiscard]] std::span<const Text> words_in(Range range) const { return {words.data() + range.first, range.count}; }
  [[nodiscard]] std::span<const Allowance> allowances_in(Range range) const;
  [[nodiscard]] std::span<const Land> lands_in(Range range) const;
  [[nodiscard]] std::span<const Mapping> mappings_of(NetworkId id) const;
  // Whether something is from an inventory: a fact, which nobody can write otherwise.
  [[nodiscard]] bool is_exported(Span at) const;
  [[nodiscard]] bool is_exported(const Text& text) const { return is_exported(text.span()); }
};

// Sets `repeated` of all mappings, which are sorted by their network.
void mark_repeated(Model& model);

// `server/network`, with the logical network between them when it is known to be
// needed to tell two networks apart.
[[nodiscard]] std::string path_of(const Model& model, NetworkId id);
// What a target is called in messages: a vnet's label, a network's path, `none`.
[[nodiscard]] std::string name_of(const Model& model, Endpoint endpoint);

// Azure region names compare without case and blanks: "West Europe" is "westeurope". So is "(Europe)
// West Europe", as the portal shows it: `regionalDisplayName` in "Subscriptions - List Locations".
[[nodiscard]] std::string region_name(std::string_view written);

}  // namespace asrmap
