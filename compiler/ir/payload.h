// SPDX-License-Identifier: MIT
// An artifact as read back: what it says of each thing that it makes. Every word has its place. As
// in a Document, nothing is resolved.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/text.h"

namespace asrmap {

// What can be said of a thing. No format says all.
enum class Fact : std::uint8_t {
  // Of a mapping.
  subscription,  // of the vault or VNet, as also resource_group
  resource_group,
  vault,
  vault_id,
  server,  // friendly name, as also logical_network and network
  fabric,  // resource name, as also network_id
  logical_network,
  network,
  network_id,
  path,  // as the mapping files call the VM network
  name,
  instance_type,
  recovery_fabric,
  target,  // an ARM id, the recoveryNetworkId
  target_server,
  target_fabric,
  target_logical_network,
  target_network,
  target_network_id,
  api_version,
  imported,  // the deployed mapping that this one takes over
  // Of a VNet and its subnets. Lists are joined by ", ".
  vnet,
  location,
  address_space,
  subnets,
  subnet,
  ranges,
  delegation,
  // Of VMM's objects.
  clouds,
  isolation,
  vlan,
};

// The fact as the subject of a sentence: "the target".
[[nodiscard]] std::string_view to_string(Fact fact);

struct Record {
  enum class Kind : std::uint8_t { mapping, vnet, vnet_subnet, server, network, vm_subnet };
  Kind kind = Kind::mapping;
  Span at;  // where it begins
  std::vector<std::pair<Fact, Text>> facts = {};

  void say(Fact fact, Text value) { facts.emplace_back(fact, value); }
  // The fact's value. Not written if the record does not say it.
  [[nodiscard]] Text find(Fact fact) const {
    for (const auto& [known, value] : facts)
      if (known == fact) return value;
    return {};
  }
};

// What the artifacts of a target are about, and so which records they must have.
enum class Subject : std::uint8_t {
  mappings,
  mappings_and_vnets,  // with the subnets of each target VNet
  vnets,               // the target VNets that a deployment may make, with their subnets
  vmm,                 // VMM servers, VM networks and VM subnets
};

struct Payload {
  // Where the artifact is no longer what asrmap writes. The records before that place are there.
  struct Mistake {
    Span at;
    std::string message;
  };
  std::vector<Record> records;
  std::optional<Mistake> mistake;
};

}  // namespace asrmap
