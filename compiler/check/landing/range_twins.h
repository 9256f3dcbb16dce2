// SPDX-License-Identifier: MIT
// People expect a landing by range; Site Recovery goes by name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "check/rule.h"

namespace asrmap::check {

// Finds the target subnet that has the range of a VM subnet, and another name.
class RangeTwins {
 public:
  explicit RangeTwins(const CheckInput& input) : model_(input.model) {}

  // The subnet of the landing's VNet, fit for VMs, that has a range of the landing's VM subnet.
  // Nothing if there is none. `landing` must have a VM subnet.
  [[nodiscard]] std::optional<VnetSubnetId> of(const Landing& landing);

 private:
  using Key = std::pair<VnetId, std::string>;

  const Model& model_;
  std::optional<std::map<Key, VnetSubnetId>> by_range_;  // made when first asked
};

}  // namespace asrmap::check
