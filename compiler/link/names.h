// SPDX-License-Identifier: MIT
// The name index of a model under construction: what references are looked up in. Says
// nothing about right and wrong.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ir/ids.h"
#include "ir/name_index.h"
#include "source/text.h"

namespace asrmap {

struct Model;
struct Network;

// The networks of a server that share a name.
struct Namesakes {
  std::vector<NetworkId> all;            // in the order of their declaration
  bool alike = true;                     // their logical networks are one
  bool all_have_logical_network = true;  // each has a logical network
};

class Names {
 public:
  // Of a model that outlives it.
  explicit Names(Model& model) : model_(model) {}

  // Before the first network: how many there will be, at most.
  void expect_networks(std::size_t count) { networks_ = NameIndex(count); }

  // Make a row of the model known by its names. Each returns the earlier row that has the name
  // already; that one stays known by it.
  struct SameServers {
    std::optional<ServerId> label, name;
  };
  SameServers add(ServerId id);
  void add_name(ServerId id);
  // The network of the same path. Sets Network::shares_name.
  std::optional<NetworkId> add(NetworkId id);
  std::optional<VnetId> add(VnetId id);

  [[nodiscard]] std::optional<ServerId> server_of_label(std::string_view label) const;
  [[nodiscard]] std::optional<ServerId> server_of_name(std::string_view name) const;
  [[nodiscard]] std::optional<VnetId> vnet_of_label(std::string_view label) const;
  // In the order of their declaration the first of the name.
  [[nodiscard]] std::optional<NetworkId> first_network(ServerId server, std::string_view name) const;
  // Of those that share their name the one in a logical network.
  [[nodiscard]] std::optional<NetworkId> shared_network(ServerId server, const Text& logical_network,
                                                        std::string_view name) const;

  // The rest is indexed when first asked for.
  [[nodiscard]] const Namesakes& namesakes(ServerId server, std::string_view name);
  [[nodiscard]] std::optional<VmSubnetId> vm_subnet(NetworkId network, std::string_view name);
  // The first vnet of an Azure name, case aside, and the first with a subnet of a name.
  [[nodiscard]] std::optional<VnetId> vnet_of_name(std::string_view name);
  [[nodiscard]] std::optional<VnetId> vnet_of_subnet(std::string_view name);

 private:
  [[nodiscard]] static std::string path_key(ServerId server, const Text& logical_network, std::string_view name);
  [[nodiscard]] static std::string path_key(const Network& network);
  [[nodiscard]] bool is_called(NetworkId id, ServerId server, std::string_view name) const;

  Model& model_;
  std::unordered_map<std::string_view, ServerId> server_labels_, server_names_;
  std::unordered_map<std::string_view, VnetId> vnet_labels_;
  NameIndex networks_{0};                                    // by server and name
  std::unordered_map<std::string, NetworkId> shared_paths_;  // of those that share their name
  std::map<std::pair<ServerId, std::string_view>, Namesakes> namesakes_;
  std::optional<NameIndex> vm_subnets_;  // by network and name
  // Brought up to date with each question: inventories add vnets on demand.
  std::unordered_map<std::string, VnetId> vnet_names_;  // in lower case
  std::unordered_map<std::string_view, VnetId> vnet_subnets_;
  VnetId next_vnet_{};  // the first that is not indexed
  VnetSubnetId next_vnet_subnet_{};
};

}  // namespace asrmap
