// SPDX-License-Identifier: MIT
// How many VMs stand behind a VM network or subnet, and how many all changes touch.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "change/change.h"
#include "ir/id_groups.h"

namespace asrmap {

// The VMs of one project. With exported adapters VMs are counted, each once however many
// adapters it has; without, the written counts are all that there is.
class VmCounts {
 public:
  explicit VmCounts(const Model& model) : model_(&model) {}

  // On the VM subnet; without one on the whole VM network.
  [[nodiscard]] std::uint32_t count(NetworkId id, std::optional<VmSubnetId> subnet);
  // The exported VMs among them, each once.
  [[nodiscard]] std::vector<VmId> exported(NetworkId network, std::optional<VmSubnetId> subnet);

 private:
  const Model* model_;
  std::optional<IdGroups<NetworkId, AdapterId>> adapters_;  // made for the first question; in their order
};

// What the changes touch together: each thing once.
class Touched {
 public:
  // What happens to the whole VM network of `standing`, or to its subnet.
  void add(const Standing& standing, VmCounts& counts);
  // The next VM network, of which nothing was touched yet.
  void next_network();

  [[nodiscard]] std::size_t networks() const { return networks_; }
  [[nodiscard]] std::size_t subnets() const { return subnets_; }
  [[nodiscard]] std::size_t vms() const { return vms_ + exported_.size(); }

 private:
  std::set<std::string_view> seen_;  // VM subnets of this network
  bool is_touched_ = false, is_whole_ = false;
  std::size_t networks_ = 0, subnets_ = 0, vms_ = 0;
  std::set<std::pair<std::string_view, std::string_view>> exported_;  // by server and name
};

}  // namespace asrmap
