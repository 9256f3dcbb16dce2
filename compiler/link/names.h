// SPDX-License-Identifier: MIT
// The index of the names in a model that is being built; references are looked up in it. Does not
// judge whether a name is right.
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
}  // namespace asrmap

namespace asrmap::link {

// The networks of a server that share a name.
struct Namesakes {
  std::vector<NetworkId> all;            // in the order of their declaration
  bool alike = true;                     // they are all in the same logical network
  bool all_have_logical_network = true;  // each has a logical network
};

class Names {
 public:
  // Refers to the model, which must outlive it.
  explicit Names(Model& model) : model_(model) {}

  // Must be called before the first network is added. `count` is the highest number of networks.
  void expect_networks(std::size_t count) { networks_ = NameIndex(count); }

  // These make a row of the model known by its names. Each returns the earlier row that has the
  // name already; the name then still means that earlier row.
  struct SameServers {
    std::optional<ServerId> label, name;
  };
  SameServers add(ServerId id);
  void add_name(ServerId id);
  // Returns the earlier network with the same path. Sets Network::shares_name.
  std::optional<NetworkId> add(NetworkId id);
  std::optional<VnetId> add(VnetId id);

  [[nodiscard]] std::optional<ServerId> server_of_label(std::string_view label) const;
  [[nodiscard]] std::optional<ServerId> server_of_name(std::string_view name) const;
  [[nodiscard]] std::optional<VnetId> vnet_of_label(std::string_view label) const;
  // The first network with the name, in the order of declaration.
  [[nodiscard]] std::optional<NetworkId> first_network(ServerId server, std::string_view name) const;
  // Among networks that share their name, the one in this logical network.
  [[nodiscard]] std::optional<NetworkId> shared_network(ServerId server, const Text& logical_network,
                                                        std::string_view name) const;

  // These are indexed when they are first asked for.
  [[nodiscard]] const Namesakes& namesakes(ServerId server, std::string_view name);
  [[nodiscard]] std::optional<VmSubnetId> vm_subnet(NetworkId network, std::string_view name);
  // The first vnet with a name in Azure, compared without case, and the first one that has a subnet
  // with a name.
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
  std::unordered_map<std::string, NetworkId> shared_paths_;  // only networks that share their name
  std::map<std::pair<ServerId, std::string_view>, Namesakes> namesakes_;
  std::optional<NameIndex> vm_subnets_;  // by network and name
  // Brought up to date with each question, because inventories add vnets only when they are needed.
  std::unordered_map<std::string, VnetId> vnet_names_;  // in lower case
  std::unordered_map<std::string_view, VnetId> vnet_subnets_;
  VnetId next_vnet_{};  // the first one that is not indexed yet
  VnetSubnetId next_vnet_subnet_{};
};

}  // namespace asrmap::link
