// SPDX-License-Identifier: MIT
// What becomes of networks, subnets and VMs when one project takes the place of another:
// the consequences for Site Recovery, not the lines that differ.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "ir/landings.h"
#include "ir/model.h"

namespace asrmap {

// The most dangerous first.
enum class ChangeKind : std::uint8_t {
  vault_changed,    // the mappings go to another vault
  vnet_moved,       // the target VNet is in another group or subscription
  mapping_removed,  // replicas lose their network
  target_changed,   // every VM of the network is reconnected
  landing_changed,  // a VM subnet lands in another subnet of the same target
  range_changed,    // of the VM subnet, or of the subnet that it lands in
  mapping_renamed,
  mapping_added,
  network_removed,
  network_added,
};
inline constexpr std::size_t kChangeKinds = 10;

// `mapping-removed` and so on, as every output writes it.
[[nodiscard]] std::string_view to_string(ChangeKind kind);

// A project as linked and landed. Both must outlive what is made of them.
struct LandedModel {
  const Model* model = nullptr;
  const Landings* landings = nullptr;
};

// Where a VM network, or one of its VM subnets, stands on one side.
struct Standing {
  LandedModel in;
  NetworkId network{};
  std::optional<VmSubnetId> subnet = {};    // nothing: the network as a whole
  const Mapping* mapping = nullptr;         // null: not mapped
  const Landing* landing = nullptr;         // of the subnet, or of a network without any; null if not to a VNet

  [[nodiscard]] const Model& model() const { return *in.model; }
};

// A VM subnet of a network that changes as a whole, on both sides where it has both.
struct SubnetMove {
  std::optional<Standing> before, after;
};

struct Change {
  ChangeKind kind = ChangeKind::mapping_added;
  std::optional<Standing> before, after;  // one at least
  std::uint32_t subnets = 0;  // VM subnets that it touches
  std::uint32_t vms = 0;      // VMs, or written counts of adapters; 0 if nobody counted
  std::vector<SubnetMove> moves = {};  // of a network; where its VM subnets land
  bool range_of_source = false;  // of range_changed: what has another range, one at least
  bool range_of_target = false;

  // Where it is, or was.
  [[nodiscard]] const Standing& standing() const { return after ? *after : *before; }
};

[[nodiscard]] Severity severity_of(const Change& change);

// Whether Terraform destroys the mapping and makes it anew, during which the VM network
// has none. azurerm can't change a mapping; azapi, which maps VM networks to each other,
// can, but for its name. [Terraform provider azurerm, site_recovery_hyperv_network_mapping]
[[nodiscard]] bool recreates(const Change& change);

struct Changes {
  std::vector<Change> all;  // by severity and kind, then the most VMs first, then as declared
  // Each network, subnet and VM once, however many changes touch it.
  std::size_t networks = 0, subnets = 0, vms = 0;
  std::array<std::size_t, kChangeKinds> by_kind{};
  bool partial = false;  // errors hide a part of what there is to compare
};

}  // namespace asrmap
