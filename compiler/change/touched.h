// SPDX-License-Identifier: MIT
// Counts the VMs of a VM network or VM subnet, and what all changes affect.
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

namespace asrmap::change {

// Counts the VMs of one project. If adapters are exported, each VM counts once, however many
// adapters it has. Otherwise the numbers in the files are all that is known.
class VmCounts {
 public:
  explicit VmCounts(const Model& model) : model_(&model) {}

  // The VMs on the VM subnet, or on the whole VM network if none is given.
  [[nodiscard]] std::uint32_t count(NetworkId id, std::optional<VmSubnetId> subnet);
  // Those of them that are exported, each once.
  [[nodiscard]] std::vector<VmId> exported(NetworkId network, std::optional<VmSubnetId> subnet);

 private:
  const Model* model_;
  std::optional<IdGroups<NetworkId, AdapterId>> adapters_;  // made when first needed; in their order
};

// Counts what the changes affect together, each thing once.
class Touched {
 public:
  // Adds the VM subnet of `state`, or its whole VM network.
  void add(const SourceState& state, VmCounts& counts);
  // Starts the next VM network. All calls of add() for one network must stand together.
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

}  // namespace asrmap::change
