// SPDX-License-Identifier: MIT
// What falls back to a first subnet that is not determined, and meets overlapping
// ranges of other VM networks there.
#pragma once

#include <vector>

#include "check/rule.h"

namespace asrmap {

// A landing with two candidates, and whom it meets in each: a landing of another VM
// network whose range overlaps one of its own. Null where it meets none.
struct Meeting {
  const Landing* landing = nullptr;
  const Landing* in_order = nullptr;      // where the first subnet is the one by array order
  const Landing* alphabetical = nullptr;  // where it is the one by the alphabet

  [[nodiscard]] bool is_certain() const { return in_order != nullptr && alphabetical != nullptr; }
};

// In the order of the landings; those that meet nobody are left out.
[[nodiscard]] std::vector<Meeting> meetings_of(const CheckInput& input);

}  // namespace asrmap
