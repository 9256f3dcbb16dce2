// SPDX-License-Identifier: MIT
// Slips: what the steps of link() found wrong while they built the model. The steps only remember
// it. When the model is complete, the files in explain/ turn it into findings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "ir/inventory.h"
#include "ir/model.h"
#include "link/differences.h"
#include "link/properties.h"
#include "link/slip_list.h"

namespace asrmap::link {

// A name that is not allowed.
struct NameSlip {
  enum class Kind : std::uint8_t { empty, wild_card, reserved };
  enum class Of : std::uint8_t { server_label, server_name, network, vm_subnet, vnet_label, vnet_subnet, inventory };
  Kind kind;
  Of of;
  Text name;
};

// Two rows with one name or one path.
template <class Id>
struct Twice {
  Id first, second;
};
struct SubnetTwice {
  Text name;
  Span first;
  bool of_vnet;
};

// An entry of an `allow` list that is not understood.
struct AllowanceSlip {
  enum class Kind : std::uint8_t { no_reason, no_day, no_date, behind_day, day_behind_colon };
  Kind kind;
  Text at;
  Text rule = {};
  Text day = {};  // only for behind_day
};

// A vnet's `id` that can't be taken.
struct IdSlip {
  enum class Kind : std::uint8_t { of_subnet, of_other_type, malformed, other_part };
  enum class Part : std::uint8_t { subscription, resource_group, name };
  Kind kind;
  Text id;
  std::string_view in_id = {};  // the VNet's id, the type, or the part that differs
  Part which = {};
  Text part = {};  // the same part as it is written beside the id
};

// A mistake in an `inventory` statement.
struct InventorySlip {
  enum class Kind : std::uint8_t { too_large, lacks_server, takes_no_server, unknown_server, other_server };
  Kind kind;
  Text at;
  Text inventory_kind = {};  // for other_server: the server that the export names
  Syntax syntax = Syntax::dsl;
  std::string_view near = {};  // the server that was probably meant
};

// A name that fits several VM networks of exports. VnetSlip: a declared name that fits several
// VNets.
struct NetworkSlip {
  enum class Kind : std::uint8_t { of_object, of_adapter, of_declaration };
  Kind kind;
  Text name;
  std::vector<Text> fits = {};
  std::optional<ServerId> server = {};  // only for of_adapter
};
struct VnetSlip {
  Text name;
  std::vector<const ExportedVnet*> fits;
};
// How many of the things that fit a reference are kept. The others are counted.
inline constexpr std::size_t kMostKept = 6;

// The next structs say why a `map` does not lead where it should. `near` is the name that was
// probably meant.
using Near = std::optional<std::string_view>;
struct UnknownServer {
  Text name;
  Near near;
};
struct UnknownNetwork {
  ServerId server{};
  Text name;
  Near near;
  std::optional<ServerId> exported_on;  // another server, which only inventories have and which has the network
  bool means_all = false;               // `ams/`, `ams/all`: all VM networks of the server
};
struct OtherLogicalNetwork {
  Text server, logical_network, network;
};
struct NamesVmSubnet {
  Text network, subnet;
};
struct AmbiguousNetwork {
  Text server, name;
  std::vector<NetworkId> first;
  std::size_t count;
  bool all_have_logical_network;
};
struct AmbiguousVnet {
  Text name;
  std::vector<const ExportedVnet*> first;
  std::size_t count;
};
// A source that is only one word.
struct BareSource {
  Text source;
  Span at;
  bool is_server;
  std::vector<ServerId> servers;  // that server, or those with a VM network of the name
  bool means_all = false;         // `*`, `all`: all VM networks
};
// A path that is not written as `server/network`: `ams.Finance`, `ams / Finance`, `/ams/Finance`.
struct OtherPath {
  std::vector<Text> written, meant;  // its segments
  Span at;
};
// A vnet in the place of the source. If the target is a VM network, the two are swapped.
struct VnetAsSource {
  enum class Target : std::uint8_t { none, network, vnet };
  Target to;
  Text vnet;
  Span at;
  std::vector<Text> target;  // its segments as they were meant, if it is a VM network
  Span target_at;
};
// A VNet's ARM id in the place of its label.
struct IdAsTarget {
  Text id;
  std::string_view label;  // of the vnet with that id; empty if there is none
  Span declared = {};      // a place of that vnet
};
struct MisplacedWildCard {
  Text segment;
  bool in_target;
};
struct MisspeltNone {
  Text target;
};
struct SubnetAsTarget {
  VnetId vnet{};
  Text label, subnet;
};
struct UnknownVnet {
  Text name;
  Near near = {};
  bool is_server = false;
  std::optional<VnetId> of_name = {}, of_subnet = {};  // the vnet with this name in Azure, or with such a subnet
  // Some names of vnets, how many there are, and whether only inventories have some of them.
  std::vector<std::string_view> known = {};
  std::size_t known_count = 0;
  bool knows_exported = false;
};
struct LandWithoutVnet {
  Text from;
  bool to_network;
};
struct TooManyMatches {
  Text pattern;
  Span at;
};
// Two patterns with the same weight and different targets.
struct TiedPatterns {
  std::uint32_t first, second;  // in Model::patterns
  NetworkId network;
  std::size_t more;  // number of other VM networks for which they tie
};
struct UnknownVmSubnet {
  Text name;
  Near near;
  bool has_one_source;
};
// A `land` line whose two names are swapped.
struct SwappedLand {
  Text from, to;
};
struct UnknownLanding {
  VnetId vnet{};
  Text subnet;
  Near near;
};
using MapSlip = std::variant<AmbiguousVnet, UnknownServer, UnknownNetwork, OtherLogicalNetwork, NamesVmSubnet,
                             AmbiguousNetwork, BareSource, OtherPath, VnetAsSource, IdAsTarget, MisplacedWildCard,
                             MisspeltNone, SubnetAsTarget, UnknownVnet, LandWithoutVnet, TooManyMatches, TiedPatterns,
                             UnknownVmSubnet, SwappedLand, UnknownLanding>;

struct Slips {
  SlipList<PropertySlip> properties;
  SlipList<NameSlip> names;
  SlipList<AllowanceSlip> allowances;
  SlipList<Text> ranges;  // texts that are no range
  SlipList<Text> exported_ranges, exported_addresses;
  SlipList<IdSlip> ids;
  SlipList<Text> second_vaults;
  SlipList<Twice<ServerId>> server_labels, server_names;
  SlipList<Twice<NetworkId>> networks;
  SlipList<Twice<VnetId>> vnets;
  SlipList<SubnetTwice> subnets;
  SlipList<InventorySlip> inventories;
  SlipList<NetworkSlip> exported_networks;
  SlipList<VnetSlip> exported_vnets;
  SlipList<ExportsDiffer> exports;
  SlipList<MapSlip> maps;
};

}  // namespace asrmap::link
