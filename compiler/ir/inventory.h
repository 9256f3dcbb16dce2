// SPDX-License-Identifier: MIT
// One export as read: facts about what exists. `link` takes from it what the project needs. As in a
// Document, nothing is resolved, and every word has its place. A default-constructed Text stands
// for what the export does not say.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ir/address_type.h"
#include "ir/inventory_gap.h"
#include "ir/isolation.h"
#include "ir/table.h"
#include "source/text.h"
#include "text/ascii.h"

namespace asrmap {

// The kinds of an `inventory` statement.
enum class InventoryKind : std::uint8_t { vnets, vmm, vms, asr, mappings };
inline constexpr std::string_view kInventoryKinds[] = {"vnets", "vmm", "vms", "asr", "mappings"};

struct ExportedVnet {
  Span at;    // the object's opening brace
  Text name;  // at least this is known
  Text id;    // the whole ARM id, if exported
  Text subscription;
  Text resource_group;
  Text location;
  Text state;           // provisioningState
  Range address_space;  // in Inventory::words
  Range subnets;        // in Inventory::vnet_subnets, in Azure's order
  // Why it may have more subnets than are listed here; nothing if it has not.
  std::optional<InventoryGap> gap;
};

struct ExportedVnetSubnet {
  Text name;
  Range prefixes;  // in Inventory::words
  Text delegation;
  Text state;
  std::uint32_t used = 0;  // its IP configurations
};

// A reference to a VM network: by name, and by VMM's own id where the export has it.
struct NetworkName {
  Text name;
  Text id;
};

struct ExportedNetwork {
  Text name;
  Text id;  // VMM's own id, or the resource name in Site Recovery
  Text logical_network;
  Range subnets;  // in Inventory::vm_subnets: those written inside the network
  Text fabric;    // only in kind asr: the resource name of its fabric
  Isolation isolation = Isolation::unknown;
  bool loses_subnets = false;  // the export was cut: it may have more than are written inside
};

struct ExportedVmSubnet {
  Text name;
  NetworkName network;  // not set if the subnet is written inside its network
  Range prefixes;       // in Inventory::words
  std::uint16_t vlan = 0;
};

struct ExportedCloud {
  Text name;
  Range logical_networks;  // in Inventory::words
  bool lists_logical_networks = false;
};

// A pool of static addresses. It belongs to a VM subnet or, without network virtualization, to a
// site of a logical network.
struct ExportedPool {
  NetworkName network;
  Text logical_network;
};

struct ExportedAdapter {
  Text vm;
  Text name;
  Text operating_system;
  Text mac;
  NetworkName network;
  Text subnet;
  Range addresses;  // in Inventory::words, of both families
  AddressType address_type = AddressType::unknown;
  bool is_cut = false;  // its VM network or VM subnet is not known, because the export was cut
};

// A fabric of Site Recovery. Azure regions, Hyper-V sites and VMware are fabrics too.
struct ExportedFabric {
  Text name;           // the resource name, 64 hex digits
  Text friendly_name;  // how the server was registered; not written if the export was cut
  Text type;           // as exported: "VMM", "HyperVSite", "Azure"; without it, a VMM server is assumed

  [[nodiscard]] bool is_vmm() const { return !type.written() || equal_without_case(type.view(), "VMM"); }
};

// A deployed mapping.
struct ExportedMapping {
  Text id;
  Text name;
  Text fabric;   // resource name of the source's fabric
  Text network;  // resource name of the source
  Text target;   // the ARM id that it leads to
  Text state;
  Text fabric_name;  // friendly names, if exported
  Text network_name;
};

struct Inventory {
  FileId file{};
  InventoryKind kind = InventoryKind::vnets;
  bool readable = true;  // false: not JSON, or of no accepted shape
  // The kind that its content looks like, if that is not `kind`.
  std::optional<InventoryKind> meant;
  Text server;  // the VMM server that the export says it is from
  // Each VNet, or mapping, lacks the `id` that tells where it is. A query has left it out.
  bool lacks_ids = false;
  // Whether the export has the list, perhaps an empty one. Only then it means something that a name
  // is not in it.
  bool lists_pools = false;
  bool lists_clouds = false;
  bool lists_vm_subnets = false;
  // The export was cut, and some of what it lists is lost with its name.
  bool loses_names = false;
  bool loses_vm_subnets = false;

  std::vector<InventoryGap> gaps;
  std::vector<ExportedVnet> vnets;
  std::vector<ExportedVnetSubnet> vnet_subnets;
  std::vector<Text> undeployed_vnets;  // a template has them, with a condition that is false
  std::vector<Text> computed_vnets;    // the expressions that give names of VNets in a template
  std::vector<ExportedNetwork> networks;
  std::vector<ExportedVmSubnet> vm_subnets;
  std::vector<ExportedCloud> clouds;
  std::vector<ExportedPool> pools;
  std::vector<ExportedAdapter> adapters;
  std::vector<ExportedFabric> fabrics;
  std::vector<ExportedMapping> mappings;
  std::vector<Text> words;

  [[nodiscard]] std::span<const Text> words_in(Range range) const { return {words.data() + range.first, range.count}; }
  // Why it says nothing at all although it could be read: it has none of what its kind lists. An
  // empty list of mappings says that none is deployed.
  [[nodiscard]] std::optional<InventoryGap::Kind> nothing_in_it() const {
    if (!readable || !gaps.empty()) return std::nullopt;
    switch (kind) {
      case InventoryKind::vnets:
        return vnets.empty() && undeployed_vnets.empty() ? std::optional(InventoryGap::Kind::no_vnets) : std::nullopt;
      case InventoryKind::vmm:
        return networks.empty() && vm_subnets.empty() && clouds.empty() && pools.empty()
                   ? std::optional(InventoryGap::Kind::no_vm_networks)
                   : std::nullopt;
      case InventoryKind::vms: return adapters.empty() ? std::optional(InventoryGap::Kind::no_adapters) : std::nullopt;
      case InventoryKind::asr:
        return fabrics.empty() && networks.empty() ? std::optional(InventoryGap::Kind::no_fabrics) : std::nullopt;
      case InventoryKind::mappings: break;
    }
    return std::nullopt;
  }
};

}  // namespace asrmap
