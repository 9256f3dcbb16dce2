// SPDX-License-Identifier: MIT
// Which subnets lie outside of their VNet's address space, and so which of the two is the slip.
#pragma once

#include <vector>

#include "ir/id_map.h"
#include "ir/ids.h"
#include "ir/model.h"
#include "ir/prefix.h"
#include "ir/vnet.h"

namespace asrmap::check {

class OutsideSpace {
 public:
  explicit OutsideSpace(const Model& model);

  // A range of a subnet that lies in no range of the address space.
  struct Misplaced {
    VnetSubnetId subnet{};
    const PlacedPrefix* range = nullptr;
  };
  // Of all vnets, those of one vnet together.
  [[nodiscard]] const std::vector<Misplaced>& all() const { return all_; }
  // Whether all subnets of the vnet lie outside, and there are several: its address space is wrong
  // then, and not each of them.
  [[nodiscard]] bool is_space_wrong(VnetId vnet) const { return space_is_wrong_[vnet]; }
  // Whether a range of the subnet is wrong: what else follows from the range says nothing new.
  [[nodiscard]] bool is_wrong(VnetSubnetId subnet) const { return subnet_is_wrong_[subnet]; }

 private:
  std::vector<Misplaced> all_;
  IdMap<VnetId, bool> space_is_wrong_;
  IdMap<VnetSubnetId, bool> subnet_is_wrong_;
};

}  // namespace asrmap::check
