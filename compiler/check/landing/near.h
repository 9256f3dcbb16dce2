// SPDX-License-Identifier: MIT
// Target subnets whose name is nearly a VM subnet's: a likely slip.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "diag/suggestions.h"
#include "ir/name_index.h"

namespace asrmap {

// Each name is compared with each subnet of its target once, and only so many in
// all: looking for each of many names among many others would be quadratic. Two
// rules that ask for the same landings in the same order get the same answers.
class NearSubnets {
 public:
  explicit NearSubnets(const CheckInput& input) : model_(input.model) {}

  // The nearest one for a landing that has a VM subnet. None that is not for VMs,
  // and none that another VM subnet of the network matches.
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
  std::optional<NameIndex> known_;  // of answers_; made for the first
  std::vector<Answer> answers_;
  std::vector<std::string_view> names_;  // kept to save allocations
  Suggestions suggestions_;
};

}  // namespace asrmap
