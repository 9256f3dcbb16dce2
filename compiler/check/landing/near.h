// SPDX-License-Identifier: MIT
// Finds target subnets whose name is similar to that of a VM subnet: likely a typing error.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "diag/suggestions.h"
#include "ir/name_index.h"

namespace asrmap::check {

// Each name is compared with the subnets of its target only once, and the number of comparisons
// is limited: to look for each of many names among many others would take quadratic time. Two
// rules that ask for the same landings in the same order get the same answers.
class NearSubnets {
 public:
  explicit NearSubnets(const CheckInput& input) : model_(input.model) {}

  // The target subnet with the most similar name, among those for VMs. Nothing if no name is
  // similar, or if another VM subnet of the network has that name. `landing` must have a VM
  // subnet.
  [[nodiscard]] std::optional<VnetSubnetId> of(const Landing& landing);

 private:
  struct Answer {
    VnetId vnet{};
    std::string_view name;
    std::optional<VnetSubnetId> near;
  };

  [[nodiscard]] std::optional<VnetSubnetId> look_up(VnetId vnet, std::string_view name);
  [[nodiscard]] std::optional<VnetSubnetId> compare(VnetId vnet, std::string_view name);
  [[nodiscard]] bool is_taken(VnetSubnetId id, NetworkId network);

  const Model& model_;
  std::optional<NameIndex> known_;  // finds a name in answers_; made when it is first needed
  std::vector<Answer> answers_;
  std::vector<std::string_view> names_;  // kept to save allocations
  Suggestions suggestions_;
};

}  // namespace asrmap::check
