// SPDX-License-Identifier: MIT
// Several exports of one thing are one thing. Where they say different things of it, nobody knows
// which of them is right.
#pragma once

#include <cstdint>
#include <vector>

#include "ir/inventory.h"
#include "link/slip_list.h"

namespace asrmap::link {

// What two exports say differently of one thing.
struct ExportsDiffer {
  enum class On : std::uint8_t {
    location,
    address_space,
    subnets,  // only one of them has the subnet `part`
    subnet_order,
    ranges,      // of subnet `part`
    delegation,  // of subnet `part`
    vm_subnets,  // only one of them has the VM subnet `part`
    vm_ranges,   // of VM subnet `part`
    logical_network,
    network_name,  // of the id `owner` in Site Recovery
    vm_network,    // of adapter `part`
    vm_subnet,     // of adapter `part`
    addresses,     // of adapter `part`
    target,        // of the deployed mapping `owner`
  };
  On on;
  Text owner;  // the name of the VNet, VM network, VM or mapping
  Text part = {};
  Text first, second;  // what the one and the other say, at their places
};

// Whether both are ranges that can be read, and not the same ones in any order.
[[nodiscard]] bool differ_in_ranges(const Inventory& a, Range in_a, const Inventory& b, Range in_b);

struct VnetExport;
// Takes copies out of the list: of each VNet the first whole export is left, or the first. Exports
// are of one VNet if they have one id, or one name where only one of them says more.
void merge_vnets(std::vector<VnetExport>& vnets, SlipList<ExportsDiffer>& slips);

}  // namespace asrmap::link
