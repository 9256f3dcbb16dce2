// SPDX-License-Identifier: MIT
// What the steps of link() noticed while they built the model. They only remember it; the
// files in explain/ say it, when the model stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "ir/inventory.h"
#include "ir/model.h"
#include "link/properties.h"

namespace asrmap {

// A name that nothing can have.
struct NameSlip {
  enum class Kind : std::uint8_t { empty, wild_card, reserved };
  enum class Of : std::uint8_t { server_label, server_name, network, vm_subnet, vnet_label, vnet_subnet, inventory };
  Kind kind;
  Of of;
  Text name;
};

// Two rows of one name, or of one path.
template <class Id>
struct Twice {
  Id first, second;
};
struct SubnetTwice {
  Text name;
  Span first;
  bool of_vnet;
};

// An entry of an `allow` list.
struct AllowanceSlip {
  enum class Kind : std::uint8_t { no_reason, no_day, no_date, behind_day, day_behind_colon };
  Kind kind;
  Text at;
  Text rule = {};
  Text day = {};  // of behind_day
};

// A vnet's `id`.
struct IdSlip {
  enum class Kind : std::uint8_t { of_subnet, of_other_type, malformed, other_part };
  Kind kind;
  Text id;
  std::string_view in_id = {};  // the VNet's id, the type, or the part that differs
  std::string_view what = {};   // which part
  Text part = {};               // as it is written beside the id
};

// An `inventory` statement.
struct InventorySlip {
  enum class Kind : std::uint8_t { too_large, lacks_server, takes_no_server, unknown_server };
  Kind kind;
  Text at;
  Text inventory_kind = {};
  Syntax syntax = Syntax::dsl;
  std::string_view near = {};  // the server that was probably meant
};

// A name that fits several VM networks of exports, or several VNets.
struct NetworkSlip {
  enum class Kind : std::uint8_t { of_object, of_adapter, of_declaration };
  Kind kind;
  Text name;
  std::vector<Text> fits = {};
  std::optional<ServerId> server = {};  // of an adapter
};
struct VnetSlip {
  Text name;
  std::vector<const ExportedVnet*> fits;
};

// Why a `map` does not lead where it should. `near` is the name that was probably meant.
using Near = std::optional<std::string_view>;
struct UnknownServer {
  Text name;
  Near near;
};
struct UnknownNetwork {
  ServerId server{};
  Text name;
  Near near;
  std::optional<ServerId> exported_on;  // another server that only inventories have
};
struct OtherLogicalNetwork {
  Text server, logical_network, network;
};
struct NamesVmSubnet {
  Text network, subnet;
};
struct AmbiguousNetwork {
  Text server, name;
  std::vector<NetworkId> fits;
  bool all_have_logical_network;
};
// A source that is one word.
struct BareSource {
  Text source;
  Span at;
  bool is_server;
  std::vector<ServerId> servers;  // with a VM network of the name
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
  std::optional<VnetId> of_name = {}, of_subnet = {};  // the vnet that has it for a name in Azure, or for a subnet
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
// Two patterns of one weight and different targets.
struct TiedPatterns {
  std::uint32_t first, second;  // in Model::patterns
  NetworkId network;
  std::size_t more;  // VM networks
};
struct UnknownVmSubnet {
  Text name;
  Near near;
  bool has_one_source;
};
struct UnknownLanding {
  VnetId vnet{};
  Text subnet;
  Near near;
};
using MapSlip = std::variant<VnetSlip, UnknownServer, UnknownNetwork, OtherLogicalNetwork, NamesVmSubnet,
                             AmbiguousNetwork, BareSource, MisplacedWildCard, MisspeltNone, SubnetAsTarget, UnknownVnet,
                             LandWithoutVnet, TooManyMatches, TiedPatterns, UnknownVmSubnet, UnknownLanding>;

struct Slips {
  std::vector<PropertySlip> properties;
  std::vector<NameSlip> names;
  std::vector<AllowanceSlip> allowances;
  std::vector<Text> ranges;  // that are none
  std::vector<Text> exported_ranges, exported_addresses;
  std::vector<IdSlip> ids;
  std::vector<Text> second_vaults;
  std::vector<Twice<ServerId>> server_labels, server_names;
  std::vector<Twice<NetworkId>> networks;
  std::vector<Twice<VnetId>> vnets;
  std::vector<SubnetTwice> subnets;
  std::vector<InventorySlip> inventories;
  std::vector<NetworkSlip> exported_networks;
  std::vector<VnetSlip> exported_vnets;
  std::vector<MapSlip> maps;
};

}  // namespace asrmap
